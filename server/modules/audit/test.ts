import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inShop, named, type Route, routeTable } from '../../testing.routes.ts'
import { act, publishedReview, signIn, submit, type TestApp, type TestShop, testApp, testMember, testShop } from '../../testing.ts'
import { customers } from '../customers/table.ts'
import { imports } from '../imports/table.ts'
import { inbox } from '../integrations/table.ts'
import { readInbox, tellWoo, testHook } from '../integrations/testing.ts'
import { drawn, send, writtenReview } from '../media/testing.ts'
import { requests } from '../requests/table.ts'
import { boughtOrder } from '../requests/testing.ts'
import { auditEntries } from './table.ts'
import { PUSH_SERVICE, type Sample, talkSamples, UNLOGGED } from './testing.ts'

const ids = async (app: TestApp, shop: TestShop) => {
  const headers = await signIn(app, shop.email)
  const post = async (path: string, body: object) => (await app.inject({ method: 'POST', url: `${shop.api}${path}`, headers, body })).json()
  const email = await testMember(app, shop, 'viewer')
  const { members } = (await app.inject({ url: `${shop.api}/staff`, headers })).json()
  const { review } = (await submit(app, shop)).json()
  const published = await publishedReview(app, shop)
  const waiting = await writtenReview(app, shop, { product: 'miska' })
  const hook = await testHook(app, shop, 'woocommerce')
  await tellWoo(app, hook, 'order.updated', 'no order at all')
  await readInbox(app)
  await app.inject({ method: 'PUT', url: `${shop.api}/orders/asked`, headers, body: boughtOrder({ deliveredAt: new Date().toISOString() }) })
  const [request] = await app.store.read.select().from(requests).where(eq(requests.state, 'queued'))
  const imported = async () => (await post('/imports', { kind: 'products', fileName: 'produkty.csv' })).id as string
  const [checked, done] = [await imported(), await imported()]
  await app.store.write(async (tx) => {
    await tx.update(imports).set({ state: 'checked' }).where(eq(imports.id, checked))
    await tx.update(imports).set({ state: 'done', changes: 1 }).where(eq(imports.id, done))
  })
  const [delivery] = await app.store.read.select().from(inbox)
  const [customer] = await app.store.read.select({ id: customers.id }).from(customers)
  const ofCustomer = async (path: string, sent: object) => (await post(`/customers/${customer?.id}/${path}`, sent)).id as string
  return {
    ...{ customer: customer?.id ?? '', note: await ofCustomer('notes', { text: 'a' }), tag: await ofCustomer('tags', { name: 'a' }) },
    ...{ task: await ofCustomer('tasks', { text: 'a' }), address: await ofCustomer('addresses', { city: 'a' }) },
    integration: hook.split('/')[2] ?? '',
    delivery: delivery?.id ?? '',
    request: request?.id ?? '',
    review: review.id as string,
    published,
    photo: (await send(app, shop, waiting.id, await drawn(8, 8).jpeg().toBuffer(), waiting.author)).json().id as string,
    waiting: await imported(),
    cancellable: await imported(),
    ...{ checked, done },
    publishableKey: (await post('/keys', {})).id as string,
    secretKey: (await post('/secret-keys', { name: 'ERP', rights: ['reviews.read'] })).key.id as string,
    invitation: (await post('/invitations', { email: 'a@shop.test', role: 'viewer' })).id as string,
    member: members.find((row: { email: string }) => row.email === email).id as string,
  }
}

