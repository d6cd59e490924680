import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { axe, inChromium, layoutShift } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

/** Products of the demo: without a review, with reviews that have photos, and with many that have none. */
const NEW = '/demo/produkt/talerz-glina'
const SHOWN = '/demo/produkt/kubek-jagoda'
const NONE = '/demo/produkt/kubek-polny'

const plain = (width: number, height: number, background: string) => sharp({ create: { width, height, channels: 3, background } })

/** What a shopper's phone would hand over, and what an attacker would. */
const files = async () => [
  {
    name: 'kubek.jpg',
    mimeType: 'image/jpeg',
    buffer: await plain(3000, 2000, '#a65')
      .withExif({ IFD0: { Artist: 'Ola' } })
      .jpeg()
      .toBuffer(),
  },
  { name: 'stol.png', mimeType: 'image/png', buffer: await plain(400, 600, '#5a6').png().toBuffer() },
  { name: 'zle.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') },
]

/** What the keyboard is at. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
  })

/** Goes by Tab to what has this name. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 80 && !name.test(await focused(page)); presses++) await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(name)
}

describe('R6 photos, from the shopper to the shoppers', () => {
  test('two photos are added by keyboard, a hostile file is refused in words; the staff publish, and shoppers look', async () => {
    const { page } = await open(demo.url + NEW)
    const form = page.locator('kontuar-review-form')
    await form.scrollIntoViewIfNeeded()
    await form.getByRole('radio').first().focus()
    for (let stars = 0; stars < 4; stars++) await page.keyboard.press('ArrowRight')
    await form.getByLabel('Imię lub pseudonim').fill('Ola')
    await form.getByLabel('Opinia', { exact: false }).last().fill('Ładny jak na zdjęciu.')
    const chooser = page.waitForEvent('filechooser') // asked for early: a key may overtake what tells a busy page of it
    await tabTo(page, /^Dodaj zdjęcia$/)
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(await files())

    await form.getByText('To nie jest zdjęcie, które umiemy odczytać.', { exact: false }).waitFor()
    await form.getByRole('img', { name: 'Zdjęcie 2: stol.png' }).waitFor()
    expect(await axe(page)).toEqual([])
    await tabTo(page, /^Usuń zdjęcie 3$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => form.getByRole('listitem').count()).toBe(2)
    await tabTo(page, /^Wyślij opinię$/)
    await page.keyboard.press('Enter')
    await form.getByRole('heading', { name: 'Dziękujemy za opinię!' }).waitFor()
    await expect.poll(() => form.getByText('Wysłane').count()).toBe(2)
    expect(await axe(page)).toEqual([])

    await page.reload()
    const own = page.locator('kontuar-reviews').getByRole('button', { name: /^Zdjęcie \d z 2/ })
    await expect.poll(() => own.count()).toBe(2)
    await expect
      .poll(() =>
        own
          .first()
          .getByRole('img')
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(320)

    const stranger = await open(demo.url + NEW)
    await stranger.page.locator('kontuar-reviews').getByText('Nie ma jeszcze opinii').waitFor()
    await publishByStaff()
    await stranger.page.reload()
    const shown = stranger.page.locator('kontuar-reviews').getByRole('button', { name: 'Zdjęcie 1 z 1, autor opinii: Ola' })
    await expect.poll(() => shown.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320)
  })

  test('photos chosen before what takes them has come are taken when it comes, and the focus stays on the button, also when it has enough', async () => {
    const { page } = await open(demo.url + NEW)
    const come = Promise.withResolvers<void>()
    await page.route(/review-sender/, async (route) => {
      await come.promise
      await route.continue()
    })
    const form = page.locator('kontuar-review-form')
    const [, photo] = await files()
    if (!photo) throw new Error('no photo')
    await form.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowRight')
    const first = page.waitForEvent('filechooser')
    await tabTo(page, /^Dodaj zdjęcia$/)
    await page.keyboard.press('Enter')
    await (await first).setFiles([photo])

    come.resolve()
    await form.getByRole('img', { name: 'Zdjęcie 1: stol.png' }).waitFor()
    expect(await focused(page)).toBe('Dodaj zdjęcia')

    const second = page.waitForEvent('filechooser')
    await focused(page)
    await page.keyboard.press('Enter')
    await (await second).setFiles(Array.from({ length: 5 }, () => photo))
    await form.getByText('Opinia może mieć do 5 zdjęć.').waitFor()
    await form.getByRole('img', { name: 'Zdjęcie 5: stol.png' }).waitFor()
    expect(await focused(page)).toBe('Dodaj zdjęcia')
    expect(await form.getByRole('button', { name: 'Dodaj zdjęcia', exact: true }).isDisabled()).toBe(true)
    expect(await axe(page)).toEqual([])
  })

  /** Hides the second photo, looks at the first, and publishes the review. */
  async function publishByStaff() {
    const { page, errors, home } = await signedInAt(open, demo.url)
    await page.goto(`${home}/reviews`)
    await page.getByRole('img', { name: 'Zdjęcia: 2' }).first().waitFor()
    await page.getByRole('link', { name: 'Ładny jak na zdjęciu.' }).click()
    await page.getByRole('button', { name: 'Ukryj zdjęcie 2' }).click()
    await page.getByText('Ukryte', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Zdjęcie 1 z 2' }).click()
    await page.getByRole('dialog').getByRole('img', { name: 'Zdjęcie 1 z 2' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.getByRole('dialog').getByRole('heading', { name: 'Zdjęcie 2 z 2' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Opublikuj', exact: true }).click()
    await page.getByText('Opublikowane', { exact: true }).first().waitFor()
    expect(await axe(page)).toEqual([])
    expect(errors).toEqual([])
  }

  test('the lightbox is walked by arrows, closed by Escape, and gives the focus back', async () => {
    const { page, errors } = await open(demo.url + SHOWN)
    const section = page.locator('kontuar-reviews')
    const first = section.getByRole('button', { name: /^Zdjęcie 1 z 3/ })
    await first.focus()
    await page.keyboard.press('Enter')

    const lightbox = section.getByRole('dialog')
    await lightbox.getByRole('img', { name: /^Zdjęcie 1 z 3/ }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('ArrowLeft')
    await lightbox.getByRole('img', { name: /^Zdjęcie 3 z 3/ }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await lightbox.getByRole('img', { name: /^Zdjęcie 2 z 3/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => lightbox.count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.querySelector('img')?.alt)).toMatch(/^Zdjęcie 1 z 3/)
    expect(errors).toEqual([])
  })

  test('photos move nothing as they come, and reviews with them come first when asked for', async () => {
    const { page } = await open(demo.url + SHOWN, { viewport: { width: 360, height: 800 } })
    const section = page.locator('kontuar-reviews')
    await section.scrollIntoViewIfNeeded()
    await section
      .getByRole('button', { name: /^Zdjęcie 1/ })
      .first()
      .waitFor()
    expect(await layoutShift(page)).toBe(0)

    await section.getByLabel('Kolejność').selectOption({ label: 'Ze zdjęciami' })

    await expect
      .poll(() =>
        section
          .getByRole('listitem')
          .first()
          .getByRole('button', { name: /^Zdjęcie/ })
          .count(),
      )
      .toBeGreaterThan(0)
    await expect
      .poll(() =>
        section
          .getByRole('listitem')
          .last()
          .getByRole('button', { name: /^Zdjęcie/ })
          .count(),
      )
      .toBe(0)
  })

  test('a page whose reviews have no photos loads nothing of them', async () => {
    const asked: string[] = []
    const { page } = await open('about:blank')
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(demo.url + NONE)
    await page.locator('kontuar-reviews').getByRole('listitem').first().waitFor()
    await page.locator('kontuar-review-form').getByRole('radio').first().waitFor()

    expect(asked.filter((url) => /gallery|photo/.test(url))).toEqual([])
    await page.locator('kontuar-review-form').getByRole('radio').first().focus()
    await expect.poll(() => asked.some((url) => url.includes('review-sender'))).toBe(true)
  })
})
