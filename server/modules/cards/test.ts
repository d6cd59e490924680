import { describe, expect, test } from 'vitest'
import { act, submit, testApp, testMember, testShop } from '../../testing.ts'
import { putProducts } from '../catalog/service.ts'
import { testChat, testShopper } from '../chat/testing.ts'
import { recordConsent } from '../consents/service.ts'
import { deskOf, testCustomer } from '../customers/testing.ts'
import { identify, newSecret, tokenOf } from '../identity/testing.ts'
import { sendMail } from '../mail/service.ts'
import { activeSurvey, answer } from '../surveys/testing.ts'
import { newSeed, send, view } from '../tracking/testing.ts'

const EMAIL = 'ewa@poczta.example'
const HOUR = 60

async function shopWithGuest() {
  const app = await testApp()
  const shop = await testShop(app)
  const desk = await deskOf(app, shop)
  await app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'kubek', name: 'Kubek Polny', priceMinor: 4900, currency: 'PLN' }]))
  const seed = newSeed()
  const tell = async (...events: object[]) => (await send(app, shop, { seed, events }, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' })).json()
  const guest = async () => (await desk.get('/visits?limit=1')).visits[0].visitor as string
  return { app, shop, desk, seed, tell, guest }
}
const cart = (minutes: number, value = 4900) => view(minutes, { type: 'cart', value, currency: 'PLN' })
const kubek = (minutes: number) => view(minutes, { type: 'product', product: 'kubek', url: 'https://shop.test/kubek' })

describe('C14 the card of a visitor nobody knows', () => {
  test('has pages, cart and device, and nothing of a person', async () => {
    const { desk, tell, guest } = await shopWithGuest()
    await tell(view(9, { url: 'https://shop.test/' }), view(5, { url: 'https://shop.test/kubek' }), kubek(5), cart(1))

    const card = await desk.get(`/visitors/${await guest()}/card`)

    expect(card).toMatchObject({ customer: null, score: null, tags: [], notes: [], tasks: [], mails: [], orders: null, reviews: 0, consents: [] })
    expect(card.pages).toMatchObject([
      { url: 'https://shop.test/1' },
      { url: 'https://shop.test/kubek', product: 'Kubek Polny' },
      { url: 'https://shop.test/', product: null },
    ])
    expect(card.recommendations.cart).toMatchObject({ valueMinor: 4900, currency: 'PLN', products: [{ product: { id: 'kubek' }, why: 'cart' }] })
    expect(card).toMatchObject({ device: 'Firefox, Windows', visits: { count: 1 } })
  })

  test('of whom nothing was ever heard, there is none', async () => {
    const { desk } = await shopWithGuest()

    expect((await desk.get('/visitors/nobody/card')).code).toBe('VISITOR_NOT_FOUND')
  })

  test('a cart is being filled while the visit goes on, and abandoned once it is over', async () => {
    const { desk, tell, guest } = await shopWithGuest()
    const shown = async () => (await desk.get(`/visitors/${await guest()}/card`)).recommendations.cart
    await tell(cart(45))
    expect(await shown()).toMatchObject({ valueMinor: 4900, isOpen: false })

    await tell(cart(25), view(2))

    expect(await shown()).toMatchObject({ valueMinor: 4900, isOpen: true })
  })

  test('a cart is abandoned until it is emptied or something is ordered', async () => {
    const { desk, tell, guest } = await shopWithGuest()
    const left = async () => (await desk.get(`/visitors/${await guest()}/card`)).recommendations.cart?.valueMinor ?? null
    await tell(cart(5 * HOUR, 9900), cart(5 * HOUR - 1, 4900))
    expect(await left()).toBe(4900)

    await tell(cart(3 * HOUR, 100), cart(3 * HOUR - 1, 0))
    expect(await left()).toBeNull()
    await tell(cart(2 * HOUR, 700))
    expect(await left()).toBe(700)
    await tell(view(HOUR, { type: 'order', order: '7' }))
    expect(await left()).toBeNull()
  })
})

describe('C14 the card of a visitor who wrote in chat and let no visit be counted', () => {
  test('has the page and the device of the conversation; one unknown everywhere has none', async () => {
    const { app, shop, desk } = await shopWithGuest()
    const { id } = await testShopper(app, shop, await testChat(app, shop))
    const { visitor } = (await desk.get(`/conversations/${id}`)).conversation

    const card = await desk.get(`/visitors/${visitor}/card`)

    expect(card).toMatchObject({ customer: null, visitor, visits: { count: 0 }, conversations: null })
    expect(card.pages).toMatchObject([{ url: expect.stringMatching(/^https:\/\/shop\.test\/kubek/), product: null }])
    expect((await desk.get('/visitors/nobody/card')).code).toBe('VISITOR_NOT_FOUND')
  })
})

describe('C14 the card of a customer', () => {
  async function shopWithCustomer() {
    const all = await shopWithGuest()
    const { app, shop, desk, seed, tell } = all
    await tell(kubek(5))
    const order = { status: 'delivered', currency: 'PLN', totalMinor: 4900, customer: { email: EMAIL, firstName: 'Ewa', lastName: 'Lis' } }
    const consents = [{ purpose: 'review_requests', granted: true, text: 'Tak' }]
    for (const day of [1, 2, 3, 4, 5, 6]) await desk.put(`/orders/${day}`, { ...order, consents, placedAt: `2026-01-0${day}T12:00:00Z` })
    const secret = await newSecret(app, shop)
    await identify(app, shop, { token: tokenOf(secret, { id: '7', email: EMAIL, emailVerified: true }), seed })
    const [{ id }] = (await desk.get('/customers')).customers
    return { ...all, id: id as string }
  }

  test('the browser of a customer opens the customer’s card, with what it did before it was known', async () => {
    const { desk, guest, id } = await shopWithCustomer()

    const card = await desk.get(`/visitors/${await guest()}/card`)

    expect(card).toEqual(await desk.get(`/customers/${id}/card`))
    expect(card).toMatchObject({ customer: { id, email: EMAIL, firstName: 'Ewa' }, visits: { count: 1 }, pages: [{ product: 'Kubek Polny' }] })
    expect(card.recommendations.viewed).toMatchObject([{ product: { id: 'kubek', priceMinor: 4900 } }])
  })

  test('has their last orders, mails, consents and reviews', async () => {
    const { app, shop, desk, id } = await shopWithCustomer()
    const letter = { shopId: shop.shop.id, subject: 'Jak się sprawdza?', text: 'treść tylko dla niej', locale: 'pl' as const, kind: 'review_request' }
    await app.store.write((tx) => sendMail(tx, { ...letter, to: 'Ewa@Poczta.example' }))
    await app.store.write((tx) => sendMail(tx, { ...letter, to: 'adam@poczta.example' }))

    const card = await desk.get(`/customers/${id}/card`)

    expect(card.orders).toMatchObject({ count: 6, last: [{ number: '6', status: 'delivered', totalMinor: 4900 }, { number: '5' }, {}, {}, { number: '2' }] })
    expect(
      card.mails.filter(({ kind, subject }: { kind: string; subject: string }) => kind === 'review_request' && subject === 'Jak się sprawdza?'),
    ).toHaveLength(1)
    expect(JSON.stringify(card)).not.toContain('treść tylko dla niej')
    expect(card.consents).toMatchObject([{ purpose: 'review_requests', granted: true, source: 'order' }])
  })

  test('has what they agreed to in their browser, before and after it was known whose it is', async () => {
    const { app, shop, desk, guest, id } = await shopWithCustomer()
    const visitorId = await guest()
    const given = { shopId: shop.shop.id, email: '', purpose: 'push' as const, text: 'Powiadomienia', source: 'widget' as const, orderId: null, visitorId }
    const word = (granted: boolean, minutes: number, customerId: string | null) =>
      app.store.write((tx) => recordConsent(tx, { ...given, granted, customerId, at: new Date(Date.now() - minutes * 60_000) }))
    const push = async () => (await desk.get(`/customers/${id}/card`)).consents.find(({ purpose }: { purpose: string }) => purpose === 'push')

    await word(true, 10, null)
    expect(await push()).toMatchObject({ granted: true, source: 'widget' })
    await word(false, 5, id)
    expect(await push()).toMatchObject({ granted: false })
  })

  test('has the surveys they answered, for who may read surveys', async () => {
    const { app, shop, desk, id, tell } = await shopWithCustomer()
    const { visitor } = await tell(kubek(1))
    const survey = await activeSurvey(app, shop)
    await answer(app, shop, survey, { nps: 9 }, { visitor })

    expect((await desk.get(`/customers/${id}/card`)).surveys).toMatchObject([{ survey: { id: survey, name: 'Po zakupach' }, isFinished: false }])
  })

  test('counts what they wrote, and no deleted review', async () => {
    const { app, shop, desk, tell, id } = await shopWithCustomer()
    const { visitor } = await tell(kubek(1))
    const write = async (product: string) => (await submit(app, shop, { product }, { authorization: `Bearer ${visitor}` })).json().review.id as string
    const count = async () => (await desk.get(`/customers/${id}/card`)).reviews
    await write('kubek')
    const other = await write('miska')
    expect(await count()).toBe(2)

    await act(app, shop, { action: 'delete', reviews: [other] })

    expect(await count()).toBe(1)
  })

  test('K11 what they viewed and did not buy, and what they bought, are counted', async () => {
    const { app, shop, desk, tell, id } = await shopWithCustomer()
    await app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'miska', name: 'Miska' }]))
    await tell(kubek(4), kubek(3), view(2, { type: 'product', product: 'miska' }), view(1, { type: 'product', product: 'wazon' }))
    const lines = (quantity: number) => [{ productId: 'miska', name: 'Miska dawna', quantity }]
    const order = { status: 'paid', currency: 'PLN', totalMinor: 1, placedAt: '2026-02-01T12:00:00Z', customer: { email: EMAIL } }
    await desk.put('/orders/a', { ...order, lines: lines(2) })
    await desk.put('/orders/b', { ...order, lines: lines(1) })
    await desk.put('/orders/c', { ...order, status: 'cancelled', lines: [{ productId: 'wazon', name: 'Wazon', quantity: 1 }] })

    expect(await desk.get(`/customers/${id}/products`)).toMatchObject({
      viewed: [
        { product: { id: 'kubek', name: 'Kubek Polny' }, times: 3 },
        { product: { id: 'wazon', name: 'wazon' }, times: 1 },
      ],
      bought: [{ product: { id: 'miska', name: 'Miska' }, pieces: 3, at: '2026-02-01T12:00:00.000Z' }],
    })
  })

  test('who may not read orders sees none on it', async () => {
    const { app, shop, desk, id } = await shopWithCustomer()
    const email = await testMember(app, shop, 'consultant')
    const { members } = await desk.get('/staff')
    const member = members.find((one: { email: string }) => one.email === email)
    await desk.put(`/staff/${member.id}`, { role: 'consultant', granted: [], withheld: ['orders.read', 'surveys.read'] })

    const card = await (await deskOf(app, shop, email)).get(`/customers/${id}/card`)

    expect([card.orders, card.surveys, card.customer.email]).toEqual([null, null, EMAIL])
  })

  test('A1 nobody reads the card of another shop’s customer, or by a browser that another shop knows', async () => {
    const { app, shop, guest } = await shopWithCustomer()
    const visitor = await guest()
    const other = await testShop(app)
    const theirs = await testCustomer(app, other)
    const [ours, their] = [await deskOf(app, shop), await deskOf(app, other)]

    expect((await ours.get(`/customers/${theirs}/card`)).code).toBe('CUSTOMER_NOT_FOUND')
    expect((await their.get(`/visitors/${visitor}/card`)).code).toBe('VISITOR_NOT_FOUND')
    expect((await their.get(`/recommendations?visitor=${visitor}`)).viewed).toEqual([])
  })
})
