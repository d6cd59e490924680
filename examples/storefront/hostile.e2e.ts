import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inChromium } from '../../scripts/testing/browser.ts'
import { type RunningServer, startDemo } from '../../scripts/testing/demo.ts'
import { HOSTILE_TEXTS } from '../../server/testing.hostile.ts'

let demo: RunningServer
beforeAll(async () => {
  demo = await startDemo({ FORM_MIN_AGE: '0', SUBMISSIONS: '1000', BODY_LIMIT: '2000000' })
})
afterAll(() => demo.stop())
const open = inChromium()

const PRODUCT = 'talerz-glina'

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
