import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium, isFine } from '../../scripts/testing/browser.ts'
import { type RunningServer, startDemo } from '../../scripts/testing/demo.ts'
import { consultantAt, shopperOf, type Told } from './testing.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const anna = () => consultantAt(demo, open, 'anna@kubek.example')
const shopper = (page: Page, home: string, text: string, told?: Told) => shopperOf(demo, page, home, text, told)

const row = (page: Page, id: string) => page.locator(`[data-conversation="${id}"]`)
const composer = (page: Page) => page.getByLabel('Twoja odpowiedź')
const folder = (page: Page, name: string) => page.getByRole('navigation', { name: 'Foldery' }).getByRole('link', { name })

/** A conversation of somebody new, taken. */
async function taken(page: Page, home: string, text: string, told?: Told) {
  const guest = await shopper(page, home, text, told)
  await folder(page, 'Oczekujące').click()
  await row(page, guest.id).click()
  await page.getByRole('button', { name: 'Podejmij', exact: true }).click()
  await composer(page).waitFor()
  return guest
}

describe('C13 the gallery of the demo shop', () => {
  test('is narrowed by brand and category, and says what is out of stock', async () => {
    const { page, home } = await anna()
    await taken(page, home, 'Szukam wazonu')
    await page.getByRole('button', { name: 'Produkty' }).click()
    const gallery = page.getByRole('dialog')

    await gallery.getByLabel('Kategoria').selectOption('Wazony')
    await gallery.getByLabel('Marka').selectOption('Glina i Len')

    const only = gallery.getByRole('button', { name: /wyślij w rozmowie/ })
    await expect.poll(() => only.count()).toBe(1)
    expect(await only.textContent()).toMatch(/^Wazon Kora.*niedostępny/)
    await isFine(page)
  })
})
