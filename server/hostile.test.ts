import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from './testing.hostile.ts'
import { goodReview, signIn, testApp, testShop } from './testing.ts'

describe('R2 hostile review texts', () => {
  test('there are fifty of them', () => {
    expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(50)
  })

  test('each is kept as typed or refused by field and rule, and leaves as inert JSON', async () => {
    const app = await testApp({ config: { BODY_LIMIT: 2 * 1024 * 1024 } })
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)

    for (const text of HOSTILE_TEXTS) {
      const reply = await app.inject({ method: 'POST', url: `${shop.v1}/reviews`, body: goodReview(shop, { text }) })
      if (reply.statusCode === 400) {
        expect(reply.json()).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field: 'body.text', rule: expect.any(String) }] })
        continue
      }
      expect(reply.statusCode).toBe(201)
      const { id } = reply.json().review
      await app.inject({ method: 'POST', url: `${shop.api}/reviews/actions`, headers, body: { action: 'publish', reviews: [id] } })
      const shown = await app.inject(`${shop.v1}/reviews?product=kubek&sort=newest&limit=1`)
      expect(shown.headers['content-type']).toMatch(/^application\/json/)
      expect(shown.headers['x-content-type-options']).toBe('nosniff')
      expect(shown.json().reviews[0]).toMatchObject({ id, text: text.trim() })
    }
  })

  test('a megabyte is refused before it is read', async () => {
    const app = await testApp()
    const shop = await testShop(app)

    const reply = await app.inject({ method: 'POST', url: `${shop.v1}/reviews`, body: goodReview(shop, { text: 'a'.repeat(1024 * 1024) }) })

    expect([reply.statusCode, reply.json().code]).toEqual([413, 'BODY_TOO_LARGE'])
  })

  test.each([
    ['{"stars":', 400, 'JSON_INVALID'],
    ['', 400, 'JSON_INVALID'],
    ['[]', 400, 'VALIDATION_FAILED'],
    ['{"__proto__":{"stars":5}}', 400, 'JSON_INVALID'],
  ])('a body that is no review is refused by code: %s', async (payload, status, code) => {
    const app = await testApp()
    const shop = await testShop(app)

    const reply = await app.inject({ method: 'POST', url: `${shop.v1}/reviews`, headers: { 'content-type': 'application/json' }, payload })

    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
  })

  test('what no route takes is answered by code too', async () => {
    const app = await testApp()
    const shop = await testShop(app)

    expect((await app.inject('/nowhere')).json()).toEqual({ code: 'ROUTE_NOT_FOUND', message: 'No route answers GET /nowhere' })
    expect((await app.inject({ method: 'POST', url: `${shop.v1}/reviews`, headers: { 'content-type': 'text/xml' }, payload: '<a/>' })).json().code).toBe(
      'MEDIA_TYPE_REFUSED',
    )
    expect((await app.inject(`/v1/shops/${'x'.repeat(400)}/config`)).statusCode).toBeGreaterThanOrEqual(400)
  })
})
