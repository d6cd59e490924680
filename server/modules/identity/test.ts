import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { goodReview, signIn, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { customerBy, recognise } from '../customers/service/recognise.ts'
import { customers, identities } from '../customers/table.ts'
import { reviews } from '../reviews/table.ts'
import { events, visits } from '../tracking/table.ts'
import { newSeed, send, view } from '../tracking/testing.ts'
import { identitySecrets } from './table.ts'
import { identify, inSeconds, newSecret, signToken, tokenOf } from './testing.ts'

const EWA = { id: '7', email: 'ewa@poczta.example', emailVerified: true, firstName: 'Ewa' }
const ADAM = { id: '8', email: 'adam@poczta.example', emailVerified: true, firstName: 'Adam' }

async function shopWithSecret() {
  const app = await testApp()
  const shop = await testShop(app)
  const secret = await newSecret(app, shop)
  const track = async (body: object, ...batch: object[]) => (await send(app, shop, { ...body, events: batch })).json().visitor as string
  const meet = async (visitor: string, customer: object) => (await identify(app, shop, { visitor, token: tokenOf(secret, customer) })).json()
  return { app, shop, secret, track, meet }
}

const owners = async ({ store }: TestApp) => (await store.read.select().from(visits).orderBy(visits.startedAt)).map(({ customerId }) => customerId)
const seen = async (app: TestApp, { api, email }: TestShop, query: string) =>
  (await app.inject({ url: `${api}/visits?${query}`, headers: await signIn(app, email) })).json().visits

describe('K16 from anonymous to known', () => {
  test('a signed token makes the visitor’s visits and reviews the customer’s, and what they do next', async () => {
    const { app, shop, track, meet } = await shopWithSecret()
    const visitor = await track({ seed: newSeed() }, view(300), view(200))
    await submit(app, shop, {}, { authorization: `Bearer ${visitor}` })
    expect(await owners(app)).toEqual([null, null])

    expect(await meet(visitor, EWA)).toEqual({ visitor, merged: 2 })
    await track({ visitor }, view(0))
    await submit(app, shop, { product: 'talerz' }, { authorization: `Bearer ${visitor}` })

    const ewa = await customerBy(app.store.read, shop.shop.id, 'crm', '7')
    expect(await owners(app)).toEqual([ewa, ewa, ewa])
    expect((await app.store.read.select().from(reviews)).map(({ customerId }) => customerId)).toEqual([ewa, ewa])
    expect(await seen(app, shop, `customer=${ewa}`)).toMatchObject(Array(3).fill({ customer: { id: ewa, name: 'Ewa', email: 'ewa@poczta.example' } }))
    expect(await meet(visitor, EWA)).toEqual({ visitor, merged: 0 })
  })

  test('two browsers of one person become one customer', async () => {
    const { app, track, meet } = await shopWithSecret()
    const [phone, laptop] = [await track({ seed: newSeed() }, view(50)), await track({ seed: newSeed() }, view(10))]

    await meet(phone, EWA)
    await meet(laptop, EWA)

    expect(new Set(await owners(app)).size).toBe(1)
    expect(await app.store.read.$count(customers)).toBe(1)
  })

  test('two known people are never merged: the second one on a browser is a new visitor', async () => {
    const { app, track, meet } = await shopWithSecret()
    const first = await track({ seed: newSeed() }, view(200))
    await meet(first, EWA)

    const { visitor: second, merged } = await meet(first, ADAM)
    await track({ visitor: second }, view(0))

    expect(second).not.toBe(first)
    expect(merged).toBe(0)
    const [ewas, adams] = await owners(app)
    expect([ewas, adams]).not.toContain(null)
    expect(ewas).not.toBe(adams)
    expect(await app.store.read.$count(identities, eq(identities.type, 'visitor'))).toBe(2)
  })

  test('twenty tokens at once make one customer and one visitor of them', async () => {
    const { app, track, meet } = await shopWithSecret()
    const visitor = await track({ seed: newSeed() }, view(40), view(1))

    const answers = await Promise.all(Array.from({ length: 20 }, () => meet(visitor, EWA)))

    expect(new Set(answers.map((answer) => answer.visitor))).toEqual(new Set([visitor]))
    expect(await app.store.read.$count(customers)).toBe(1)
    expect(new Set(await owners(app)).size).toBe(1)
  })

  test('ten thousand events move without one of them being written', async () => {
    const { app, shop, meet, track } = await shopWithSecret()
    const visitor = await track({ seed: newSeed() }, view(1))
    const [visit] = await app.store.read.select().from(visits)
    await app.store.write(async (tx) => {
      for (let start = 0; start < 10_000; start += 1000) {
        const rows = Array.from({ length: 1000 }, (_, index) => ({
          ...{ shopId: shop.shop.id, id: `event-${start + index}`, visitId: visit?.id ?? '' },
          ...{ type: 'page' as const, at: new Date(), url: 'https://shop.test/' },
        }))
        await tx.insert(events).values(rows)
      }
    })

    expect(await meet(visitor, EWA)).toMatchObject({ merged: 1 })
    expect(await app.store.read.$count(events)).toBe(10_001)
    expect(new Set(await owners(app))).not.toContain(null)
  })

  test('an e-mail typed into a form or told without proof moves nobody’s visits', async () => {
    const { app, shop, track, meet } = await shopWithSecret()
    const ewa = await app.store.write((tx) => recognise(tx, shop.shop.id, { email: 'ewa@poczta.example' }))
    const visitor = await track({ seed: newSeed() }, view(5))

    await app.inject({
      ...{ method: 'POST', url: `${shop.v1}/reviews`, headers: { authorization: `Bearer ${visitor}` } },
      body: goodReview(shop, { email: 'ewa@poczta.example' }),
    })
    expect(await owners(app)).toEqual([null])
    expect((await app.store.read.select().from(reviews))[0]?.customerId).toBeNull()

    await meet(visitor, { id: '9', email: 'ewa@poczta.example' })
    expect(await owners(app)).not.toContain(ewa)
    expect(await customerBy(app.store.read, shop.shop.id, 'email', 'ewa@poczta.example')).toBe(ewa)
  })

  test('an e-mail that the shop vouches for finds the guest of earlier orders', async () => {
    const { app, shop, track, meet } = await shopWithSecret()
    const ewa = await app.store.write((tx) => recognise(tx, shop.shop.id, { email: 'ewa@poczta.example' }))

    await meet(await track({ seed: newSeed() }, view(5)), EWA)

    expect(await owners(app)).toEqual([ewa])
  })

  test('a platform’s own id finds the customer of its orders', async () => {
    const { app, shop, track, meet } = await shopWithSecret()
    const ewa = await app.store.write((tx) => recognise(tx, shop.shop.id, { account: { type: 'woo_id', id: '7' } }))

    await meet(await track({ seed: newSeed() }, view(5)), { id: 7, source: 'woocommerce' })

    expect(await owners(app)).toEqual([ewa])
  })

  test('consent withdrawn, the browser is nobody’s again', async () => {
    const { app, shop, track, meet } = await shopWithSecret()
    const visitor = await track({ seed: newSeed() }, view(5))
    await meet(visitor, EWA)

    await app.inject({ method: 'POST', url: `${shop.v1}/visits/withdrawal`, body: { visitor } })
    await track({ visitor }, view(1))

    expect(await owners(app)).toEqual([null])
  })
})

describe('K16 tokens', () => {
  const payload = { customer: EWA, exp: inSeconds(60) }

  test.each<[string, (secret: string) => string, string]>([
    ['signed with another secret', () => signToken('ids_another', payload), 'IDENTITY_REFUSED'],
    ['unsigned', (secret) => signToken(secret, payload).replace(/[^.]+$/, ''), 'IDENTITY_REFUSED'],
    ['of the algorithm none', (secret) => signToken(secret, payload, { header: { alg: 'none' } }), 'IDENTITY_REFUSED'],
    ['of another algorithm', (secret) => signToken(secret, payload, { header: { alg: 'HS512' }, hash: 'sha512' }), 'IDENTITY_REFUSED'],
    [
      'changed after signing',
      (secret) => signToken(secret, payload).replace(/\.[^.]+\./, `.${btoa(JSON.stringify({ ...payload, customer: ADAM }))}.`),
      'IDENTITY_REFUSED',
    ],
    ['with a part too many', (secret) => `${signToken(secret, payload)}.x`, 'IDENTITY_REFUSED'],
    ['that expired', (secret) => signToken(secret, { ...payload, exp: inSeconds(-1) }), 'IDENTITY_EXPIRED'],
    ['without expiry', (secret) => signToken(secret, { customer: EWA }), 'IDENTITY_REFUSED'],
    ['good for a year', (secret) => signToken(secret, { ...payload, exp: inSeconds(365 * 86_400) }), 'IDENTITY_REFUSED'],
    ['in milliseconds', (secret) => signToken(secret, { ...payload, exp: Date.now() }), 'IDENTITY_REFUSED'],
    ['about nobody', (secret) => signToken(secret, { exp: inSeconds(60), customer: { email: 'ewa@poczta.example', emailVerified: true } }), 'IDENTITY_REFUSED'],
    ['that is no token', () => 'ewa@poczta.example', 'IDENTITY_REFUSED'],
  ])('one %s is refused and changes nothing', async (_, make, code) => {
    const { app, shop, secret, track } = await shopWithSecret()
    const visitor = await track({ seed: newSeed() }, view(5))

    const reply = await identify(app, shop, { visitor, token: make(secret) })

    expect([reply.statusCode, reply.json().code]).toEqual([401, code])
    expect(reply.body).not.toContain(secret)
    expect([await owners(app), await app.store.read.$count(customers)]).toEqual([[null], 0])
  })

  test('A1 one of another shop is refused, and a shop without a secret takes none', async () => {
    const { app, shop, secret } = await shopWithSecret()
    const other = await testShop(app)
    const foreign = () => identify(app, other, { token: tokenOf(secret, EWA) })

    expect((await foreign()).json().code).toBe('IDENTITY_REFUSED')
    await newSecret(app, other)
    expect((await foreign()).json().code).toBe('IDENTITY_REFUSED')
    expect((await identify(app, shop, { token: tokenOf(secret, EWA) })).statusCode).toBe(200)
  })

  test('a rotated secret goes on for the hours chosen, and for none when it leaked', async () => {
    const { app, shop, secret } = await shopWithSecret()
    const answer = async (of: string) => (await identify(app, shop, { token: tokenOf(of, EWA) })).statusCode

    const second = await newSecret(app, shop, 24)
    expect([await answer(secret), await answer(second)]).toEqual([200, 200])
    const third = await newSecret(app, shop, 0)
    expect([await answer(secret), await answer(second), await answer(third)]).toEqual([401, 401, 200])
  })

  test('the secret is shown once and kept sealed', async () => {
    const { app, shop, secret } = await shopWithSecret()

    const shown = await app.inject({ url: `${shop.api}/identity-secret`, headers: await signIn(app, shop.email) })

    expect(shown.json()).toMatchObject({ createdAt: expect.any(String), beforeEndsAt: null })
    expect(shown.body + JSON.stringify(await app.store.read.select().from(identitySecrets))).not.toContain(secret)
  })
})
