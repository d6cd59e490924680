// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import type { ReviewPolicy, ShopRating } from '../../sdk/contract.gen.ts'
import { openPage, refuse, summary } from '../testing.tsx'
import '../badge/index.ts'
import '../rating/index.ts'

const route = 'GET /v1/shops/:shop/review-policy'
const policy = (part: Partial<ReviewPolicy> = {}): ReviewPolicy => ({
  ...{ checks: ['order'], published: 'all', score: 'plain_mean', rewards: false, reasons: ['spam', 'fake'] },
  counts: { published: 1200, verified: 900, rejected: { spam: 3 }, deleted: 2 },
  ...part,
})
const rating: ShopRating = { summary: summary(0, 0, 0, 0, 4), verified: 1, details: { delivery: null, service: null, asDescribed: null } }

async function ask(answer: () => unknown, lang = 'pl') {
  const page = openPage(`<kontuar-badge lang="${lang}"></kontuar-badge>`, { 'GET /v1/shops/:shop/shop-rating': () => rating, [route]: answer })
  await page.until(() => page.findAll('button').length === 1)
  page.find('button').click()
  await page.until(() => page.findAll('kontuar-policy').length === 1)
  const dialog = () => page.find('kontuar-policy').shadowRoot?.querySelector('dialog')
  await page.until(() => !!dialog())
  return { page, dialog, said: () => dialog()?.textContent ?? '' }
}

describe('R12 how reviews are checked', () => {
  test('is told in words, from what the server says of the shop', async () => {
    const { page, said } = await ask(() => policy())

    await page.until(() => said().includes('Opinie w liczbach'))
    expect(said()).toContain('odnajdzie zamówienie autora')
    expect(said()).toContain('zwykła średnia')
    expect(said()).toContain('Za opinie nie płacimy')
    expect(said()).not.toContain('adres e-mail')
    expect(said().replaceAll(/\s/g, ' ')).toMatch(/reklama lub spam 3.*zmyślona .*Opublikowane1200.*900 \(75%\)Odrzucone3Usunięte2/)
  })

  test('other settings are other words, in English too', async () => {
    const { page, said } = await ask(() => policy({ checks: ['order', 'email'], rewards: true }), 'en')

    await page.until(() => said().includes('Reviews in numbers'))
    expect(said()).toContain('confirms their e-mail address')
    expect(said()).toContain('discount coupon')
    expect(said()).not.toContain('We do not pay')
  })

  test('closed it is gone, and may be opened again', async () => {
    const { page, dialog } = await ask(() => policy())

    dialog()?.dispatchEvent(new Event('close'))
    await page.until(() => page.findAll('kontuar-policy').length === 0)
    page.find('button').click()
    await page.until(() => page.findAll('kontuar-policy').length === 1)
  })

  test('E5 when it cannot be loaded it says so and tries again', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { page, dialog, said } = await ask(() => refuse(503, 'DOWN'))
    await page.until(() => said().includes('Nie udało się wczytać tych informacji.'))

    page.answers[route] = () => policy()
    dialog()?.querySelector('button')?.click()
    await page.until(() => said().includes('Opublikowane'))
    expect(said()).not.toContain('Nie udało się')
    warned.mockRestore()
  })

  test('stands beside the stars of a product where the page wants it', async () => {
    const known = { 'GET /v1/shops/:shop/ratings': () => ({ ratings: { kubek: summary(0, 0, 0, 0, 2) } }), [route]: () => policy() }
    const page = openPage('<kontuar-rating product="kubek" policy lang="pl"></kontuar-rating>', known)
    await page.until(() => page.findAll('button').length === 1)
    expect(page.find('button').getAttribute('aria-label')).toBe('Jak weryfikujemy opinie')

    page.find('button').click()
    await page.until(() => page.findAll('kontuar-policy').length === 1)
    page.widget.removeAttribute('policy')
    await page.until(() => page.findAll('button').length === 0)
  })
})
