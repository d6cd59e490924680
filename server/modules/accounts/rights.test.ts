import { describe, expect, test } from 'vitest'
import { may } from '../../scopes/rights.ts'
import { staffScope } from '../../scopes/staff.ts'
import { everyRoute, named, type Route } from '../../testing.routes.ts'
import { signIn, testApp, testMember, testShop } from '../../testing.ts'
import { KEY_RIGHTS, type Right, rights } from './rights.ts'
import { type Role, roles } from './table.ts'

/** Who may what before anything is added or taken away: o(wner), m(anager), c(onsultant), v(iewer). */
const EXPECTED: Record<Right, string> = {
  'reviews.read': 'omcv',
  'reviews.moderate': 'om',
  'reviews.reply': 'omc',
  'catalog.read': 'omcv',
  'catalog.write': 'om',
  'orders.read': 'omc',
  'orders.write': 'om',
  'customers.read': 'omc',
  'customers.write': 'omc',
  'imports.manage': 'om',
  'settings.read': 'omcv',
  'settings.change': 'om',
  'keys.manage': 'om',
  'staff.read': 'omc',
  'staff.manage': 'o',
  'mail.read': 'om',
  'audit.read': 'om',
  'integrations.manage': 'om',
  'chat.serve': 'omc',
  'chat.images': 'omc',
  'chat.manage': 'om',
  'polls.read': 'omcv',
  'polls.manage': 'om',
  'surveys.read': 'omcv',
  'surveys.manage': 'om',
  'push.read': 'omcv',
  'push.send': 'om',
}
const expectedOf = (role: Role) => rights.filter((right) => EXPECTED[right].includes(role[0] ?? '-'))

/** All that is registered under a shop, whether the reference shows it or not; the path names the shop as the scope reads it. */
const ofShops = (routes: Route[]) => routes.filter(({ url }) => url.startsWith('/api/shops/'))
const withoutRight = (routes: Pick<Route, 'method' | 'url' | 'right'>[]) => routes.filter(({ right }) => !right || !rights.includes(right)).map(named)

describe('A2 rights per function', () => {
  test('every route of a shop names the right it takes', async () => {
    const routes = ofShops(await everyRoute())

    expect(routes.length).toBeGreaterThan(20)
    expect(routes.filter(({ url }) => !url.startsWith('/api/shops/:shop')).map(named)).toEqual([])
    expect(withoutRight(routes)).toEqual([])
  })

  test('a route that forgets its right is found, and lets nobody in', async () => {
    const app = await testApp()
    const routes: Pick<Route, 'method' | 'url' | 'right'>[] = []
    app.addHook('onRoute', ({ method, url, config: { right } = {} }) => {
      if (method === 'GET') routes.push({ method: 'GET', url, right })
    })
    staffScope(app, {
      open() {},
      signedIn() {},
      inShop(scope) {
        scope.get('/forgotten', () => 'in')
        scope.get('/remembered', may('settings.read'), () => 'in')
      },
    })
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)

    expect((await app.inject({ url: `${shop.api}/remembered`, headers })).body).toBe('in')
    expect((await app.inject({ url: `${shop.api}/forgotten`, headers })).json().code).toBe('NOT_ALLOWED')
    expect(withoutRight(routes)).toEqual(['GET /api/shops/:shop/forgotten'])
  })

  test.each(roles)('a %s gets through to the routes of their rights and to no other', async (role) => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, await testMember(app, shop, role))

    for (const route of ofShops(await everyRoute())) {
      const url = route.url.replace(':shop', shop.shop.id).replace(/:\w+/g, 'any')
      // A body that no contract takes: who is let in is told so, and nothing is changed.
      const reply = await app.inject({ method: route.method, url, headers, ...(route.hasBody && { body: { wrong: true } }) })
      const isIn = reply.statusCode !== 403
      expect([named(route), isIn]).toEqual([named(route), route.right !== undefined && expectedOf(role).includes(route.right)])
      if (!isIn) expect(reply.json().code).toBe('NOT_ALLOWED')
    }
  })

  test.each(roles)('the session tells a %s what they may do', async (role) => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, await testMember(app, shop, role))

    const { shops } = (await app.inject({ url: '/api/session', headers })).json()

    expect(shops).toMatchObject([{ role }])
    expect(shops[0].rights.toSorted()).toEqual(expectedOf(role).toSorted())
  })

  test('a right can be added for one member and another taken away, from the next request on', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const owner = await signIn(app, shop.email)
    const email = await testMember(app, shop, 'consultant')
    const headers = await signIn(app, email)
    const { members } = (await app.inject({ url: `${shop.api}/staff`, headers: owner })).json()
    const { id } = members.find((member: { email: string }) => member.email === email)
    const body = { role: 'consultant', granted: ['audit.read'], withheld: ['reviews.read'] }

    const changed = await app.inject({ method: 'PUT', url: `${shop.api}/staff/${id}`, headers: owner, body })

    expect(changed.json()).toMatchObject(body)
    expect((await app.inject({ url: `${shop.api}/audit`, headers })).statusCode).toBe(200)
    expect((await app.inject({ url: `${shop.api}/reviews`, headers })).json().code).toBe('NOT_ALLOWED')
  })

  test('no key may decide about people or keys', () => {
    expect(rights.filter((right) => !KEY_RIGHTS.includes(right))).toEqual(['keys.manage', 'staff.manage'])
  })
})
