import { describe, expect, test } from 'vitest'
import { signIn, submit, type TestApp, type TestShop, testApp, testMember, testShop } from '../../testing.ts'
import { secretKeys } from './table.ts'

async function addKey(app: TestApp, shop: TestShop, rights: string[] = ['reviews.read', 'reviews.moderate']) {
  const headers = await signIn(app, shop.email)
  const { key, secret } = (await app.inject({ method: 'POST', url: `${shop.api}/secret-keys`, headers, body: { name: 'ERP', rights } })).json()
  return { id: key.id as string, secret: secret as string, bearer: { authorization: `Bearer ${secret}` }, headers, url: `${shop.api}/secret-keys/${key.id}` }
}

describe('A3 secret keys', () => {
  test('a key is shown once; only its hash and its last signs are kept', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { secret, headers } = await addKey(app, shop)

    const [row] = await app.store.read.select().from(secretKeys)
    const listed = await app.inject({ url: `${shop.api}/secret-keys`, headers })

    expect(secret).toMatch(/^sk_[\w-]{43}$/)
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(listed.body).not.toContain(secret)
    expect(listed.json().keys).toMatchObject([{ name: 'ERP', ending: secret.slice(-4), lastUsedAt: null, revokedAt: null }])
  })

  test('it opens its own shop, for its rights, without cookie and CSRF token', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const other = await testShop(app)
    const { bearer, headers, id } = await addKey(app, shop)
    const { review } = (await submit(app, shop)).json()
    const body = { action: 'publish', reviews: [review.id] }

    expect((await app.inject({ method: 'POST', url: `${shop.api}/reviews/actions`, headers: bearer, body })).json().changed).toEqual([review.id])
    expect((await app.inject({ url: `${shop.api}/audit`, headers: bearer })).json().code).toBe('NOT_ALLOWED')
    expect((await app.inject({ url: `${other.api}/reviews`, headers: bearer })).json().code).toBe('SHOP_NOT_FOUND')
    const { history } = (await app.inject({ url: `${shop.api}/reviews/${review.id}`, headers })).json()
    expect(history.at(-1)).toMatchObject({ what: 'published', who: 'ERP' })
    const { entries } = (await app.inject({ url: `${shop.api}/audit?actor=${id}`, headers })).json()
    expect(entries).toMatchObject([{ action: 'reviews.published', actor: { kind: 'key', name: 'ERP' }, subject: { type: 'review', id: review.id } }])
    expect((await app.inject({ url: `${shop.api}/secret-keys`, headers })).json().keys[0].lastUsedAt).toEqual(expect.any(String))
  })

  test('it opens nothing that belongs to a person', async () => {
    const app = await testApp()
    const { bearer } = await addKey(app, await testShop(app))

    for (const url of ['/api/session', '/api/sessions']) expect((await app.inject({ url, headers: bearer })).json().code).toBe('SESSION_REQUIRED')
    expect((await app.inject({ method: 'DELETE', url: '/api/sessions', headers: bearer })).json().code).toBe('SESSION_REQUIRED')
  })

  test('a key beside a session counts alone, so that it cannot borrow the rights of the browser', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { bearer, headers } = await addKey(app, shop, ['reviews.read'])

    expect((await app.inject({ url: `${shop.api}/audit`, headers: { ...headers, ...bearer } })).json().code).toBe('NOT_ALLOWED')
  })

  test('a rotated key works beside its successor until its hours are over', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { bearer, headers, url } = await addKey(app, shop)
    const ask = async (authorization: string) => (await app.inject({ url: `${shop.api}/reviews`, headers: { authorization } })).json().code
    const rotate = (hours: number, at = url) => app.inject({ method: 'POST', url: `${at}/rotation`, headers, body: { hours } })

    const second = (await rotate(24)).json()
    expect([await ask(bearer.authorization), await ask(`Bearer ${second.secret}`)]).toEqual([undefined, undefined])
    const third = (await rotate(0, `${shop.api}/secret-keys/${second.key.id}`)).json()
    expect(await ask(`Bearer ${second.secret}`)).toBe('SECRET_KEY_REFUSED')
    expect(await ask(`Bearer ${third.secret}`)).toBeUndefined()
    expect((await rotate(24, `${shop.api}/secret-keys/${second.key.id}`)).json().code).toBe('SECRET_KEY_NOT_FOUND')
  })

  test('a revoked key, and one that nobody made, are refused at once', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { bearer, headers, url } = await addKey(app, shop)

    expect((await app.inject({ method: 'DELETE', url, headers })).json().revokedAt).toEqual(expect.any(String))
    for (const authorization of [bearer.authorization, 'Bearer sk_guessed']) {
      const reply = await app.inject({ url: `${shop.api}/reviews`, headers: { authorization } })
      expect([reply.statusCode, reply.json().code]).toEqual([401, 'SECRET_KEY_REFUSED'])
    }
  })

  test('nobody makes a key that may do more than they may themselves', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const owner = await signIn(app, shop.email)
    const email = await testMember(app, shop, 'consultant')
    const { members } = (await app.inject({ url: `${shop.api}/staff`, headers: owner })).json()
    const { id } = members.find((member: { email: string }) => member.email === email)
    await app.inject({ method: 'PUT', url: `${shop.api}/staff/${id}`, headers: owner, body: { role: 'consultant', granted: ['keys.manage'] } })
    const make = async (headers: object, rights: string[]) =>
      (await app.inject({ method: 'POST', url: `${shop.api}/secret-keys`, headers: { ...headers }, body: { name: 'x', rights } })).json().code

    const consultant = await signIn(app, email)
    expect(await make(consultant, ['reviews.moderate'])).toBe('NOT_ALLOWED')
    expect(await make(consultant, ['reviews.read'])).toBeUndefined()
    expect(await make(owner, ['staff.manage'])).toBe('NOT_ALLOWED')
    const { url } = await addKey(app, shop)
    expect((await app.inject({ method: 'POST', url: `${url}/rotation`, headers: consultant, body: {} })).json().code).toBe('NOT_ALLOWED')
  })
})
