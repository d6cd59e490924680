import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { axe, inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const rows = (page: Page) => page.getByRole('checkbox', { name: /zaznacz opinię|Zaznacz: |Select/i })

async function signedIn(options: Parameters<typeof open>[1] = {}) {
  const opened = await signedInAt(open, demo.url, options)
  const { page, home } = opened
  await page.goto(`${home}/reviews`)
  await page
    .locator('h1')
    .filter({ hasText: /Opinie|Reviews/ })
    .waitFor()
  await page.getByRole('checkbox').nth(3).waitFor()
  return opened
}

describe('A2 login', () => {
  test('a wrong password is said in words and keeps the e-mail', async () => {
    const { page } = await open(`${demo.url}/admin/`)
    await page.getByLabel('E-mail').fill('anna@kubek.example')
    await page.getByLabel('Hasło').fill('nie to')
    await page.keyboard.press('Enter')

    await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe('anna@kubek.example')
    expect(await axe(page)).toEqual([])
  })

  test('a link deep into the admin page goes on after the login', async () => {
    const { page } = await signedIn()
    const deep = `${page.url().split('/reviews')[0]}/reviews?status=published&stars=1`
    await page.context().clearCookies()
    await page.goto(deep)
    await page.locator('input[type=email]').fill('anna@kubek.example')
    await page.locator('input[type=password]').fill('kubek-i-spolka')
    await page.keyboard.press('Enter')

    await page.getByRole('checkbox').nth(1).waitFor()
    expect(page.url()).toBe(deep)
  })
})

describe('R7 moderation by keyboard', () => {
  test('publish, undo, reject with a reason: counts follow and history tells', async () => {
    const { page, errors } = await signedIn()
    const waiting = page
      .getByRole('link', { name: /^Oczekujące/ })
      .or(page.getByRole('tab', { name: /^Oczekujące/ }))
      .first()
    const countWaiting = async () => Number(/\d+/.exec((await waiting.textContent()) ?? '')?.[0])
    const before = await countWaiting()
    await page.keyboard.press('j')
    await page.keyboard.press('p')
    await expect.poll(countWaiting).toBe(before - 1)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('u')
    await expect.poll(countWaiting).toBe(before)

    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    expect(await axe(page)).toEqual([])
    await page
      .getByRole('dialog')
      .getByLabel(/Dane osobowe/)
      .check()
    await page.keyboard.press('Enter')
    await expect.poll(countWaiting).toBe(before - 1)
    await page.goto(page.url().replace(/\?.*/, '?status=rejected'))
    await page.getByRole('checkbox').nth(3).waitFor()
    expect(errors.filter((text) => !text.includes('401'))).toEqual([])
  })

  test('search and filters stand in the address, and going back goes back', async () => {
    const { page } = await signedIn()
    await page.keyboard.press('/')
    await page.keyboard.type('zolty')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('zolty')
    const found = page.url()
    await page.reload()
    await page.locator('input[type=search]').waitFor()
    expect(await page.locator('input[type=search]').inputValue()).toBe('zolty')
    await page
      .getByRole('link', { name: /^Opublikowane/ })
      .or(page.getByRole('tab', { name: /^Opublikowane/ }))
      .first()
      .click()
    await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('published')
    await page.goBack()
    await expect.poll(() => page.url()).toBe(found)
  })

  test('many at once, with one honest result', async () => {
    const { page } = await signedIn()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page
      .getByText(/Zaznaczono|zaznaczon/i)
      .first()
      .waitFor()
    expect(await axe(page)).toEqual([])
    await page
      .getByRole('button', { name: /^Opublikuj/ })
      .first()
      .click()
    await page
      .getByText(/2 opinie/)
      .first()
      .waitFor()
  })
})

describe('E6 the admin page', () => {
  const states: [string, (page: Page) => Promise<unknown>][] = [
    ['the list', async () => {}],
    [
      'an empty list',
      (page) =>
        page.goto(page.url().replace(/\?.*|$/, '?status=deleted')).then(() =>
          page
            .getByText(/usunięt|deleted/i)
            .first()
            .waitFor(),
        ),
    ],
    [
      'one review',
      (page) =>
        page
          .locator('main a[href*="/reviews/"]')
          .first()
          .click()
          .then(() =>
            page
              .getByText(/Historia|History/)
              .first()
              .waitFor(),
          ),
    ],
    [
      'the settings',
      (page) =>
        page
          .getByRole('link', { name: /Ustawienia|Settings/ })
          .first()
          .click()
          .then(() => page.getByText('kontuar.js').first().waitFor()),
    ],
    ['the shortcuts', (page) => page.keyboard.press('?').then(() => page.getByRole('dialog').waitFor())],
  ]

  test.each(states.flatMap(([name, go]) => (['light', 'dark'] as const).map((colorScheme) => ({ name, go, colorScheme }))))(
    'axe finds nothing in $name, $colorScheme, at 360 and 1280 px',
    async ({ go, colorScheme }) => {
      const { page } = await signedIn({ colorScheme })
      await go(page)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await axe(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
    },
  )

  test('speaks English to an English browser', async () => {
    const { page } = await signedIn({ locale: 'en-GB' })

    await page.locator('h1').filter({ hasText: 'Reviews' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await rows(page).count()).toBeGreaterThan(0)
  })
})
