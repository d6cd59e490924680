import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAt } from '../../scripts/testing/admin.ts'
import { axe, inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { startInbox, textOf } from '../../server/modules/mail/testing.ts'

let demo: RunningServer
let inbox: Awaited<ReturnType<typeof startInbox>>
beforeAll(async () => {
  inbox = await startInbox()
  demo = await startDemo({ SMTP_URL: inbox.url, MAIL_FROM: 'sklep@kubek.example' })
})
afterAll(async () => {
  await demo.stop()
  await inbox.close()
})
const open = inChromium()

const PRODUCT = 'talerz-glina'
const BUYER = 'lucja.z@poczta.example'
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000).toISOString().slice(0, 19)
const order = {
  ...{ id: 7001, number: 'WOO-7001', status: 'completed', currency: 'PLN', total: '59.00', customer_id: 0, refunds: [] },
  ...{ date_created_gmt: daysAgo(5), date_modified_gmt: daysAgo(2), date_paid_gmt: daysAgo(5), date_completed_gmt: daysAgo(2) },
  billing: { first_name: 'Łucja', last_name: 'Żak', email: BUYER },
  meta_data: [
    { key: '_kontuar_review_consent', value: 'yes' },
    { key: '_kontuar_review_consent_text', value: 'Zgadzam się na prośbę o opinię.' },
  ],
  line_items: [{ id: 1, name: 'Talerz „Glina”', product_id: PRODUCT, variation_id: 0, quantity: 1, sku: 'TAL-1', price: 59, total: '59.00' }],
}

/** Asks the server as the page that is signed in. */
const api = (page: Page, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([method, path, body]) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'x-csrf-token': csrf, ...(body && { 'content-type': 'application/json' }) }
      return (await fetch(path, { method, headers, ...(body && { body }) })).json()
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )

const link = (purpose: string) => {
  const texts = inbox.received.filter(({ to }) => to.includes(BUYER)).map(textOf)
  return texts.flatMap((text) => new RegExp(`http\\S+/t/${purpose}/[^\\s?]+`).exec(text)?.[0] ?? []).at(-1) ?? ''
}

const photo = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'Łucja' } })
    .jpeg()
    .toBuffer(),
})

