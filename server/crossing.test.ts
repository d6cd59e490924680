import { describe, expect, test } from 'vitest'
import { testChat, testShopper } from './modules/chat/testing.ts'
import { tellWoo, testHook, wooOrder } from './modules/integrations/testing.ts'
import { drawn, send, writtenReview } from './modules/media/testing.ts'
import { goodPoll, sendPicture } from './modules/polls/testing.ts'
import { boughtOrder } from './modules/requests/testing.ts'
import { activeSurvey, answer, surveyData } from './modules/surveys/testing.ts'
import { newSeed, send as tell, view } from './modules/tracking/testing.ts'
import { inShop, named, routeTable } from './testing.routes.ts'
import { goodReview, publishedReview, signIn, type TestApp, type TestShop, testApp, testMember, testShop } from './testing.ts'

/** One row of everything that a path can name, by the name it has there. */
async function everythingOf(app: TestApp, shop: TestShop) {
  const headers = await signIn(app, shop.email)
  const post = async (path: string, body: object) => (await app.inject({ method: 'POST', url: `${shop.api}${path}`, headers, body })).json()
  const get = async (path: string) => (await app.inject({ url: `${shop.api}${path}`, headers })).json()
  const poll = await post('/polls', goodPoll())
  const image = await sendPicture(app, shop, headers)
  const { key } = await post('/secret-keys', { name: 'ERP', rights: ['reviews.read'] })
  const invitation = await post('/invitations', { email: 'nowa@shop.test', role: 'viewer' })
  const [member, shown, outbox] = [await testMember(app, shop, 'manager'), await get(''), await get('/mails')]
  const { members } = await get('/staff')
  const hook = await testHook(app, shop, 'woocommerce')
  await tellWoo(app, hook, 'order.updated', wooOrder())
  const { deliveries } = await get('/inbox')
  const waiting = await writtenReview(app, shop, { product: 'miska' })
  const photo = await send(app, shop, waiting.id, await drawn(8, 8).jpeg().toBuffer(), waiting.author)
  await app.inject({ method: 'PUT', url: `${shop.api}/orders/1001`, headers, body: boughtOrder() })
  const { requests } = await get('/requests')
  const theirs = { status: 'paid', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z' }
  const put = await app.inject({ method: 'PUT', url: `${shop.api}/orders/theirs`, headers, body: theirs })
  const chat = await testChat(app, shop)
  const conversation = await testShopper(app, shop, chat)
  const survey = await activeSurvey(app, shop)
  const answered = await answer(app, shop, survey, { nps: 9 })
  const { id: reply } = await post('/canned-replies', { shortcut: 'zwrot', texts: { pl: 'Zwroty przez 30 dni' } })
  const { id: block } = await post(`/conversations/${conversation.id}/block`, { reason: 'spam', days: null })
  const imported = await post('/imports', { kind: 'products', fileName: 'produkty.csv' })
  await tell(app, shop, { seed: newSeed(), events: [view(1)] })
  const [{ visitor }] = (await get('/visits')).visits
  const [{ id: customer }] = (await get('/customers')).customers
  const note = await post(`/customers/${customer}/notes`, { text: 'ich notatka' })
  const address = await post(`/customers/${customer}/addresses`, { line1: 'ich adres' })
  const tag = await post(`/customers/${customer}/tags`, { name: 'ich etykieta' })
  const task = await post(`/customers/${customer}/tasks`, { text: 'ich zadanie' })
  const topic = await post('/push/topics', { name: { pl: 'Promocje' } })
  const message = await post('/push/messages', { title: 'x', body: 'x', url: 'https://x.test' })
  return {
    topic: topic.id,
    ...{ request: requests[0].id, photo: photo.json().id },
    import: imported.id,
    ...{ poll: poll.id, image: image.id },
    ...{ chat: chat.id, conversation: conversation.id, message: message.id, seq: '1' },
    ...{ visitor, customer, address: address.id, note: note.id, tag: tag.id, task: task.id },
    ...{ survey, response: answered.id },
    ...{ reply, block },
    product: 'kubek',
    ...{ key: shown.keys[0].id, secretKey: key.id, invitation: invitation.id, mail: outbox.mails[0].id },
    ...{ integration: hook.split('/')[2], delivery: deliveries[0].id, external: '1001', order: put.json().order.id },
    member: members.find(({ email }: { email: string }) => email === member).id,
  } as Record<string, string>
}

/** All that the staff of a shop see of it. */
async function seen(app: TestApp, shop: TestShop) {
  const headers = await signIn(app, shop.email)
  const pages = [
    '',
    '/staff',
    '/invitations',
    '/secret-keys',
    '/mails',
    '/audit',
    '/reviews',
    '/orders',
    '/requests',
    '/review-settings',
    '/integrations',
    '/inbox',
    '/visits',
    '/identity-secret',
    '/products',
    '/imports',
    '/polls',
    '/conversations',
    '/customers',
    '/customer-tags',
    '/tasks',
    '/scoring-rules',
    '/surveys',
    '/survey-settings',
    '/push/messages',
    '/push/subscribers',
    '/chats',
    '/canned-replies',
    '/chat/blocks',
  ]
  return Promise.all(pages.map(async (path) => (await app.inject({ url: `${shop.api}${path}`, headers })).json()))
}

const OPEN = ['GET /api/setup', 'POST /api/setup', 'POST /api/session', 'POST /api/invitations/look', 'POST /api/invitations/accept']
const PUSH = { title: 'x', body: 'x', url: 'https://x.test' }
/** Bodies that the contract takes, so that nothing but the shop stands in the way. */
const BODIES: Record<string, object> = {
  'POST /api/shops': { name: 'x', website: 'https://x.test', locale: 'pl' },
  'PATCH /api/shops/:shop': { name: 'taken over' },
  'POST /api/shops/:shop/keys': { origins: [] },
  'PUT /api/shops/:shop/reviews/:review/sentiment': { sentiment: 'neutral' },
  'PUT /api/shops/:shop/reviews/:review/reply': { text: 'Dziękujemy' },
  'PUT /api/shops/:shop/photos/:photo/state': { state: 'published' },
  'PATCH /api/shops/:shop/keys/:key': { origins: [] },
  'PUT /api/shops/:shop/orders/:external': { status: 'placed', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z' },
  'PUT /api/shops/:shop/review-settings': { requestMode: 'off', requestDelay: 1, consentMode: 'off', confirmsEmail: true, rewards: true },
  'PATCH /api/shops/:shop/requests/:request': { action: 'cancel' },
  'PUT /api/shops/:shop/products': { products: [{ id: 'x', name: 'x' }] },
  'PUT /api/shops/:shop/products/:product': { name: 'x' },
  'POST /api/shops/:shop/imports': { kind: 'products', fileName: 'x.csv' },
  'PUT /api/shops/:shop/chat/presence': { isAvailable: true },
  'POST /api/shops/:shop/chats': { name: 'x' },
  'PATCH /api/shops/:shop/chats/:chat': { name: 'taken over' },
  'POST /api/shops/:shop/canned-replies': { shortcut: 'x', texts: { pl: 'x' } },
  'PUT /api/shops/:shop/canned-replies/:reply': { shortcut: 'y', texts: { pl: 'x' } },
  'POST /api/shops/:shop/conversations/:conversation/block': { reason: 'x', days: null },
  'PUT /api/shops/:shop/conversations/:conversation/messages/:message': { text: 'x' },
  'PATCH /api/shops/:shop/conversations/:conversation/messages/:seq': { text: 'x' },
  'PUT /api/shops/:shop/conversations/:conversation/receipt': { got: 1, seen: 1 },
  'POST /api/shops/:shop/conversations/:conversation/transfer': { to: 'x' },
  'POST /api/shops/:shop/integrations': { platform: 'woocommerce' },
  'POST /api/shops/:shop/integrations/:integration/secret': {},
  'POST /api/shops/:shop/inbox/replay': {},
  'POST /api/shops/:shop/identity-secret': {},
  'POST /api/shops/:shop/polls': goodPoll(),
  'PUT /api/shops/:shop/polls/:poll': goodPoll(),
  'POST /api/shops/:shop/polls/:poll/actions': { action: 'activate' },
  'PATCH /api/shops/:shop/customers/:customer': { firstName: 'x' },
  'POST /api/shops/:shop/customers/:customer/addresses': { line1: 'x' },
  'PATCH /api/shops/:shop/customers/:customer/addresses/:address': { line1: 'x' },
  'POST /api/shops/:shop/customers/:customer/notes': { text: 'x' },
  'PUT /api/shops/:shop/customers/:customer/notes/:note': { text: 'x' },
  'POST /api/shops/:shop/customers/:customer/tags': { name: 'x' },
  'POST /api/shops/:shop/customers/:customer/tasks': { text: 'x' },
  'PATCH /api/shops/:shop/tasks/:task': { isDone: true },
  'PUT /api/shops/:shop/scoring-rules': { rules: [] },
  'POST /api/shops/:shop/surveys': surveyData(),
  'PUT /api/shops/:shop/surveys/:survey': surveyData(),
  'PATCH /api/shops/:shop/surveys/:survey': { state: 'closed' },
  'POST /api/shops/:shop/surveys/:survey/invitations': { email: 'ola@poczta.example' },
  'PUT /api/shops/:shop/survey-settings': { cooldownDays: 1 },
  'PUT /api/shops/:shop/staff/:member': { role: 'viewer' },
  'POST /api/shops/:shop/push/messages': PUSH,
  'PUT /api/shops/:shop/push/messages/:message': PUSH,
  'POST /api/shops/:shop/push/messages/:message/steps': { step: 'send' },
  'POST /api/shops/:shop/push/messages/:message/test': { endpoint: 'x', keys: { p256dh: 'x', auth: 'x' }, key: 'x' },
  'POST /api/shops/:shop/push/preview': PUSH,
  'POST /api/shops/:shop/push/subscriptions/lookup': { endpoint: 'https://push.example/x' },
  'POST /api/shops/:shop/push/subscriptions/erasure': { endpoint: 'https://push.example/x' },
  'POST /api/shops/:shop/push/topics': { name: { pl: 'x' } },
  'PUT /api/shops/:shop/push/topics/:topic': { name: { pl: 'x' } },
}

describe('A1 no request crosses from one shop to another', () => {
  test('the walk knows every route, so a new one is walked too', async () => {
    const routes = (await routeTable()).map(named)

    expect(routes).toEqual(expect.arrayContaining([...OPEN, 'GET /api/shops/:shop/reviews', 'GET /v1/shops/:shop/reviews']))
    expect(routes.length).toBeGreaterThan(18)
  })

  test('without a session every staff route answers 401', async () => {
    const app = await testApp()
    const { shop } = await testShop(app)

    for (const route of await routeTable()) {
      if (!route.url.startsWith('/api') || OPEN.includes(named(route))) continue
      const url = route.url.replace(':shop', shop.id).replace(/:\w+/g, 'any')
      const reply = await app.inject({ method: route.method, url, ...(route.hasBody && { body: BODIES[named(route)] ?? {} }) })
      expect([named(route), reply.statusCode, reply.json().code]).toEqual([named(route), 401, 'SESSION_REQUIRED'])
    }
  })

  test('with another shop’s session, or ids of another shop under one’s own, nothing is shown and nothing changes', async () => {
    const app = await testApp()
    const ours = await testShop(app, 'Kubek')
    const theirs = await testShop(app, 'Talerz')
    const review = await publishedReview(app, theirs, { text: 'ich opinia' })
    const headers = await signIn(app, ours.email)
    const ids = await everythingOf(app, theirs)
    const before = await seen(app, theirs)
    const bodies: Record<string, object> = { ...BODIES, 'POST /api/shops/:shop/reviews/actions': { action: 'delete', reviews: [review] } }

    for (const route of (await routeTable()).filter(inShop)) {
      const withIds = Object.entries({ ...ids, review }).reduce((url, [name, id]) => url.replace(`:${name}`, id), route.url.replace(':shop', '@'))
      expect(withIds).not.toContain(':')
      const ask = (shopId: string) => {
        const body = route.hasBody ? { body: bodies[named(route)] ?? {} } : {}
        return app.inject({ method: route.method, url: withIds.replace('@', shopId), headers, ...body })
      }
      const foreign = await ask(theirs.shop.id)
      expect([named(route), foreign.statusCode, foreign.json().code]).toEqual([named(route), 404, 'SHOP_NOT_FOUND'])
      const smuggled = await ask(ours.shop.id)
      expect(smuggled.body).not.toMatch(/ich (opinia|adres|notatka|etykieta|zadanie)/)
      // A shop's own ids of orders and products may be any, so these make an order and a product of ours.
      if (route.url.replace(/:(shop|external|product)\b/g, '').includes(':')) expect([named(route), smuggled.statusCode]).toEqual([named(route), 404])
      if (route.url.endsWith('/reviews/actions')) expect(smuggled.json().refused).toEqual([{ id: review, code: 'REVIEW_NOT_FOUND' }])
    }

    expect(await seen(app, theirs)).toEqual(before)
    expect((await app.inject(`${theirs.v1}/reviews?product=kubek`)).json().summary.count).toBe(1)
  })

  test('an unknown key, or one from another site, opens no shopper route', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const { key } = (await app.inject({ method: 'POST', url: `${shop.api}/keys`, headers, body: { origins: ['https://shop.test'] } })).json()

    for (const route of await routeTable()) {
      if (!route.url.startsWith('/v1')) continue
      const ask = (with_: string, origin: string) => {
        const url = `${route.url.replace(':shop', with_)}?product=kubek&products=kubek`
        return app.inject({ method: route.method, url, headers: { origin }, ...(route.hasBody && { body: goodReview(shop) }) })
      }
      expect([named(route), (await ask('pk_nobody', 'https://shop.test')).statusCode]).toEqual([named(route), 404])
      expect([named(route), (await ask(key, 'https://evil.test')).statusCode]).toEqual([named(route), 403])
    }
  })

  test('a visitor of one shop, or a form of one shop, is nobody in another', async () => {
    const app = await testApp()
    const ours = await testShop(app)
    const theirs = await testShop(app)
    const { visitor } = (await app.inject({ method: 'POST', url: `${theirs.v1}/reviews`, body: goodReview(theirs) })).json()

    const own = await app.inject({ url: `${ours.v1}/visitor/reviews?product=kubek`, headers: { authorization: `Bearer ${visitor}` } })
    const foreignForm = await app.inject({ method: 'POST', url: `${ours.v1}/reviews`, body: goodReview(theirs) })

    expect(own.json().reviews).toEqual([])
    expect(foreignForm.json().code).toBe('FORM_EXPIRED')
  })

  test('what each role may change is enforced on every route that changes a shop', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const viewer = await signIn(app, await testMember(app, shop, 'viewer'))

    for (const route of await routeTable()) {
      if (!route.url.startsWith('/api/shops/:shop') || route.method === 'GET') continue
      const url = route.url.replace(':shop', shop.shop.id).replace(/:\w+/g, 'any')
      const body = BODIES[named(route)] ?? { action: 'publish', reviews: ['any'] }
      const reply = await app.inject({ method: route.method, url, headers: viewer, ...(route.hasBody && { body }) })
      expect([named(route), reply.json().code]).toEqual([named(route), 'NOT_ALLOWED'])
    }
  })
})
