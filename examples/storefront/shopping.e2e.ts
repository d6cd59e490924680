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
/** A product of the demo that has no review yet. */
const NEW = '/demo/produkt/talerz-glina'

describe('R4 a shopper reads reviews', () => {
  test('stars, mean and histogram stand on the product page, in Polish with right plurals', async () => {
    const { page, errors } = await open(demo.url + MUG)

    const section = page.locator('kontuar-reviews')
    await section.getByRole('heading', { name: 'Opinie', exact: true }).waitFor()
    expect(
      await section
        .getByText(/^\d+ opini(a|e|i)$/)
        .first()
        .textContent(),
    ).toMatch(/^7[0-9] opini[ei]$/)
    expect(await page.locator('main kontuar-rating').first().getByRole('img').getAttribute('aria-label')).toMatch(/^Ocena \d,\d+ z 5, \d+ opini/)
    expect(await section.getByRole('listitem').count()).toBe(10)
    expect(await axe(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('a bar of the histogram filters, the sort orders, the next page adds', async () => {
    const { page } = await open(demo.url + MUG)
    const section = page.locator('kontuar-reviews')
    const stars = () =>
      section
        .getByRole('listitem')
        .getByRole('img')
        .evaluateAll((all) => all.map((star) => star.getAttribute('aria-label')))

    await section.getByRole('button', { name: /^4 gwiazdki/ }).click()
    await expect.poll(async () => new Set(await stars())).toEqual(new Set(['Ocena 4 z 5']))
    expect(await axe(page)).toEqual([])
    await section.getByRole('button', { name: /^Usuń filtr/ }).click()
    await section.getByLabel('Kolejność').selectOption({ label: 'Od najniższej oceny' })
    await expect.poll(async () => (await stars())[0]).toBe('Ocena 1 z 5')
    const before = await section.getByRole('listitem').count()
    await section.getByRole('button', { name: 'Pokaż więcej opinii' }).click()
    await expect.poll(() => section.getByRole('listitem').count()).toBeGreaterThan(before)
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)).toBe('li')
  })

  test('English pages speak English', async () => {
    const { page } = await open(`${demo.url}${MUG}?lang=en`, { locale: 'en-GB' })

    await page.locator('kontuar-reviews').getByRole('heading', { name: 'Reviews', exact: true }).waitFor()
    await page.locator('kontuar-review-form').getByRole('heading', { name: 'Write a review' }).waitFor()
  })

  test('nothing moves while the widgets come, and nothing is kept on the device', async () => {
    const { page, context } = await open(demo.url + MUG)
    await page.locator('kontuar-reviews').getByRole('listitem').first().waitFor()

    expect(await layoutShift(page)).toBe(0)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await context.cookies()).toEqual([])
  })

  test.each([360, 1280])('at %i px nothing runs out of the page, and the lists’ stars come in one request', async (width) => {
    const asked: string[] = []
    const { page } = await open('about:blank', { viewport: { width, height: 800 } })
    page.on('request', (request) => request.url().includes('/ratings') && asked.push(request.url()))
    await page.goto(`${demo.url}/demo/kategoria/kubki`)
    await page.locator('kontuar-rating').getByRole('img').first().waitFor()

    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(asked.length).toBeLessThanOrEqual(2)
  })
})

describe('R2 a shopper writes a review', () => {
  test('by keyboard alone, sees it wait, the staff publish it, and it is counted', async () => {
    const { page, errors } = await open(demo.url + NEW)
    const form = page.locator('kontuar-review-form')
    await form.scrollIntoViewIfNeeded()
    await form.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    for (const _ of '2345') await page.keyboard.press('ArrowRight')
    expect(await axe(page)).toEqual([])
    const write = async (...keys: string[]) => {
      for (const key of keys) await (key === 'Tab' ? page.keyboard.press('Tab') : page.keyboard.type(key))
    }
    await write('Tab', 'Piękna glazura', 'Tab', 'Cięższy, niż myślałam, ale <b>śliczny</b>.', 'Tab', 'Halina')
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)
    for (let presses = 0; presses < 6 && (await focused()) !== 'Wyślij opinię'; presses++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await form.getByRole('heading', { name: 'Dziękujemy za opinię!' }).waitFor({ timeout: 20_000 })
    const own = page.locator('kontuar-reviews').getByRole('article').filter({ hasText: 'Czeka na sprawdzenie' })
    await own.getByText('Cięższy, niż myślałam, ale <b>śliczny</b>.').waitFor()
    expect(await axe(page)).toEqual([])
    await page.reload()
    await own.getByText('Piękna glazura').waitFor()
    const stranger = await open(demo.url + NEW)
    await stranger.page.locator('kontuar-reviews').getByText('Nie ma jeszcze opinii').waitFor()
    expect(await axe(stranger.page)).toEqual([])

    const staff = await open(`${demo.url}/admin/`)
    await staff.page.getByLabel('E-mail').fill('anna@kubek.example')
    await staff.page.getByLabel('Hasło').fill('kubek-i-spolka')
    await staff.page.keyboard.press('Enter')
    await staff.page.getByText('Piękna glazura').click()
    await staff.page
      .getByRole('button', { name: /^Opublikuj/ })
      .first()
      .click()
    await staff.page
      .getByText(/Opublikowan/)
      .first()
      .waitFor()

    await stranger.page.reload()
    await stranger.page.locator('kontuar-reviews').getByText('1 opinia', { exact: true }).first().waitFor()
    await stranger.page.locator('kontuar-reviews').getByText('Piękna glazura').waitFor()
    expect([...errors, ...stranger.errors, ...staff.errors]).toEqual([])
  })

  test('what is missing is named beside its field, and focus goes there', async () => {
    const { page } = await open(demo.url + NEW)
    const form = page.locator('kontuar-review-form')
    await form.getByText('★', { exact: true }).or(form.getByRole('radio').nth(3)).first().check({ force: true })
    await form.getByLabel('E-mail').fill('bez-malpy')
    await form.getByRole('button', { name: 'Wyślij opinię' }).click()

    await form.getByText('Podaj imię lub pseudonim.').waitFor()
    await form.getByText(/Sprawdź adres/).waitFor()
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('name'))).toBe('author')
    expect(await axe(page)).toEqual([])
  })
})

