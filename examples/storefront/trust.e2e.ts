import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, inChromium, layoutShift } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const MUG = '/demo/produkt/kubek-polny'
const first = (page: Page) => page.locator('kontuar-reviews').getByRole('listitem').first()
const yes = (page: Page) => first(page).getByRole('button', { name: 'Tak' })
const votes = async (page: Page) => Number(/\d+/.exec((await yes(page).textContent()) ?? '')?.[0] ?? 0)
const isPressed = (page: Page) => yes(page).getAttribute('aria-pressed')

describe('R5 a shopper says that a review helped', () => {
  test('by keyboard, in two tabs at once, without a login: it is one vote, remembered and undone', async () => {
    const { page, context, errors } = await open(demo.url + MUG)
    await yes(page).waitFor()
    const before = await votes(page)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    const tab = await context.newPage()
    await tab.goto(demo.url + MUG)
    await yes(tab).waitFor()

    await yes(page).focus()
    await Promise.all([page.keyboard.press('Enter'), yes(tab).click()])
    await first(page).getByRole('status').getByText('Dziękujemy za głos.').waitFor()
    await first(tab).getByRole('status').getByText('Dziękujemy za głos.').waitFor()
    expect(await axe(page)).toEqual([])

    await page.reload()
    await expect.poll(() => isPressed(page)).toBe('true')
    expect(await votes(page)).toBe(before + 1)
    await yes(page).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => isPressed(page)).toBe('false')
    await expect.poll(() => votes(page)).toBe(before)
    await page.reload()
    await yes(page).waitFor()
    await expect.poll(() => votes(page)).toBe(before)
    expect(errors).toEqual([])
  })

  test('with the API stopped the vote is taken back with a notice, and works when it is there again', async () => {
    const { page, context } = await open(demo.url + MUG)
    await yes(page).waitFor()
    const before = await votes(page)
    await context.route(/\/v1\/|\/assets\//, (route) => route.abort())

    await yes(page).click()
    await first(page).getByRole('status').getByText('Nie udało się zapisać głosu.').waitFor()
    expect([await votes(page), await isPressed(page)]).toEqual([before, 'false'])
    expect(await axe(page)).toEqual([])
    await context.unroute(/\/v1\/|\/assets\//)
    await page.reload()
    await context.route(/\/v1\/.*\/vote$/, (route) => route.abort())
    await yes(page).click()
    await first(page).getByRole('status').getByText('Nie udało się zapisać głosu.').waitFor()
    expect([await votes(page), await isPressed(page)]).toEqual([before, 'false'])

    await context.unroute(/\/v1\/.*\/vote$/)
    await yes(page).click()
    await first(page).getByRole('status').getByText('Dziękujemy za głos.').waitFor()
    expect(await votes(page)).toBe(before + 1)
  })
})

describe('R3 R12 how reviews are checked', () => {
  test('a verified purchase explains itself by keyboard', async () => {
    const { page } = await open(demo.url + MUG)
    const mark = page.locator('kontuar-reviews summary').first()
    await mark.focus()
    await page.keyboard.press('Enter')

    await page.locator('kontuar-reviews details').first().getByText('System odnalazł zamówienie autora w tym sklepie.').waitFor()
    expect(await axe(page)).toEqual([])
  })

  test.each(['kontuar-rating', 'kontuar-reviews', 'kontuar-badge'])(
    '%s opens the policy by keyboard, Escape closes it and gives the focus back',
    async (tag) => {
      const { page, errors } = await open(demo.url + MUG)
      const widget = page.locator(tag).first()
      await widget.scrollIntoViewIfNeeded()
      const button = widget.getByRole('button', { name: 'Jak weryfikujemy opinie' })
      await button.focus()
      await page.keyboard.press('Enter')

      const dialog = widget.getByRole('dialog', { name: 'Jak weryfikujemy opinie' })
      await dialog.getByText('Opublikowane').waitFor()
      expect(await dialog.getByText(/\(\d+%\)/).count()).toBe(1)
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect.poll(() => dialog.count()).toBe(0)
      expect(await button.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true)
      expect(errors).toEqual([])
    },
  )
})

describe('E2 E4 E6 the shop’s own stars on its home page', () => {
  test.each([
    ['light', 'none', 1280],
    ['dark', 'none', 360],
    ['light', 'active', 360],
  ] as const)('in %s, forced colours %s, %i px wide: nothing jumps, nothing sticks out, axe is silent', async (colorScheme, forcedColors, width) => {
    const { page, errors } = await open(`${demo.url}/demo/`, { colorScheme, forcedColors, viewport: { width, height: 800 } })
    await page.locator('kontuar-shop-reviews').scrollIntoViewIfNeeded()
    await page.locator('kontuar-shop-reviews figure').nth(5).waitFor()
    await page.locator('kontuar-badge').scrollIntoViewIfNeeded()
    await page
      .locator('kontuar-badge')
      .getByText(/^\d+ opini[aei], \d+ z potwierdzonym zakupem$/)
      .waitFor()

    expect(await page.locator('kontuar-shop-reviews').getByText('Dostawa').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    expect(await layoutShift(page)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.locator('kontuar-badge').getByRole('button').click()
    await page.locator('kontuar-badge').getByText('Opublikowane').waitFor()
    expect(await axe(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('with the API stopped the page is as it was, and a retry brings the reviews', async () => {
    const { page, context } = await open('about:blank')
    const asked: string[] = []
    await context.route(/\/v1\//, (route) => {
      asked.push(route.request().url())
      return route.abort()
    })
    await page.goto(`${demo.url}/demo/`)
    const widget = page.locator('kontuar-shop-reviews')
    await widget.scrollIntoViewIfNeeded()
    await widget.getByText('Nie udało się wczytać opinii.').waitFor({ timeout: 20_000 })
    expect(await axe(page)).toEqual([])
    await expect.poll(() => asked.filter((url) => url.includes('subject=shop')).length).toBe(2)

    await context.unroute(/\/v1\//)
    await widget.getByRole('button', { name: 'Spróbuj ponownie' }).click()
    await widget.locator('figure').first().waitFor()
    expect(await page.locator('kontuar-badge section').count()).toBeLessThanOrEqual(1)
  })
})

describe('R17 a mug in two sizes', () => {
  test('shows the same stars for both, and says which reviews are about the other', async () => {
    const { page } = await open(`${demo.url}/demo/produkt/kubek-mgla-maly`)
    const label = () => page.locator('kontuar-rating').first().getByRole('img').getAttribute('aria-label')
    await page.locator('kontuar-reviews').getByText('Dotyczy: Kubek Mgła', { exact: true }).first().waitFor()
    const small = await label()
    expect(await axe(page)).toEqual([])

    await page.goto(`${demo.url}/demo/produkt/kubek-mgla`)
    await page.locator('kontuar-reviews').getByText('Dotyczy: Kubek Mgła, mały').first().waitFor()
    expect(await label()).toBe(small)
  })
})
