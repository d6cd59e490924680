import { describe, expect, test } from 'vitest'
import { PASSWORD, signIn, type TestApp, type TestShop, testApp, testMember, testShop } from '../../testing.ts'
import { mails } from '../mail/table.ts'
import { invitations, memberships, users } from './table.ts'

const NEW = { name: 'Nowa', password: 'dwanaście liter' }

async function invite(app: TestApp, shop: TestShop, email = 'nowa@shop.test', seat: object = { role: 'manager' }) {
  const headers = await signIn(app, shop.email)
  const reply = await app.inject({ method: 'POST', url: `${shop.api}/invitations`, headers, body: { email, ...seat } })
  return { headers, reply, url: `${shop.api}/invitations/${reply.json().id}`, token: await latestToken(app, shop) }
}

/** As it stands in the mail, which an owner may read while there is no mail server. */
async function latestToken(app: TestApp, shop: TestShop) {
  const headers = await signIn(app, shop.email)
  const { mails } = (await app.inject({ url: `${shop.api}/mails?limit=1`, headers })).json()
  const { text } = (await app.inject({ url: `${shop.api}/mails/${mails[0]?.id}`, headers })).json()
  return /invitation#(\S+)/.exec(text ?? '')?.[1] ?? ''
}

const post = (app: TestApp, url: string, body: object, headers = {}) => app.inject({ method: 'POST', url, headers, body })

describe('A2 invitations', () => {
  test('a link leads to an account and a seat, once, and is kept as a hash alone', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { token } = await invite(app, shop, ' Nowa@Shop.test'.trim(), { role: 'consultant', granted: ['reviews.moderate'] })

    const look = await post(app, '/api/invitations/look', { token })
    expect(look.json()).toEqual({ shop: 'Kubek', email: 'nowa@shop.test', role: 'consultant', hasAccount: false })
    expect(JSON.stringify(await app.store.read.select().from(invitations))).not.toContain(token)
    const accepted = await post(app, '/api/invitations/accept', { token, ...NEW })
    expect(accepted.statusCode).toBe(201)
    expect(accepted.json()).toMatchObject({ user: { email: 'nowa@shop.test' }, shops: [{ role: 'consultant' }] })
    expect(accepted.json().shops[0].rights).toContain('reviews.moderate')
    expect(String(accepted.headers['set-cookie'])).toContain('HttpOnly')
    for (const url of ['look', 'accept'])
      expect((await post(app, `/api/invitations/${url}`, { token, ...(url === 'accept' && NEW) })).json().code).toBe('INVITATION_REFUSED')
  })

  test('whoever has an account signs in and joins; nobody joins in another’s name', async () => {
    const app = await testApp()
    const ours = await testShop(app)
    const theirs = await testShop(app, 'Talerz')
    const { token } = await invite(app, ours, theirs.email)
    const stranger = await signIn(app, (await testShop(app)).email)

    expect((await post(app, '/api/invitations/look', { token })).json().hasAccount).toBe(true)
    expect((await post(app, '/api/invitations/accept', { token, ...NEW })).json().code).toBe('ACCOUNT_EXISTS')
    expect((await post(app, '/api/invitations/join', { token }, stranger)).json().code).toBe('INVITATION_FOR_ANOTHER')
    const joined = (await post(app, '/api/invitations/join', { token }, await signIn(app, theirs.email))).json()
    expect(joined.shops.map(({ name }: { name: string }) => name)).toEqual(['Kubek', 'Talerz'])
  })

  test('two who follow one link at once make one account', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { token } = await invite(app, shop)

    const replies = await Promise.all([1, 2].map(() => post(app, '/api/invitations/accept', { token, ...NEW })))

    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 410])
    expect(await app.store.read.$count(users)).toBe(2)
  })

  test('sent again, the earlier link ends; withdrawn, every link does', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { token, url, headers } = await invite(app, shop)
    const look = async (with_: string) => (await post(app, '/api/invitations/look', { token: with_ })).statusCode

    expect((await app.inject({ method: 'POST', url: `${url}/resend`, headers })).statusCode).toBe(200)
    const second = await latestToken(app, shop)
    expect([await look(token), await look(second)]).toEqual([410, 200])
    expect((await app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204)
    expect(await look(second)).toBe(410)
    expect((await app.inject({ method: 'DELETE', url, headers })).json().code).toBe('INVITATION_NOT_FOUND')
  })

  test('a link too old, and one that was tampered with, open nothing', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { token } = await invite(app, shop)
    const look = async (with_: string) => (await post(app, '/api/invitations/look', { token: with_ })).json().code

    expect(await look(`${token}x`)).toBe('INVITATION_REFUSED')
    expect(await look('')).toBe('INVITATION_REFUSED')
    await app.store.write((tx) => tx.update(invitations).set({ expiresAt: new Date() }))
    expect(await look(token)).toBe('INVITATION_REFUSED')
  })

  test('one person is invited once, and no member at all', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const member = await testMember(app, shop, 'viewer')
    await invite(app, shop)

    expect((await invite(app, shop, 'NOWA@shop.test')).reply.json().code).toBe('ALREADY_INVITED')
    expect((await invite(app, shop, member)).reply.json().code).toBe('ALREADY_MEMBER')
    expect(await app.store.read.$count(mails)).toBe(1)
    const { invitations: waiting } = (await app.inject({ url: `${shop.api}/invitations`, headers: await signIn(app, shop.email) })).json()
    expect(waiting).toMatchObject([{ email: 'nowa@shop.test', role: 'manager', invitedBy: 'Ola' }])
  })

  test('the link in the outbox is whole for owners alone', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { token } = await invite(app, shop)
    const manager = await signIn(app, await testMember(app, shop, 'manager'))

    const { mails } = (await app.inject({ url: `${shop.api}/mails`, headers: manager })).json()
    const { text } = (await app.inject({ url: `${shop.api}/mails/${mails[0].id}`, headers: manager })).json()

    expect(text).toContain('/admin/invitation#…')
    expect(text).not.toContain(token)
  })
})