/** A request that each changing route of a shop takes. */
const samples = ({
  review,
  published,
  integration,
  delivery,
  photo,
  request,
  publishableKey,
  secretKey,
  invitation,
  member,
  waiting,
  cancellable,
  checked,
  done,
  customer,
  note,
  tag,
  task,
  address,
}: Awaited<ReturnType<typeof ids>>): Record<string, Sample> => ({
  'PATCH /api/shops/:shop': { body: { name: 'Miska' } },
  'POST /api/shops/:shop/keys': { body: { origins: [] } },
  'PATCH /api/shops/:shop/keys/:key': { ':key': publishableKey, body: { origins: ['https://a.test'] } },
  'DELETE /api/shops/:shop/keys/:key': { ':key': publishableKey },
  'POST /api/shops/:shop/secret-keys': { body: { name: 'ERP', rights: ['reviews.read'] } },
  'POST /api/shops/:shop/secret-keys/:secretKey/rotation': { ':secretKey': secretKey, body: {} },
  'DELETE /api/shops/:shop/secret-keys/:secretKey': { ':secretKey': secretKey },
  'POST /api/shops/:shop/identity-secret': { body: {} },
  'PUT /api/shops/:shop/staff/:member': { ':member': member, body: { role: 'manager' } },
  'DELETE /api/shops/:shop/staff/:member': { ':member': member },
  'POST /api/shops/:shop/invitations': { body: { email: 'b@shop.test', role: 'viewer' } },
  'POST /api/shops/:shop/invitations/:invitation/resend': { ':invitation': invitation },
  'DELETE /api/shops/:shop/invitations/:invitation': { ':invitation': invitation },
  'PUT /api/shops/:shop/reviews/:review/sentiment': { ':review': review, body: { sentiment: 'neutral' } },
  'PUT /api/shops/:shop/reviews/:review/reply': { ':review': published, body: { text: 'Dziękujemy' } },
  'DELETE /api/shops/:shop/reviews/:review/reply': { ':review': published },
  'PUT /api/shops/:shop/photos/:photo/state': { ':photo': photo, body: { state: 'rejected' } },
  'PUT /api/shops/:shop/orders/:external': {
    ':external': '1001',
    body: { status: 'placed', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z' },
  },
  'PUT /api/shops/:shop/review-settings': { body: { requestMode: 'off', requestDelay: 7, consentMode: 'required', confirmsEmail: true, rewards: false } },
  'PATCH /api/shops/:shop/requests/:request': { ':request': request, body: { action: 'cancel' } },
  'PUT /api/shops/:shop/products': { body: { products: [{ id: 'kubek', name: 'Kubek' }] } },
  'PUT /api/shops/:shop/products/:product': { ':product': 'kubek', body: { name: 'Kubek' } },
  'POST /api/shops/:shop/imports': { body: { kind: 'products', fileName: 'produkty.csv' } },
  'PUT /api/shops/:shop/imports/:import/file': { ':import': waiting, body: { id: 'kubek' } },
  'POST /api/shops/:shop/imports/:import/apply': { ':import': checked },
  'POST /api/shops/:shop/imports/:import/cancel': { ':import': cancellable },
  'POST /api/shops/:shop/imports/:import/undo': { ':import': done },
  'POST /api/shops/:shop/integrations': { body: { platform: 'shopify', secret: 'a secret that Shopify gave' } },
  'POST /api/shops/:shop/integrations/:integration/secret': { ':integration': integration, body: {} },
  'POST /api/shops/:shop/inbox/:delivery/replay': { ':delivery': delivery },
  'POST /api/shops/:shop/inbox/replay': { body: {} },
  'DELETE /api/shops/:shop/integrations/:integration': { ':integration': integration },
  'PATCH /api/shops/:shop/customers/:customer': { ':customer': customer, body: { firstName: 'Ewelina' } },
  'POST /api/shops/:shop/customers/:customer/addresses': { ':customer': customer, body: { city: 'b' } },
  'PATCH /api/shops/:shop/customers/:customer/addresses/:address': { ':customer': customer, ':address': address, body: { city: 'c' } },
  'DELETE /api/shops/:shop/customers/:customer/addresses/:address': { ':customer': customer, ':address': address },
  'POST /api/shops/:shop/customers/:customer/addresses/:address/restoration': { ':customer': customer, ':address': address },
  'POST /api/shops/:shop/customers/:customer/notes': { ':customer': customer, body: { text: 'b' } },
  'PUT /api/shops/:shop/customers/:customer/notes/:note': { ':customer': customer, ':note': note, body: { text: 'c' } },
  'DELETE /api/shops/:shop/customers/:customer/notes/:note': { ':customer': customer, ':note': note },
  'POST /api/shops/:shop/customers/:customer/notes/:note/restoration': { ':customer': customer, ':note': note },
  'POST /api/shops/:shop/customers/:customer/tags': { ':customer': customer, body: { name: 'b' } },
  'DELETE /api/shops/:shop/customers/:customer/tags/:tag': { ':customer': customer, ':tag': tag },
  'POST /api/shops/:shop/customers/:customer/tasks': { ':customer': customer, body: { text: 'b' } },
  'PATCH /api/shops/:shop/tasks/:task': { ':task': task, body: { isDone: true } },
  'DELETE /api/shops/:shop/tasks/:task': { ':task': task },
  'PUT /api/shops/:shop/scoring-rules': { body: { rules: [] } },
  'POST /api/shops/:shop/reviews/actions': { body: { action: 'publish', reviews: [review] } },
})

const isChange = (route: Route) => inShop(route) && route.method !== 'GET'

describe('A5 audit log', () => {
  test('every route that changes a shop leaves a line that names who did it', async () => {
    const app = await testApp({ config: { PUSH_LOCAL_SERVICES: [PUSH_SERVICE] } })
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const known = { ...samples(await ids(app, shop)), ...(await talkSamples(app, shop)) }
    const changes = (await routeTable()).filter(isChange)
    const routes = changes.filter((route) => !(named(route) in UNLOGGED))
    // A new route needs a sample here, or a reason there, so that nobody forgets its line in the log.
    expect(changes.map(named).toSorted()).toEqual([...Object.keys(known), ...Object.keys(UNLOGGED)].toSorted())

    for (const route of routes) {
      const { body, ...parameters } = known[named(route)] ?? {}
      const url = Object.entries(parameters).reduce((path, [name, id]) => path.replace(name, id), route.url.replace(':shop', shop.shop.id))
      const before = await app.store.read.$count(auditEntries)
      const reply = await app.inject({ method: route.method, url, headers, ...(body && { body }) })
      expect([named(route), Math.floor(reply.statusCode / 100)]).toEqual([named(route), 2])
      expect([named(route), await app.store.read.$count(auditEntries)]).toEqual([named(route), before + 1])
    }
    const { entries } = (await app.inject({ url: `${shop.api}/audit?limit=${routes.length}`, headers })).json()
    for (const { actor } of entries) expect(actor).toEqual({ kind: 'user', id: shop.owner.id, name: 'Ola' })
  })

  test('what is refused leaves no line', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const { review } = (await submit(app, shop)).json()
    const before = await app.store.read.$count(auditEntries)

    await act(app, shop, { action: 'restore', reviews: [review.id] })
    await app.inject({ method: 'DELETE', url: `${shop.api}/staff/${shop.owner.id}`, headers })

    expect(await app.store.read.$count(auditEntries)).toBe(before)
  })

  test('no line holds a password, a token or a key', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const body = { name: 'ERP', rights: ['reviews.read'] }
    const { secret } = (await app.inject({ method: 'POST', url: `${shop.api}/secret-keys`, headers, body })).json()
    await app.inject({ method: 'POST', url: `${shop.api}/invitations`, headers, body: { email: 'a@shop.test', role: 'viewer' } })

    const log = JSON.stringify(await app.store.read.select().from(auditEntries))

    expect(log).toContain('a@shop.test')
    expect(log).not.toContain(secret)
    expect(log).not.toMatch(/"token|password"/i)
  })

  test('is read page by page, newest first, by actor, area, subject and day', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const rename = (name: string) => app.inject({ method: 'PATCH', url: shop.api, headers, body: { name } })
    for (const name of ['a', 'b', 'c']) await rename(name)
    const read = async (query: string) => (await app.inject({ url: `${shop.api}/audit?${query}`, headers })).json()

    const first = await read('area=shop&limit=2')
    const second = await read(`area=shop&limit=2&after=${first.next}`)
    expect([...first.entries, ...second.entries].map(({ action }: { action: string }) => action)).toEqual([
      'shop.changed',
      'shop.changed',
      'shop.changed',
      'shop.added',
    ])
    expect(second.next).toBeNull()
    expect((await read(`actor=${shop.owner.id}`)).entries).toHaveLength(3)
    expect((await read('subjectType=publishableKey')).entries.map(({ action }: { action: string }) => action)).toEqual(['keys.added', 'keys.added'])
    expect((await read('until=2020-01-01T00:00:00Z')).entries).toEqual([])
    expect((await read('area=%25')).code).toBe('VALIDATION_FAILED')
  })

  test('a line outlives the account that it names', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const email = await testMember(app, shop, 'manager')
    await app.inject({ method: 'PATCH', url: shop.api, headers: await signIn(app, email), body: { name: 'Miska' } })
    const headers = await signIn(app, shop.email)
    const { members } = (await app.inject({ url: `${shop.api}/staff`, headers })).json()
    const { id } = members.find((row: { email: string }) => row.email === email)

    await app.inject({ method: 'DELETE', url: `${shop.api}/staff/${id}`, headers })

    const { entries } = (await app.inject({ url: `${shop.api}/audit?actor=${id}`, headers })).json()
    expect(entries).toMatchObject([{ action: 'shop.changed', actor: { name: 'manager' }, details: { name: 'Miska' } }])
  })
})
