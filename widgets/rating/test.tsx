// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { openPage, refuse, summary } from '../testing.tsx'
import './index.ts'

const ratings = 'GET /v1/shops/:shop/ratings'
const known = (products: Record<string, ReturnType<typeof summary>>) => ({ [ratings]: () => ({ ratings: products }) })

describe('R4 the rating', () => {
  test('shows stars, mean and count, and says them in one label', async () => {
    const page = openPage('<kontuar-rating product="kubek" lang="pl"></kontuar-rating>', known({ kubek: summary(0, 0, 0, 20, 107) }))

    await page.until(() => page.text() === '4,8 · 127 opinii')
    expect(page.find('[role=img]').getAttribute('aria-label')).toBe('Ocena 4,8 z 5, 127 opinii')
  })

  test('all ratings of one task are asked for together, sorted, each once', async () => {
    const html = ['z', 'a,b', 'ą', 'z'].map((id) => `<kontuar-rating product="${id}" lang="en"></kontuar-rating>`).join('')
    const page = openPage(html, known({ z: summary(0, 0, 0, 0, 1), 'a,b': summary(1), ą: summary(1) }))

    await page.until(() => page.text() === '5.0 · 1 review')
    expect(page.requests.filter(({ route }) => route === ratings).map(({ query }) => query)).toEqual([{ products: 'a%2Cb,z,%C4%85' }])
  })

  test('more than 50 are asked for in several requests', async () => {
    const html = Array.from({ length: 51 }, (_, n) => `<kontuar-rating product="many-${n}" lang="pl"></kontuar-rating>`).join('')
    const page = openPage(html, known({ 'many-0': summary(1) }))

    await page.until(() => page.text() === '1,0 · 1 opinia')
    expect(page.requests.map(({ query }) => query.products?.split(',').length)).toEqual([50, 1])
  })

  test('shows nothing while there is no review', async () => {
    const page = openPage('<kontuar-rating product="nowy" lang="pl"></kontuar-rating>', known({}))

    await page.until(() => page.requests.length === 1)
    expect(page.text()).toBe('')
  })

  test('E5 a refusal leaves the page as it was', async () => {
    const page = openPage('<kontuar-rating product="obcy" lang="pl"></kontuar-rating>', { [ratings]: () => refuse(404, 'KEY_NOT_FOUND') })

    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await page.until(() => warned.mock.calls.length === 1)
    expect(page.text()).toBe('')
    warned.mockRestore()
  })

  test('leads to the reviews where the page has them', async () => {
    const html = '<kontuar-rating product="droga" lang="pl"></kontuar-rating><kontuar-reviews product="droga"></kontuar-reviews>'
    const page = openPage(html, known({ droga: summary(0, 1) }))

    await page.until(() => page.findAll('a').length === 1)
    page.find('a').click()
    expect(document.activeElement?.localName).toBe('kontuar-reviews')
  })
})