describe('R3 R5 R6 R8 R11 from an order to a review that others may trust', () => {
  test('webhook, mail, two photos, reply, changed stars, badge, one vote from two tabs', async () => {
    const { page: office, home, errors } = await signedInAt(open, demo.url)
    await office.goto(`${home}/reviews`)
    const shop = home.split('/').at(-1)
    const { integration, secret } = await api(office, 'POST', `/api/shops/${shop}/integrations`, { platform: 'woocommerce', name: 'Sklep' })
    const payload = JSON.stringify(order)
    const tell = (signature: string) => {
      const headers = { 'content-type': 'application/json', 'x-wc-webhook-topic': 'order.updated', 'x-wc-webhook-signature': signature }
      return fetch(integration.url, { method: 'POST', headers, body: payload })
    }
    const signature = createHmac('sha256', secret).update(payload).digest('base64')
    expect([(await tell(signature.replace(/^./, 'x'))).status, (await tell(signature)).status]).toEqual([401, 200])

    await api(office, 'PUT', `/api/shops/${shop}/review-settings`, {
      ...{ requestMode: 'delivered', requestDelay: 7, consentMode: 'required', confirmsEmail: false, rewards: false },
    })
    const queued = async () =>
      (await api(office, 'GET', `/api/shops/${shop}/requests`)).requests.find((one: { order: { number: string } }) => one.order.number === 'WOO-7001')
    await expect.poll(queued, { timeout: 30_000 }).toMatchObject({ email: BUYER, state: 'queued' })
    await api(office, 'PATCH', `/api/shops/${shop}/requests/${(await queued()).id}`, { action: 'send' })
    await expect.poll(() => link('order'), { timeout: 30_000 }).not.toBe('')

    const buyer = await open(link('order'))
    await buyer.page
      .getByRole('radio', { name: /^3 na 5/ })
      .first()
      .check({ force: true })
    await buyer.page.getByLabel('Opinia (jeśli chcesz)').first().fill('Ładny, ale mniejszy, niż myślałam.')
    await buyer.page
      .getByLabel('Zdjęcia (jeśli chcesz)')
      .first()
      .setInputFiles([await photo('talerz.jpg', '#a65'), await photo('stol.jpg', '#5a6')])
    expect(await axe(buyer.page)).toEqual([])
    await buyer.page.getByRole('button', { name: 'Wyślij opinię' }).click()
    await buyer.page.getByRole('heading', { name: 'Dziękujemy za opinię!' }).waitFor()

    await office.goto(`${home}/reviews?status=pending`)
    await office.getByText('mniejszy, niż myślałam').click()
    await office.getByRole('img', { name: /Zdjęcie 2/ }).waitFor()
    await office.keyboard.press('p')
    await office.getByRole('button', { name: 'Odpowiedz' }).click()
    await office.getByLabel('Twoja odpowiedź').fill('Dziękujemy! Średnica jest podana w opisie.')
    await office.getByRole('button', { name: 'Opublikuj odpowiedź' }).click()
    await office.getByText('Odpowiedź opublikowana').waitFor()

    await expect.poll(() => link('review'), { timeout: 30_000 }).not.toBe('')
    expect(inbox.received.map(textOf).some((text) => text.includes('Średnica jest podana w opisie.'))).toBe(true)
    const author = await open(link('review'))
    await author.page.getByText('Średnica jest podana w opisie.').waitFor()
    await author.page.getByRole('radio', { name: /^4/ }).check({ force: true })
    await author.page.getByRole('button', { name: /^Zapisz/ }).click()
    await author.page.getByRole('status').getByText('Zapisano zmiany.').waitFor()
    await author.page.getByText('(ocena 3 → 4)').waitFor()
    await office.reload()
    await office.getByText('3 gwiazdki → 4 gwiazdki').waitFor()

    const { page, context, errors: heard } = await open(`${demo.url}/demo/produkt/${PRODUCT}`)
    const review = page.locator('kontuar-reviews').getByRole('article').filter({ hasText: 'mniejszy, niż myślałam' })
    await review.getByRole('img', { name: /^Ocena 4/ }).waitFor()
    await review.getByText('Potwierdzony zakup').click()
    await review
      .getByText(/zamówieni/)
      .first()
      .waitFor()
    await review
      .getByRole('img', { name: /^Zdjęcie 2 z 2/ })
      .or(review.getByRole('button', { name: /^Zdjęcie 2 z 2/ }))
      .first()
      .waitFor()
    await review.getByText('Średnica jest podana w opisie.').waitFor()
    expect(await axe(page)).toEqual([])

    const other = await context.newPage()
    await other.goto(page.url())
    const yes = (tab: Page) => tab.locator('kontuar-reviews').getByRole('article').filter({ hasText: 'mniejszy' }).getByRole('button', { name: /^Tak/ })
    await yes(page).click()
    await page.locator('kontuar-reviews').getByText('Dziękujemy za głos.').first().waitFor()
    await other.reload()
    await expect.poll(() => yes(other).getAttribute('aria-pressed')).toBe('true')
    const { reviews } = await (await fetch(`${demo.url}/v1/shops/${await keyOf(page)}/reviews?product=${PRODUCT}`)).json()
    expect(reviews).toMatchObject([{ stars: 4, verified: true, helpful: 1, photos: [{ width: 900 }, { width: 900 }] }])
    expect([...errors, ...buyer.errors, ...author.errors, ...heard]).toEqual([])
  }, 180_000)
})

const keyOf = (page: Page) => page.evaluate(() => document.querySelector('script[data-shop]')?.getAttribute('data-shop'))
