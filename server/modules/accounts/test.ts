import { describe, expect, test } from 'vitest'
import { PASSWORD, signIn, testApp, testMember, testShop } from '../../testing.ts'
import { promiseSweep, sweep } from './jobs.ts'
import { openSession } from './service/sessions.ts'
import { renewSetupToken } from './service/setup.ts'
import { sessions, users } from './table.ts'

const first = { name: 'Ola', email: 'Ola@Shop.test ', password: 'twelve letters', shop: { name: 'Kubek', website: 'https://kubek.test', locale: 'pl' } }

describe('A2 first run and login', () => {
  test('the printed link makes the first user and signs them in, once', async () => {
    const app = await testApp()
    const token = await app.store.write(renewSetupToken)
    const setUp = (body: object) => app.inject({ method: 'POST', url: '/api/setup', body })

    expect((await app.inject('/api/setup')).json()).toEqual({ needed: true, signedIn: false })
    expect((await setUp({ ...first, token: 'guessed', email: 'ola@shop.test' })).json().code).toBe('SETUP_REFUSED')
    const made = await setUp({ ...first, email: 'ola@shop.test', token })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({ user: { email: 'ola@shop.test' }, shops: [{ name: 'Kubek', role: 'owner' }] })
    expect((await setUp({ ...first, email: 'eve@shop.test', token })).json().code).toBe('SETUP_REFUSED')
    expect((await app.inject('/api/setup')).json()).toEqual({ needed: false, signedIn: false })
    expect(await app.store.write(renewSetupToken)).toBeUndefined()
  })

  test('a newer setup link ends the older one', async () => {
    const app = await testApp()
    const old = await app.store.write(renewSetupToken)
    await app.store.write(renewSetupToken)

    const reply = await app.inject({ method: 'POST', url: '/api/setup', body: { ...first, email: 'ola@shop.test', token: old } })

    expect(reply.json().code).toBe('SETUP_REFUSED')
  })

  test('the session cookie is for the server alone, and its token for no other session', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const ours = await signIn(app, shop.email)
    const theirs = await signIn(app, (await testShop(app)).email)
    const login = await app.inject({ method: 'POST', url: '/api/session', body: { email: shop.email, password: PASSWORD } })
    const rename = (headers: object) => app.inject({ method: 'PATCH', url: shop.api, headers: { ...headers }, body: { name: 'Miska' } })

    expect(String(login.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
    expect((await rename({ cookie: ours.cookie })).json().code).toBe('CSRF_REFUSED')
    expect((await rename({ cookie: ours.cookie, 'x-csrf-token': theirs['x-csrf-token'] })).json().code).toBe('CSRF_REFUSED')
    expect((await rename(ours)).json()).toMatchObject({ name: 'Miska' })
  })

  test('logging out ends the session', async () => {
    const app = await testApp()
    const headers = await signIn(app, (await testShop(app)).email)

    expect((await app.inject({ url: '/api/session', headers })).statusCode).toBe(200)
    expect((await app.inject({ url: '/api/setup', headers })).json()).toEqual({ needed: false, signedIn: true })
    expect((await app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(204)
    expect((await app.inject({ url: '/api/session', headers })).json().code).toBe('SESSION_REQUIRED')
  })

  test('a wrong password and an unknown account are refused alike, and the sixth try has to wait', async () => {
    const app = await testApp()
    const { email } = await testShop(app)
    const logIn = (who: string, password: string) => app.inject({ method: 'POST', url: '/api/session', body: { email: who, password } })

    const wrong = await logIn(email, 'not this one')
    const unknown = await logIn('nobody@shop.test', 'not this one')
    expect([wrong.statusCode, wrong.json()]).toEqual([unknown.statusCode, unknown.json()])
    for (let tries = 0; tries < 4; tries++) await logIn(email, 'not this one')
    const sixth = await logIn(email.toUpperCase(), PASSWORD)
    expect(sixth.json().code).toBe('TOO_MANY_ATTEMPTS')
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('no password is kept, only its hash', async () => {
    const app = await testApp()
    await testShop(app)

    const [user] = await app.store.read.select().from(users)

    expect(user?.passwordHash).toMatch(/^scrypt\$32768\$8\$3\$/)
    expect(user?.passwordHash).not.toContain(PASSWORD)
  })

  test('sessions that have run out are swept and no longer let anyone in', async () => {
    const app = await testApp()
    const { owner } = await testShop(app)
    const cookie = await app.store.write((tx) => openSession(tx, owner.id, { now: Date.now() - 8 * 24 * 60 * 60_000 }))

    const reply = await app.inject({ url: '/api/session', headers: { cookie: `kontuar_session=${cookie}` } })
    await app.store.write((tx) => promiseSweep(tx))
    await sweep.run({}, app.store)

    expect(reply.statusCode).toBe(401)
    expect(await app.store.read.$count(sessions)).toBe(0)
  })
})

describe('A1 several shops in one install', () => {
  test('a user sees the shops they work in and no other', async () => {
    const app = await testApp()
    const ours = await testShop(app, 'Kubek')
    const theirs = await testShop(app, 'Talerz')
    const headers = await signIn(app, ours.email)

    const second = (
      await app.inject({ method: 'POST', url: '/api/shops', headers, body: { name: 'Czajnik', website: 'https://czajnik.test', locale: 'en' } })
    ).json()

    expect((await app.inject({ url: '/api/session', headers })).json().shops.map(({ name }: { name: string }) => name)).toEqual(['Czajnik', 'Kubek'])
    expect((await app.inject({ url: `/api/shops/${second.id}`, headers })).json().keys).toMatchObject([{ origins: ['https://czajnik.test'] }])
    expect((await app.inject({ url: theirs.api, headers })).json().code).toBe('SHOP_NOT_FOUND')
  })

  test('settings belong to owners and managers', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const rename = async (role: 'manager' | 'consultant' | 'viewer') =>
      app.inject({ method: 'PATCH', url: shop.api, headers: await signIn(app, await testMember(app, shop, role)), body: { name: role } })

    expect((await rename('manager')).statusCode).toBe(200)
    expect((await rename('consultant')).json().code).toBe('NOT_ALLOWED')
    expect((await rename('viewer')).json().code).toBe('NOT_ALLOWED')
  })
})

describe('A3 publishable keys', () => {
  test('a key works on its sites alone, from the next request on', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const list = (origin: string) => app.inject({ url: `${shop.v1}/reviews?product=kubek`, headers: { origin } })
    const { keys } = (await app.inject({ url: shop.api, headers })).json()
    const open = keys.find(({ key }: { key: string }) => key === shop.key)

    expect((await list('https://anywhere.test')).headers['access-control-allow-origin']).toBe('https://anywhere.test')
    await app.inject({ method: 'PATCH', url: `${shop.api}/keys/${open.id}`, headers, body: { origins: ['https://shop.test'] } })
    expect((await list('https://anywhere.test')).json().code).toBe('ORIGIN_NOT_ALLOWED')
    expect((await list('https://shop.test')).statusCode).toBe(200)
    expect((await app.inject(`${shop.v1}/reviews?product=kubek`)).statusCode).toBe(200)
  })

  test('a revoked key stops at once, and the last one cannot be revoked', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const { keys } = (await app.inject({ url: shop.api, headers })).json()
    const [one, other] = keys.map(({ id }: { id: string }) => `${shop.api}/keys/${id}`)
    await app.inject(`${shop.v1}/reviews?product=kubek`)

    expect((await app.inject({ method: 'DELETE', url: one, headers })).json().revokedAt).toEqual(expect.any(String))
    expect((await app.inject({ method: 'DELETE', url: other, headers })).json().code).toBe('LAST_KEY')
    const added = (await app.inject({ method: 'POST', url: `${shop.api}/keys`, headers, body: {} })).json()
    expect((await app.inject({ method: 'DELETE', url: other, headers })).statusCode).toBe(200)
    expect((await app.inject(`${shop.v1}/reviews?product=kubek`)).json().code).toBe('KEY_NOT_FOUND')
    expect((await app.inject(`/v1/shops/${added.key}/config`)).json()).toEqual({ name: 'Kubek', locale: 'pl' })
  })

  test('an origin with a path is refused by field and rule', async () => {
    const app = await testApp()
    const shop = await testShop(app)

    const reply = await app.inject({
      method: 'POST',
      url: `${shop.api}/keys`,
      headers: await signIn(app, shop.email),
      body: { origins: ['https://shop.test', 'https://shop.test/path'] },
    })

    expect(reply.json()).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field: 'body.origins.1', rule: 'invalid_format' }] })
  })
})
