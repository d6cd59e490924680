import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { axe, inChromium, isFine } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())
const open = inChromium()

const QUESTION = 'Która glazura jest najładniejsza?'
const IN_ENGLISH = 'Which glaze is the prettiest?'
const asked = (page: Page) => page.locator('kontuar-poll').filter({ hasText: /Która glazura|Which glaze/ })
/** A card waits for the shopper's answer to the shop's own question. */
const refuse = (page: Page) => page.locator('[data-choice=no]').click()
const row = (page: Page, answer: string) => asked(page).getByRole('listitem').filter({ hasText: answer })

describe('P1 P2 P3 a poll from the first word to the last vote', () => {
  test('the staff make and activate it in two languages, shoppers vote by keyboard and see each other’s votes, and it ends for all', async () => {
    const { page: staff, home, errors: staffErrors } = await signedInAt(open, demo.url)
    await staff.goto(`${home}/polls/new`)
    await staff.getByLabel('Pytanie').fill(QUESTION)
    await staff.getByRole('button', { name: 'Zapisz szkic' }).click()
    await staff.getByText('Wpisz co najmniej dwie odpowiedzi.').waitFor()
    for (const [n, text] of ['Zieleń mchu', 'Bursztyn', 'Kobalt'].entries()) {
      if (n === 2) await staff.getByRole('button', { name: 'Dodaj odpowiedź' }).click()
      await staff.getByRole('textbox', { name: `Odpowiedź ${n + 1}` }).fill(text)
    }
    await staff.getByLabel('Na których stronach').fill('/demo/koszyk')
    const preview = staff.frameLocator('.poll-frame')
    await preview.getByText('Kobalt').waitFor()
    await staff.getByText('Po angielsku brakuje: pytanie, odpowiedź 1, odpowiedź 2, odpowiedź 3.').waitFor()
    await staff.getByLabel('Język treści').selectOption('en')
    await staff.getByLabel('Pytanie').fill(IN_ENGLISH)
    for (const [n, text] of [
      [1, 'Moss green'],
      [3, 'Cobalt'],
    ] as const)
      await staff.getByRole('textbox', { name: `Odpowiedź ${n}` }).fill(text)
    await staff.getByText('Po angielsku brakuje: odpowiedź 2.').waitFor()
    await preview.getByText('Cobalt').waitFor()
    await preview.getByText('Bursztyn').waitFor()
    await isFine(staff)
    await staff.getByRole('button', { name: 'Zapisz szkic' }).click()
    await staff.getByRole('button', { name: 'Uruchom' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Uruchom' }).click()
    await staff.getByText('Nie ma jeszcze głosów').waitFor()
    await isFine(staff)

    const { page, errors } = await open(`${demo.url}/demo/koszyk`)
    const first = asked(page).getByRole('radio').first()
    await refuse(page)
    await first.waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.endsWith(':consent')))).toEqual([])
    await isFine(page)
    await first.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await row(page, 'Bursztyn').getByText('100% (1 głos)').waitFor()
    await asked(page).getByText('Dziękujemy za głos.').waitFor()
    await row(page, 'Bursztyn').getByText('Twój głos').waitFor()
    await isFine(page)

    const { page: other } = await open(`${demo.url}/demo/koszyk?lang=en`)
    await refuse(other)
    await asked(other).getByRole('heading', { name: IN_ENGLISH }).waitFor()
    expect(await asked(other).getByRole('radio').count()).toBe(3)
    await asked(other).getByRole('radio', { name: 'Bursztyn' }).waitFor()
    await asked(other).getByRole('radio', { name: 'Cobalt' }).check()
    await asked(other).getByRole('button', { name: 'Vote' }).click()
    await row(other, 'Cobalt').getByText('50% (1 vote)').waitFor()
    await row(page, 'Kobalt').getByText('50% (1 głos)').waitFor()

    await asked(page).getByRole('button', { name: 'Zmień głos' }).click()
    await asked(page).getByRole('radio', { name: 'Kobalt' }).check()
    await asked(page).getByRole('button', { name: 'Głosuję' }).click()
    await row(page, 'Kobalt').getByText('100% (2 głosy)').waitFor()
    await row(other, 'Cobalt').getByText('100% (2 votes)').waitFor()
    await page.reload()
    await row(page, 'Kobalt').getByText('Twój głos').waitFor()

    await staff.reload()
    await staff.getByText('Razem 2 głosy').waitFor()
    await isFine(staff)
    await staff.getByRole('link', { name: 'Zmień' }).click()
    expect(await staff.getByRole('textbox', { name: 'Odpowiedź 2' }).getAttribute('readonly')).not.toBeNull()
    await staff.getByLabel('Język treści').selectOption('en')
    expect(await staff.getByRole('textbox', { name: 'Odpowiedź 3' }).getAttribute('readonly')).not.toBeNull()
    await staff.getByRole('textbox', { name: 'Odpowiedź 2' }).fill('Amber')
    await isFine(staff)
    await staff.getByRole('button', { name: 'Zapisz' }).click()
    await staff.getByText('polski i angielski').waitFor()
    await other.reload()
    await row(other, 'Amber').waitFor()
    await staff.getByRole('button', { name: 'Zakończ' }).click()
    await staff.getByText('Zebrane dotąd: 2 głosy.').waitFor()
    await staff.getByRole('dialog').getByRole('button', { name: 'Zakończ' }).click()
    await staff.locator('.badge').getByText('zakończona').waitFor()
    await asked(other).getByText('This poll has ended.').waitFor()
    expect(await asked(other).getByRole('button').count()).toBe(0)
    await isFine(other)
    expect([...errors, ...staffErrors]).toEqual([])
  })

  test('a card in the corner is closed for good, and the poll of a rule or an element is there where it was put', async () => {
    const { page } = await open(`${demo.url}/demo/`)
    await page.locator('.studio kontuar-poll').scrollIntoViewIfNeeded()
    await page.locator('.studio kontuar-poll').getByRole('radio').first().waitFor()
    expect(await page.locator('kontuar-poll').count()).toBe(1)
    await isFine(page)

    const { page: staff, home } = await signedInAt(open, demo.url)
    await staff.goto(`${home}/polls/new`)
    await staff.getByLabel('Pytanie').fill('Wracasz do nas?')
    await staff.getByRole('textbox', { name: 'Odpowiedź 1' }).fill('Tak')
    await staff.getByRole('textbox', { name: 'Odpowiedź 2' }).fill('Nie')
    await staff.getByLabel('Na których stronach').fill('/demo/kategoria/*')
    await staff.getByRole('button', { name: 'Zapisz szkic' }).click()
    await staff.getByRole('button', { name: 'Uruchom' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Uruchom' }).click()
    await staff.locator('.badge').getByText('trwa').waitFor()

    const shelf = await open(`${demo.url}/demo/kategoria/miski`)
    const card = shelf.page.getByRole('complementary', { name: 'Od sklepu' })
    await refuse(shelf.page)
    await card.getByRole('radio').first().waitFor()
    await isFine(shelf.page)
    await card.getByRole('button', { name: 'Zamknij' }).press('Enter')
    await expect.poll(() => card.count()).toBe(0)
    await shelf.page.goto(`${demo.url}/demo/kategoria/kubki`)
    await shelf.page.locator('main kontuar-poll').scrollIntoViewIfNeeded()
    await shelf.page.locator('main kontuar-poll').getByRole('radio').first().waitFor()
    expect(await shelf.page.locator('kontuar-poll').count()).toBe(1)
  })
})

describe('E5 the API is not there', () => {
  test('the choice is kept and sent when it is back; a page without an answer stays as it was', async () => {
    const { page, context } = await open(`${demo.url}/demo/kategoria/kubki`)
    const poll = page.locator('main kontuar-poll')
    await poll.scrollIntoViewIfNeeded()
    await poll.getByRole('radio', { name: 'W filiżance' }).check()
    await context.route(/\/v1\//, (route) => route.abort())

    await poll.getByRole('button', { name: 'Głosuję' }).click()
    await poll.getByText('Spróbujemy znowu za chwilę.').waitFor()
    await poll.getByRole('listitem').filter({ hasText: 'W filiżance' }).getByText('Twój głos').waitFor()
    expect(await axe(page)).toEqual([])
    await context.unroute(/\/v1\//)
    await poll.getByText('Dziękujemy za głos.').waitFor({ timeout: 30_000 })

    const { page: alone, context: cut, errors } = await open('about:blank')
    await cut.route(/\/v1\//, (route) => route.fulfill({ status: 503, body: '' }))
    await alone.goto(`${demo.url}/demo/koszyk`)
    await alone.waitForLoadState('networkidle')
    expect(await alone.locator('kontuar-poll').count()).toBe(0)
    expect(errors.filter((error) => !error.includes('503'))).toEqual([])
  })
})
