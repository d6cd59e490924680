import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import type { RecommendedProduct } from '../../../../sdk/contract.gen.ts'
import { PreferencesProvider } from '../../preferences.tsx'
import { pl } from '../../words/pl.ts'
import { Products } from './product.tsx'

const kubek: RecommendedProduct = {
  product: { id: 'kubek', name: 'Kubek Polny', url: null, imageUrl: null, priceMinor: 4900, currency: 'PLN' },
  ...{ why: 'together', with: { id: 'miska', name: 'Miska' }, at: null },
}

function shown(onSendProduct?: (product: string) => void) {
  const page = document.createElement('main')
  act(() =>
    render(
      <PreferencesProvider locale="pl" words={pl}>
        <Products products={[kubek]} none="" {...(onSendProduct && { onSendProduct })} />
      </PreferencesProvider>,
      page,
    ),
  )
  return page
}

test('C14 a product is sent where there is somebody to send it to, and its reason stands with it', () => {
  const send = vi.fn()
  const page = shown(send)

  page.querySelector<HTMLElement>('[aria-label="Wyślij: Kubek Polny"]')?.click()

  expect(send.mock.calls).toEqual([['kubek']])
  expect(page.textContent).toContain('często razem z: Miska')
  expect(shown().querySelector('button')).toBeNull()
})
