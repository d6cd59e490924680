import { describe, expect, test } from 'vitest'
import { act, publishedReview, signIn, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { putProducts } from '../catalog/service.ts'
import { reviews } from './table.ts'
import { askForEmails, mailsOf, pathTo, post } from './testing.ts'

const EMAIL = 'ewa@poczta.example'

async function shopWithOrder(order: object = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const buy = (id: string, changes: object) => {
    const body = {
      ...{ status: 'paid', currency: 'PLN', totalMinor: 4999, placedAt: '2026-04-01T10:00:00Z', customer: { email: EMAIL } },
      lines: [{ productId: 'kubek', name: 'Kubek', quantity: 1, unitMinor: 4999 }],
      ...changes,
    }
    return app.inject({ method: 'PUT', url: `${shop.api}/orders/${id}`, headers, body })
  }
  await buy('A-1', order)
  return { app, shop, headers, buy, ...reader(app, shop, headers) }
}

const reader = (app: TestApp, shop: TestShop, headers: object) => ({
  show: async (id: string) => (await app.inject({ url: `${shop.api}/reviews/${id}`, headers: { ...headers } })).json().review,
  asked: () => mailsOf(app, 'reviewConfirmation'),
  send: async (changes: object = {}) => (await submit(app, shop, { email: EMAIL, ...changes })).json().review.id as string,
})

const linkIn = (text = '') => /http:\/\/localhost(\/t\/confirm\/[\w.-]+)/.exec(text)?.[1] ?? ''

describe('R2 an e-mail is confirmed', () => {
  test('by the link of one mail that holds no word of the sender, and a button: opening it changes nothing', async () => {
    const { app, shop, send, asked, show } = await shopWithOrder()
    await app.store.write((tx) =>
      putProducts(tx, shop.shop.id, [{ id: 'kubek', name: 'Kubek polny', url: 'https://shop.test/kubek', imageUrl: 'https://shop.test/kubek.jpg' }]),
    )
    const id = await send({ title: 'Kup tanio', text: 'https://spam.test', author: 'Spamer' })

    const [mail, ...more] = await asked()
    expect([mail?.to, more]).toEqual([EMAIL, []])
    expect(mail?.text).toContain('Kubek polny, ocena 5 z 5')
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Kup tanio|spam\.test|Spamer/)
    const link = linkIn(mail?.text)
    for (const _ of 'ab') expect((await app.inject(link)).body).toContain('To mój e-mail i moja opinia')
    expect(await show(id)).toMatchObject({ verified: false, confirmedAt: null })

    expect((await post(app, link)).statusCode).toBe(303)
    expect(await show(id)).toMatchObject({ verified: true, confirmedAt: expect.any(String) })
    const { body } = await app.inject(link)
    expect(body).toContain('„Potwierdzony zakup”')
    expect(body).toContain(pathTo(app, shop, 'review', id))
  })

  test.each([
    ['paid', {}, true],
    ['delivered', { status: 'delivered' }, true],
    ['only placed', { status: 'placed' }, false],
    ['cancelled', { status: 'cancelled' }, false],
    ['refunded', { status: 'refunded' }, false],
    ['of somebody else', { customer: { email: 'adam@poczta.example' } }, false],
    ['of another product', { lines: [{ productId: 'talerz', name: 'Talerz', quantity: 1, unitMinor: 1 }] }, false],
  ])('an order that is %s makes the purchase verified: %s %s', async (_name, order, isVerified) => {
    const { app, shop, send, show, asked } = await shopWithOrder(order)
    await askForEmails(app, shop)
    const id = await send()

    await post(app, linkIn((await asked())[0]?.text))

    expect(await show(id)).toMatchObject({ verified: isVerified, confirmedAt: expect.any(String) })
  })

  test('one order stands behind one review of a product', async () => {
    const { app, send, show, asked } = await shopWithOrder()
    const ids = [await send(), await send()]

    for (const { text } of await asked()) await post(app, linkIn(text))

    const shown = await Promise.all(ids.map(show))
    expect(shown.filter(({ verified }) => verified)).toHaveLength(1)
    expect(shown.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true)
  })

  test('nothing that a shopper is answered tells whether an e-mail has an order', async () => {
    const { app, shop, asked } = await shopWithOrder()
    const shapeOf = async (email: string) => {
      const reply = await submit(app, shop, { email })
      const { id: _id, createdAt: _at, ...review } = reply.json().review
      return [reply.statusCode, review]
    }

    const replies = [await shapeOf(EMAIL), await shapeOf('nobody@poczta.example')]

    expect(replies[0]).toEqual(replies[1])
    expect(await asked()).toHaveLength(1)
  })

  test('a link of another purpose, shop or review confirms nothing', async () => {
    const { app, shop, send } = await shopWithOrder()
    const id = await send()
    const other = await testShop(app)

    for (const path of [pathTo(app, other, 'confirm', id), pathTo(app, shop, 'review', id).replace('review', 'confirm'), pathTo(app, shop, 'confirm', 'x')])
      expect((await post(app, path)).statusCode).toBe(404)
    expect(await app.store.read.select().from(reviews)).toMatchObject([{ confirmedAt: null, verified: false }])
  })

  test('the badge comes to a review that is published already, in the answer kept in memory too', async () => {
    const { app, shop, asked } = await shopWithOrder()
    await publishedReview(app, shop, { email: EMAIL })
    const verified = async () => (await app.inject(`${shop.v1}/reviews?product=kubek`)).json().reviews.map((review: { verified: boolean }) => review.verified)
    expect(await verified()).toEqual([false])

    await post(app, linkIn((await asked())[0]?.text))

    expect(await verified()).toEqual([true])
  })

  test('where the shop asks for it, a review waits for its mail and cannot be published before', async () => {
    const { app, shop, send, show, asked } = await shopWithOrder()
    await askForEmails(app, shop)
    const reply = (await submit(app, shop, { email: 'nobody@poczta.example' })).json()
    const { id } = reply.review
    expect(reply.review.waitsForEmail).toBe(true)
    const own = await app.inject({ url: `${shop.v1}/visitor/reviews?product=kubek`, headers: { authorization: `Bearer ${reply.visitor}` } })
    expect(own.json().reviews).toMatchObject([{ id, waitsForEmail: true }])

    expect(await act(app, shop, { action: 'publish', reviews: [id] })).toEqual({ changed: [], refused: [{ id, code: 'REVIEW_EMAIL_UNCONFIRMED' }] })
    expect(await show(id)).toMatchObject({ status: 'pending', waitsForEmail: true })
    expect((await app.inject(pathTo(app, shop, 'review', id))).body).toContain('aż potwierdzisz swój e-mail')
    await post(app, linkIn((await asked())[0]?.text))
    expect(await act(app, shop, { action: 'publish', reviews: [id] })).toEqual({ changed: [id], refused: [] })
    expect(await send()).toEqual(expect.any(String))
  })

  test('where the shop asks for it, a review without an e-mail is refused by its field', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const before = (await submit(app, shop)).json().review.id
    await askForEmails(app, shop)

    expect((await submit(app, shop)).json()).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field: 'body.email', rule: 'required' }] })
    expect((await act(app, shop, { action: 'publish', reviews: [before] })).changed).toEqual([before])
  })

  test('nobody mails strangers through us: so many a day, and the same form asks once', async () => {
    const { app, shop, send, asked } = await shopWithOrder()
    for (const _ of '1234') await send()
    expect(await asked()).toHaveLength(3)

    await askForEmails(app, shop)
    const refused = await submit(app, shop, { email: EMAIL })
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(await app.store.read.$count(reviews)).toBe(4)
    for (let turn = 0; turn < 20; turn++) await submit(app, shop, { email: `nobody${turn}@poczta.example` })
    expect(await asked()).toHaveLength(20)
  })

  test('the history tells of it', async () => {
    const { app, shop, headers, send, asked } = await shopWithOrder()
    const id = await send()
    await post(app, linkIn((await asked())[0]?.text))
    await post(app, linkIn((await asked())[0]?.text))

    const { history } = (await app.inject({ url: `${shop.api}/reviews/${id}`, headers })).json()

    expect(history.map(({ what }: { what: string }) => what)).toEqual(['submitted', 'confirmed'])
  })
})
