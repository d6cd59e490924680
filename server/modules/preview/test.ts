import { describe, expect, test } from 'vitest'
import { goodReview, publishedReview, signIn, testApp, testShop } from '../../testing.ts'

async function preview() {
  const app = await testApp()
  const shop = await testShop(app)
  await publishedReview(app, shop)
  const { key, tags } = (await app.inject({ url: `${shop.api}/preview`, headers: await signIn(app, shop.email) })).json()
  return { app, shop, key, tags }
}

describe('R15 previews of the widgets', () => {
  test('the gallery hears of every widget that there is', async () => {
    const { tags } = await preview()

    expect(tags).toEqual(expect.arrayContaining(['kontuar-rating', 'kontuar-reviews', 'kontuar-review-form']))
  })

  test('a preview’s key reads from anywhere, also from a sandbox, and sends nothing', async () => {
    const { app, shop, key } = await preview()
    const headers = { origin: 'null' }

    const read = await app.inject({ url: `/v1/shops/${key}/reviews?product=kubek`, headers })
    expect([read.statusCode, read.json().summary.count]).toEqual([200, 1])
    const sent = await app.inject({ method: 'POST', url: `/v1/shops/${key}/reviews`, headers, body: goodReview(shop) })
    expect(sent.json().code).toBe('PREVIEW_ONLY')
    for (const wrong of [`${key}x`, 'pv_', `pv_${shop.shop.id}.9999999999999.x`])
      expect((await app.inject({ url: `/v1/shops/${wrong}/reviews?product=kubek` })).json().code).toBe('KEY_NOT_FOUND')
  })

  test('a preview’s key ends by itself', async () => {
    const { app, shop } = await preview()
    const dayBefore = Date.now() - 24 * 60 * 60_000

    const reply = await app.inject({ url: `/v1/shops/${app.keys.previewKey(shop.shop.id, dayBefore)}/reviews?product=kubek` })
    expect(reply.json().code).toBe('KEY_NOT_FOUND')
  })

  test('the page holds one widget under a policy that gives it no origin and no inline script', async () => {
    const { app } = await preview()

    const { headers, body } = await app.inject('/admin/preview?key=pv_x&tag=kontuar-rating&product=kubek&accent=%23aa0000&theme=dark&lang=en')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; .*frame-ancestors 'self'.*sandbox allow-scripts/)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('allow-same-origin')
    expect(body).toContain('<kontuar-rating product="kubek" theme="dark" lang="en"></kontuar-rating>')
    expect(body).toContain('--kontuar-accent: #aa0000')
    expect(body).not.toMatch(/<script(?![^>]* src=)/)
  })

  test.each([
    ['tag', 'script'],
    ['tag', 'kontuar-x onload=alert(1)'],
    ['accent', 'red}body{display:none'],
    ['theme', 'blue'],
    ['limit', '1e9'],
  ])('the page refuses %s=%s', async (name, value) => {
    const { app } = await preview()

    const reply = await app.inject({ url: '/admin/preview', query: { key: 'pv_x', tag: 'kontuar-rating', [name]: value } })
    expect([reply.statusCode, reply.json().issues[0].field]).toEqual([400, `query.${name}`])
  })

  test('what the address says stays text', async () => {
    const { app } = await preview()

    const { body } = await app.inject({ url: '/admin/preview', query: { key: '"><script>alert(1)</script>', tag: 'kontuar-rating', product: '"><img src=x>' } })
    expect(body).toContain('data-shop="&quot;&gt;&lt;script')
    expect(body).toContain('product="&quot;&gt;&lt;img')
  })
})
