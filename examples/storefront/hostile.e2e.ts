import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium } from '../../scripts/testing/browser.ts'
import { startDemo } from '../../scripts/testing/demo.hosted.ts'
import type { RunningServer } from '../../scripts/testing/demo.ts'
import { consultantAt, shopperOf } from '../../server/admin/testing.ts'
import { HOSTILE_TEXTS } from '../../server/testing.hostile.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo({ FORM_MIN_AGE: '0', SUBMISSIONS: '1000', BODY_LIMIT: '2000000' })
})
afterAll(() => demo.stop())
const open = inChromium()

const PRODUCT = 'talerz-glina'
const SCRIPT = '<img src=x onerror=alert(1)><script>alert(2)</script>'

/** Sends every text as a review; answers the ids of those the server kept. */
async function submitAll() {
  const key = /data-shop="(pk_[\w-]+)"/.exec(await (await fetch(`${demo.url}/demo/`)).text())?.[1]
  const post = (path: string, body?: object) =>
    fetch(`${demo.url}/v1/shops/${key}/${path}`, {
      method: 'POST',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  const kept: string[] = []
  for (const text of HOSTILE_TEXTS) {
    const { form } = (await (await post('review-forms')).json()) as { form: string }
    const words = { title: text.slice(0, 100).toWellFormed(), text, author: text.slice(0, 40).toWellFormed() }
    const reply = await post('reviews', { form, product: PRODUCT, stars: 5, ...words })
    expect([201, 400]).toContain(reply.status)
    if (reply.status === 201) kept.push(((await reply.json()) as { review: { id: string } }).review.id)
  }
  return kept
}

function watch(page: Page) {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => !request.url().startsWith(demo.url) && seen.push(request.url()))
  return seen
}

const isInert = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0)

describe('R2 hostile texts', () => {
  test('are shown as typed and run nothing, in the admin page and in the widget', async () => {
    const kept = await submitAll()
    expect(kept.length).toBeGreaterThan(40)

    const { page: admin, errors: adminErrors } = await open(`${demo.url}/admin/`)
    const adminSaw = watch(admin)
    await admin.getByLabel('E-mail').fill('anna@kubek.example')
    await admin.getByLabel('Hasło').fill('kubek-i-spolka')
    await admin.keyboard.press('Enter')
    await admin.getByText('</textarea>', { exact: false }).or(admin.getByText('koniec')).first().waitFor()
    expect(await isInert(admin)).toBe(true)
    const published = await admin.evaluate(async (reviews) => {
      const { csrf, shops } = await (await fetch('/api/session')).json()
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const reply = await fetch(`/api/shops/${shops[0].id}/reviews/actions`, { method: 'POST', headers, body: JSON.stringify({ action: 'publish', reviews }) })
      return (await reply.json()).changed.length
    }, kept)
    expect(published).toBe(kept.length)

    const { page: shop, errors: shopErrors } = await open('about:blank')
    const shopSaw = watch(shop)
    await shop.goto(`${demo.url}/demo/produkt/${PRODUCT}`)
    const widget = shop.locator('kontuar-reviews')
    const shown = () => widget.getByRole('listitem').count()
    await expect.poll(shown).toBe(10)
    while ((await shown()) < kept.length) {
      const before = await shown()
      await widget.getByRole('button', { name: 'Pokaż więcej opinii' }).click()
      await expect.poll(shown).toBeGreaterThan(before)
    }
    await widget.getByText('"><script>alert(document.domain)</script>').first().waitFor()
    expect(await widget.locator('script, img, iframe, base, style, math').count()).toBe(0)
    expect(await isInert(shop)).toBe(true)
    expect([adminSaw, shopSaw, adminErrors, shopErrors]).toEqual([[], [], [], []])
  })
})

describe('C17 a script in a name', () => {
  test('is a name to the consultant whose shopper is called so, and to the shopper whose consultant is', async () => {
    const { page: desk, home, errors: deskErrors } = await consultantAt(demo, open, 'anna@kubek.example')
    const deskSaw = watch(desk)
    const { id } = await shopperOf(demo, desk, home, 'Dzień dobry', { name: SCRIPT })
    await desk.locator(`[data-conversation="${id}"]`).getByText(SCRIPT).waitFor()
    await desk.locator(`[data-conversation="${id}"]`).click()
    await desk.getByRole('button', { name: 'Podejmij' }).click()
    await desk.getByLabel('Twoja odpowiedź').waitFor()
    await desk.getByRole('heading', { name: SCRIPT }).first().waitFor()
    expect(await desk.locator('img[src="x"], script:not([src])').count()).toBe(0)
    expect(await isInert(desk)).toBe(true)
    await desk.evaluate(async (name) => {
      const { csrf, shops } = await (await fetch('/api/session')).json()
      const api = `/api/shops/${shops[0].id}`
      const { chats } = await (await fetch(`${api}/chat/desk`)).json()
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      await fetch(`${api}/chats/${chats[0].id}`, { method: 'PATCH', headers, body: JSON.stringify({ consultantName: { pl: name } }) })
    }, SCRIPT)

    const { page: shop, errors: shopErrors } = await open('about:blank')
    const shopSaw = watch(shop)
    await shop.goto(`${demo.url}/demo/`)
    await shop.locator('kontuar-chat').getByRole('button').click()
    const panel = shop.locator('kontuar-chat-panel')
    await panel.getByText(SCRIPT).first().waitFor()
    expect(await panel.locator('img[src="x"], script').count()).toBe(0)
    expect(await isInert(shop)).toBe(true)
    expect([deskSaw, shopSaw, deskErrors, shopErrors]).toEqual([[], [], [], []])
  })
})