describe('A2 staff', () => {
  const member = async (app: TestApp, shop: TestShop, email: string) => {
    const { members } = (await app.inject({ url: `${shop.api}/staff`, headers: await signIn(app, shop.email) })).json()
    return `${shop.api}/staff/${members.find((row: { email: string }) => row.email === email).id}`
  }

  test('the last owner can neither be removed nor become anything less', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const url = await member(app, shop, shop.email)
    const demote = () => app.inject({ method: 'PUT', url, headers, body: { role: 'manager' } })

    expect((await app.inject({ method: 'DELETE', url, headers })).json().code).toBe('LAST_OWNER')
    expect((await demote()).json().code).toBe('LAST_OWNER')
    await testMember(app, shop, 'owner')
    expect((await demote()).json()).toMatchObject({ role: 'manager' })
  })

  test('two owners who remove each other at once leave one', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const other = await testMember(app, shop, 'owner')
    const [mine, theirs] = [await member(app, shop, shop.email), await member(app, shop, other)]
    const [me, them] = [await signIn(app, shop.email), await signIn(app, other)]

    await Promise.all([app.inject({ method: 'DELETE', url: theirs, headers: me }), app.inject({ method: 'DELETE', url: mine, headers: them })])

    expect(await app.store.read.$count(memberships)).toBe(1)
  })

  test('who is removed is out with the next request, and keeps their account', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const email = await testMember(app, shop, 'manager')
    const theirs = await signIn(app, email)

    const url = await member(app, shop, email)
    expect((await app.inject({ method: 'DELETE', url, headers: await signIn(app, shop.email) })).statusCode).toBe(204)
    expect((await app.inject({ url: `${shop.api}/reviews`, headers: theirs })).json().code).toBe('SHOP_NOT_FOUND')
    expect((await app.inject({ url: '/api/session', headers: theirs })).json()).toMatchObject({ user: { email }, shops: [] })
  })

  test('who may manage staff hands out no more than they hold, and touches no owner', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const email = await testMember(app, shop, 'consultant')
    const owner = await signIn(app, shop.email)
    const seat = { role: 'consultant', granted: ['staff.manage'] }
    await app.inject({ method: 'PUT', url: await member(app, shop, email), headers: owner, body: seat })
    const headers = await signIn(app, email)
    const change = async (url: string, body: object) => (await app.inject({ method: 'PUT', url, headers, body })).json().code
    const ask = async (role: string) => (await post(app, `${shop.api}/invitations`, { email: `${role}@shop.test`, role }, headers)).json().code

    expect(await change(await member(app, shop, email), { role: 'owner' })).toBe('NOT_ALLOWED')
    expect(await change(await member(app, shop, email), { role: 'consultant', granted: ['staff.manage', 'keys.manage'] })).toBe('NOT_ALLOWED')
    expect(await change(await member(app, shop, shop.email), { role: 'viewer' })).toBe('NOT_ALLOWED')
    expect(await change(await member(app, shop, await testMember(app, shop, 'viewer')), { role: 'consultant' })).toBeUndefined()
    expect([await ask('owner'), await ask('manager'), await ask('viewer')]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', undefined])
  })
})

