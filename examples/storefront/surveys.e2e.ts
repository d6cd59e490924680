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

const MUG = '/demo/produkt/kubek-polny'
const why = (page: Page, id: string) => page.evaluate((id) => (window.kontuar as { survey: { why(id: string): Promise<object> } }).survey.why(id), id)
const ready = (page: Page) => page.waitForFunction(() => window.kontuar && !Array.isArray(window.kontuar))
const survey = (page: Page) => page.locator('.kontuar-card[data-shown] kontuar-survey')
/** The card waits for the shopper's answer to the shop's own question. */
const refuse = (page: Page) => page.locator('[data-choice=no]').click()
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

describe('Q9 Q10 a survey, from its template to its results', () => {
  test('the staff make one, a shopper answers it by keyboard through a reload, and the results stand in the panel', async () => {
    const { page: admin, home, errors: complaints } = await signedInAt(open, demo.url, { locale: 'pl-PL' })
    await admin.goto(`${home}/surveys`)
    const seeded = (await admin.getByRole('link', { name: /Czy polecą sklep/ }).getAttribute('href'))?.split('/').pop() ?? ''
    expect(await axe(admin)).toEqual([])
    await admin.getByRole('button', { name: 'Nowa ankieta' }).click()
    await admin.getByRole('button', { name: /CSAT/ }).click()
    await admin.getByLabel('Nazwa').fill('Po zakupach')
    await admin.getByRole('button', { name: 'Przesuń pytanie 2 wyżej' }).press('Enter')
    await admin.getByRole('button', { name: 'Przesuń pytanie 1 niżej' }).press('Enter')
    await admin.getByRole('group', { name: 'Pytanie 1' }).getByLabel('Treść pytania').fill('Jak było?')
    await admin.getByRole('complementary', { name: 'Podgląd' }).getByText('Jak było?').waitFor()
    await admin.getByLabel('Po ilu sekundach').fill('1')
    await admin.getByLabel('Na których stronach').fill('/demo/produkt/*')
    await admin.setViewportSize({ width: 360, height: 740 })
    expect([await axe(admin), await isWide(admin)]).toEqual([[], false])
    await admin.getByRole('button', { name: 'Zapisz' }).click()
    await admin.getByRole('button', { name: 'Włącz' }).click()
    await admin.getByText('czynna', { exact: true }).waitFor()
    const own = admin.url().split('/').pop() ?? ''

    const { page, errors } = await open(demo.url + MUG, { locale: 'pl-PL', viewport: { width: 360, height: 740 } })
    await refuse(page)
    await survey(page).getByText('Jak było?').waitFor()
    expect([await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.endsWith(':consent'))), await axe(page), await isWide(page)]).toEqual([
      [],
      [],
      false,
    ])
    const saved = page.waitForResponse((answer) => answer.url().includes('/responses/') && answer.request().method() === 'PUT' && answer.ok())
    await survey(page).getByRole('radio').first().focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await saved
    await page.keyboard.press('Enter')
    await survey(page).getByText('Pytanie 2 z 2').waitFor()
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith(':surveys')))).toBe(true)

    await page.reload()
    await survey(page).getByText('Pytanie 2 z 2').waitFor()
    await survey(page).getByRole('button', { name: 'Wstecz' }).click()
    await expect.poll(() => survey(page).getByRole('radio', { checked: true }).getAttribute('value')).toBe('4')
    await survey(page).getByRole('button', { name: 'Dalej' }).click()
    await survey(page).getByRole('textbox').fill('Ładne kubki')
    await survey(page).getByRole('button', { name: 'Wyślij' }).click()
    await survey(page).getByText('Dziękujemy, to nam bardzo pomaga!').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Zamknij' }).click()

    // The seeded one waits for the shopper to leave, and the shop's cooldown holds it back all the same.
    await page.reload()
    await ready(page)
    await page.evaluate(() => document.dispatchEvent(new MouseEvent('mouseout', { clientY: -1 })))
    expect(await why(page, seeded)).toMatchObject({
      shown: false,
      reason: 'global',
      until: expect.any(String),
      text: expect.stringContaining('Przerwa między ankietami'),
    })
    expect(await why(page, own)).toMatchObject({ reason: 'cooldown' })
    expect(await why(page, 'none')).toMatchObject({ reason: 'unknown' })
    expect(await survey(page).count()).toBe(0)
    expect(errors).toEqual([])

    await admin.reload()
    await admin.getByRole('row', { name: /^4 100/ }).waitFor()
    await admin.getByText('Za mało odpowiedzi, aby na tym polegać.').waitFor()
    expect([await axe(admin), await isWide(admin)]).toEqual([[], false])
    await admin.getByRole('link', { name: 'Odpowiedzi osób' }).click()
    await admin.getByRole('link', { name: /4 · Ładne kubki/ }).click()
    await admin.getByText('Jak było?').waitFor()
    expect(await axe(admin)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('another shopper closes it in English: not now, and it is counted', async () => {
    const { page, errors } = await open(`${demo.url}${MUG}?lang=en`, { locale: 'en-GB' })
    await ready(page)
    await page.evaluate(() => Object.assign(window.kontuar as object, { locale: 'en' }))
    await refuse(page)
    await survey(page).getByText('Question 1 of 2').waitFor()
    const told = page.waitForRequest((request) => request.url().includes('/dismissals/'))

    await page.keyboard.press('Tab')
    await survey(page).getByRole('radio').first().focus()
    await page.keyboard.press('Escape')
    await told
    expect(await survey(page).count()).toBe(0)
    await page.reload()
    await ready(page)
    expect(await why(page, 'none')).toMatchObject({ text: 'No active survey has this id.' })
    expect(errors).toEqual([])
  })

  test('with the API stopped answers are kept, said to wait, and sent when it is back', async () => {
    const { page, context } = await open(demo.url + MUG, { locale: 'pl-PL' })
    await refuse(page)
    await survey(page).getByRole('radio').first().waitFor()
    await context.route(/\/responses\//, (route) => route.abort())

    await survey(page).getByText('5', { exact: true }).click()
    await survey(page).getByText('Brak połączenia.').waitFor()
    await context.unroute(/\/responses\//)
    await page.waitForResponse((answer) => answer.url().includes('/responses/') && answer.ok())
    await expect.poll(() => survey(page).getByText('Brak połączenia.').count()).toBe(0)
  })
})
