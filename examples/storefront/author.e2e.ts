import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo({ FORM_MIN_AGE: '0' })
})
afterAll(() => demo.stop())
const open = inChromium()

interface Written {
  product: string
  stars: number
  title: string
  text: string
  author: string
  locale: 'pl' | 'en'
}

/** Sends a review with an e-mail as the form of the product's page does. */
async function write(page: Page, review: Written) {
  const body = { ...review, email: 'zofia@poczta.example' }
  return page.evaluate(async (body) => {
    const shop = document.querySelector('script[data-shop]')?.getAttribute('data-shop')
    const post = async (path: string, body?: object) => {
      const json = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      return (await fetch(`/v1/shops/${shop}${path}`, { method: 'POST', ...json })).json()
    }
    const { form } = await post('/review-forms')
    return (await post('/reviews', { ...body, form })).review.id as string
  }, body)
}

async function staff() {
  const opened = await open(`${demo.url}/admin/`)
  const { page } = opened
  await page.getByLabel('E-mail').fill('anna@kubek.example')
  await page.getByLabel('Hasło').fill('kubek-i-spolka')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Opinie', level: 1 }).waitFor()
  const shop = /\/admin\/([^/]+)/.exec(page.url())?.[1] ?? ''
  return { ...opened, shop }
}

/** The author's link in the newest mail about a reply; only owners see it whole, and only until the mail is sent. */
async function linkInOutbox(page: Page, shop: string, subject: string) {
  let link = ''
  const look = async () => {
    link = await page.evaluate(
      async ([shop, subject]) => {
        const read = async (path: string) => (await fetch(`/api/shops/${shop}/mails${path}`)).json()
        const { mails } = await read('')
        const mail = mails.find((mail: { kind: string; subject: string }) => mail.kind === 'reviewReply' && mail.subject === subject)
        return mail ? (/http:\S+\/t\/review\/\S+/.exec((await read(`/${mail.id}`)).text)?.[0] ?? '') : ''
      },
      [shop, subject],
    )
    return link
  }
  await expect.poll(look, { timeout: 30_000 }).not.toBe('')
  return link
}

describe('R8 R11 the shop answers and the author changes their mind', () => {
  test('all by keyboard: reply, change, delete, restore', async () => {
    const shopper = await open(`${demo.url}/demo/produkt/talerz-glina`)
    const review = { product: 'talerz-glina', stars: 2, title: 'Pęknięty', text: 'Przyszedł pęknięty.', author: 'Zofia', locale: 'pl' } as const
    const id = await write(shopper.page, review)
    const { page, shop, errors } = await staff()
    await page.goto(`${demo.url}/admin/${shop}/reviews/${id}`)
    await page.getByRole('heading', { name: 'Pęknięty' }).waitFor()
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Odpowiedz' }).waitFor()
    await page.keyboard.press('a')
    await page.keyboard.type('Wysyłamy nowy talerz. <b>Przepraszamy</b>!')
    expect(await axe(page)).toEqual([])
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
    await page.getByText('Odpowiedź opublikowana').waitFor()
    await page.getByRole('blockquote').getByText('Wysyłamy nowy talerz. <b>Przepraszamy</b>!').waitFor()
    expect(await axe(page)).toEqual([])
    await shopper.page.reload()
    await shopper.page.locator('kontuar-reviews').getByText('Wysyłamy nowy talerz. <b>Przepraszamy</b>!').waitFor()
    expect(await axe(shopper.page)).toEqual([])

    const author = await open(await linkInOutbox(page, shop, 'Kubek i Spółka: odpowiedź na Twoją opinię'))
    const mine = author.page
    await mine.getByText('Wysyłamy nowy talerz. <b>Przepraszamy</b>!').waitFor()
    expect(await axe(mine)).toEqual([])
    await mine.keyboard.press('Tab')
    expect(await mine.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('2')
    for (const key of ['ArrowRight', 'ArrowRight', 'Tab', 'Tab']) await mine.keyboard.press(key)
    await mine.keyboard.press('ControlOrMeta+A')
    await mine.keyboard.type('Nowy przyszedł cały.')
    for (const key of ['Tab', 'Enter']) await mine.keyboard.press(key)
    await mine.getByRole('status').getByText('Zapisano zmiany.').waitFor()
    await mine.getByText('(ocena 2 → 4)').waitFor()
    expect(await axe(mine)).toEqual([])
    await shopper.page.reload()
    await shopper.page.locator('kontuar-reviews').getByText('Nowy przyszedł cały.').waitFor()
    await page.reload()
    await page.getByText('2 gwiazdki → 4 gwiazdki').waitFor()
    await page.getByText('Co się zmieniło').click()
    await page.getByText('Przyszedł pęknięty.').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Sprawdzona' }).click()
    await page.getByText('Zmiana sprawdzona').waitFor()

    await mine.getByRole('link', { name: 'Usuń opinię…' }).focus()
    await mine.keyboard.press('Enter')
    await mine.getByRole('heading', { name: 'Usunąć opinię?' }).waitFor()
    expect(await axe(mine)).toEqual([])
    for (const key of ['Tab', 'Enter']) await mine.keyboard.press(key)
    await mine.getByText('Opinia jest usunięta.').waitFor()
    expect(await axe(mine)).toEqual([])
    await shopper.page.reload()
    await shopper.page.locator('kontuar-reviews').getByText('Nie ma jeszcze opinii').waitFor()
    for (const key of ['Tab', 'Enter']) await mine.keyboard.press(key)
    await mine.getByText('Przywrócono opinię.').waitFor()
    expect([...errors, ...shopper.errors, ...author.errors]).toEqual([])
  }, 120_000)

  test.each(['light', 'dark'] as const)('in English, %s, on a phone: the page speaks the author’s language and keeps what was typed', async (colorScheme) => {
    const shopper = await open(`${demo.url}/demo/produkt/talerz-glina?lang=en`)
    const product = colorScheme === 'light' ? 'talerz-mech' : 'talerz-len'
    const id = await write(shopper.page, { product, stars: 5, title: 'Lovely', text: 'Holds its warmth.', author: 'Sophie', locale: 'en' })
    const { page, shop } = await staff()
    await page.goto(`${demo.url}/admin/${shop}/reviews/${id}`)
    await page.getByRole('heading', { name: 'Lovely' }).waitFor()
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Odpowiedz' }).click()
    await page.getByLabel('Twoja odpowiedź').fill(`Thank you! ${colorScheme}`)
    await page.getByRole('button', { name: 'Opublikuj odpowiedź' }).click()
    await page.getByText('Odpowiedź opublikowana').waitFor()

    const author = await open(await linkInOutbox(page, shop, 'Kubek i Spółka has answered your review'), {
      locale: 'en-GB',
      colorScheme,
      viewport: { width: 360, height: 740 },
    })
    await author.page.getByRole('heading', { name: 'Your review' }).waitFor()
    const title = author.page.getByLabel('Title (optional)')
    await title.evaluate((box) => box.removeAttribute('maxlength'))
    await title.fill('x'.repeat(130))
    await author.page.getByRole('button', { name: 'Save changes' }).click()
    await author.page.getByText('The title may have at most 120 characters.').waitFor()
    expect(await title.inputValue()).toBe('x'.repeat(130))
    expect(await axe(author.page)).toEqual([])
    expect(await author.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