describe('A2 sessions and the password', () => {
  const logIn = (app: TestApp, email: string, password = PASSWORD) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' },
      body: { email, password },
    })

  test('one sees where one is signed in, and ends one session or all others', async () => {
    const app = await testApp()
    const { email } = await testShop(app)
    const headers = await signIn(app, email)
    const [second, third] = [await signIn(app, email), await signIn(app, email)]
    await logIn(app, email)
    const list = async () => (await app.inject({ url: '/api/sessions', headers })).json().sessions as { id: string; isThis: boolean; browser: string | null }[]
    const works = async (who: object) => (await app.inject({ url: '/api/session', headers: { ...who } })).statusCode === 200

    const sessions = await list()
    expect(sessions.filter(({ isThis }) => isThis)).toMatchObject([{ lastSeenAt: expect.any(String) }])
    expect(sessions.map(({ browser }) => browser)).toContain('Firefox, Windows')
    const theirs = (await app.inject({ url: '/api/sessions', headers: second })).json().sessions.find(({ isThis }: { isThis: boolean }) => isThis)
    expect((await app.inject({ method: 'DELETE', url: `/api/sessions/${theirs.id}`, headers })).statusCode).toBe(204)
    expect([await works(second), await works(third)]).toEqual([false, true])
    expect((await app.inject({ method: 'DELETE', url: '/api/sessions', headers })).json()).toEqual({ ended: 2 })
    expect([await works(headers), await works(third)]).toEqual([true, false])
  })

  test('nobody ends another’s session', async () => {
    const app = await testApp()
    const ours = await signIn(app, (await testShop(app)).email)
    const theirs = await signIn(app, (await testShop(app)).email)
    const [session] = (await app.inject({ url: '/api/sessions', headers: theirs })).json().sessions

    expect((await app.inject({ method: 'DELETE', url: `/api/sessions/${session.id}`, headers: ours })).json().code).toBe('SESSION_NOT_FOUND')
    expect((await app.inject({ url: '/api/session', headers: theirs })).statusCode).toBe(200)
  })

  test('a new password ends the other sessions, and the old one works no more', async () => {
    const app = await testApp()
    const { email } = await testShop(app)
    const [headers, other] = [await signIn(app, email), await signIn(app, email)]
    const change = (current: string) => app.inject({ method: 'PUT', url: '/api/password', headers, body: { current, password: 'zupełnie nowe hasło' } })

    expect((await change('not this one')).json().code).toBe('PASSWORD_WRONG')
    expect((await change(PASSWORD)).json()).toEqual({ ended: 1 })
    expect((await app.inject({ url: '/api/session', headers: other })).statusCode).toBe(401)
    expect((await logIn(app, email)).statusCode).toBe(401)
    expect((await logIn(app, email, 'zupełnie nowe hasło')).statusCode).toBe(200)
  })

  test('the present password cannot be guessed from a stolen session', async () => {
    const app = await testApp()
    const headers = await signIn(app, (await testShop(app)).email)
    const guess = () => app.inject({ method: 'PUT', url: '/api/password', headers, body: { current: 'a guess', password: 'zupełnie nowe hasło' } })

    for (let tries = 0; tries < 5; tries++) await guess()
    expect((await guess()).json().code).toBe('TOO_MANY_ATTEMPTS')
  })
})