describe('E5 with the API stopped', () => {
  test('the page is as it was, typed text is safe, and a quiet retry repairs all', async () => {
    const { page, context, errors } = await open('about:blank')
    let tries = 0
    await context.route(/\/v1\//, (route) => {
      if (/\/reviews\?/.test(route.request().url())) tries++
      return route.abort()
    })
    await page.goto(demo.url + MUG)

    const section = page.locator('kontuar-reviews')
    await section.getByText('Nie udało się wczytać opinii.').first().waitFor({ timeout: 20_000 })
    expect(await axe(page)).toEqual([])
    const form = page.locator('kontuar-review-form')
    await form.getByRole('radio').nth(4).check({ force: true })
    await form.getByLabel('Opinia').fill('Nie zgub tego.')
    await form.getByLabel('Imię lub pseudonim').fill('Jan')
    await form.getByRole('button', { name: 'Wyślij opinię' }).click()
    await form.getByText(/Twój tekst jest bezpieczny/).waitFor({ timeout: 20_000 })
    expect(await form.getByLabel('Opinia').inputValue()).toBe('Nie zgub tego.')
    expect(await axe(page)).toEqual([])

    await expect.poll(() => tries).toBe(2) // the quiet retry is over, so the button stays
    await context.unroute(/\/v1\//)
    await section.getByRole('button', { name: 'Spróbuj ponownie' }).click()
    await section.getByRole('listitem').first().waitFor()
    await form.getByRole('button', { name: 'Wyślij ponownie' }).click()
    await form.getByRole('heading', { name: 'Dziękujemy za opinię!' }).waitFor({ timeout: 20_000 })
    expect(errors.filter((text) => !/net::ERR_FAILED|Failed to load resource/.test(text))).toEqual([])
  })
})
