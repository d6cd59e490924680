import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { publishedReview, signIn, testApp, testMember, testShop } from '../../testing.ts'
import { putProducts } from '../catalog/service.ts'
import { recognise } from '../customers/service/recognise.ts'
import { boughtOrder } from '../requests/testing.ts'
import { conversations } from './table.ts'
import { testChat, testColleague, testConsultant, testShopper } from './testing.ts'

const IN_POLISH = { bom: true, columns: true, delimiter: ';' } as const

async function office() {
  const app = await testApp()
  const shop = await testShop(app)
  const owner = await testConsultant(app, shop)
  return { app, shop, owner }
}

describe('C1 chats of a shop', () => {
  test('one is made by its name, set, seen from the shop’s pages, and shut', async () => {
    const { app, shop, owner } = await office()
    const colleague = await testColleague(app, shop)
    const made = await owner.ask('POST', '/chats', { name: 'Doradcy' })
    const { id } = made.json()
    const sign = async () => (await app.inject(`${shop.v1}/config`)).json().chats ?? []

    expect([made.statusCode, made.json()]).toMatchObject([201, { isActive: false, timeZone: 'Europe/Warsaw', open: 0, door: expect.any(String) }])
    expect(made.json().consultants.toSorted()).toEqual([owner.id, colleague.id].toSorted())
    expect(await sign()).toEqual([])
    const body = { isActive: true, hours: { sat: [['10:00', '14:00']], sun: [] }, welcome: { pl: ' Cześć ', en: '' }, consultants: [colleague.id] }
    expect((await owner.ask('PATCH', `/chats/${id}`, body)).json()).toMatchObject({
      ...{ isActive: true, hours: { sat: [['10:00', '14:00']] }, welcome: { pl: 'Cześć' }, consultants: [colleague.id], name: 'Doradcy' },
    })
    expect(await sign()).toMatchObject([{ id }])
    await owner.ask('PATCH', `/chats/${id}`, { isActive: false })
    expect(await sign()).toEqual([])
    const { entries } = (await owner.ask('GET', '/audit?area=chat')).json()
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(['chat.deactivated', 'chat.activated', 'chat.added'])
  })

  test('carts are counted in what the shop sells in: in the currency of its prices, and then of its orders', async () => {
    const { owner } = await office()
    const told = async () => (await owner.ask('GET', '/chats')).json().currency

    expect(await told()).toBeNull()
    await owner.ask('PUT', '/products/kubek', { name: 'Kubek', url: 'https://shop.test/kubek', priceMinor: 4900, currency: 'CZK' })
    expect(await told()).toBe('CZK')
    await owner.ask('PUT', '/orders/1', boughtOrder())
    expect(await told()).toBe('PLN')
  })

  test('one with open conversations is not deleted; deleted, its conversations stay in the archive', async () => {
    const { app, shop, owner } = await office()
    const chat = await testChat(app, shop)
    const shopper = await testShopper(app, shop, chat)

    const refused = await owner.ask('DELETE', `/chats/${chat.id}`)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'CHAT_IN_USE'])
    await shopper.ask('POST', '/end')
    expect((await owner.ask('DELETE', `/chats/${chat.id}`)).statusCode).toBe(204)
    expect((await owner.ask('GET', '/chats')).json().chats).toEqual([])
    expect((await owner.ask('GET', '/conversations')).json().conversations).toMatchObject([{ id: shopper.id }])
    expect((await owner.ask('GET', `/conversations/${shopper.id}`)).statusCode).toBe(200)
  })

  test.each([
    [{ timeZone: 'Europe/Nowhere' }, 'body.timeZone', 'invalid_format'],
    [{ hours: { mon: [['17:00', '09:00']] } }, 'body.hours.mon', 'invalid_spans'],
    [
      {
        hours: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '15:00'],
          ],
        },
      },
      'body.hours.mon',
      'invalid_spans',
    ],
    [{ pages: ['koszyk'] }, 'body.pages.0', 'invalid_format'],
    [{ theme: { color: 'red', side: 'left' } }, 'body.theme.color', 'invalid_format'],
    [{ languages: ['pl', 'pl'] }, 'body.languages', 'repeated'],
  ])('what no chat can be is refused: %j', async (body, field, rule) => {
    const { app, shop, owner } = await office()
    const { id } = await testChat(app, shop)

    expect((await owner.ask('PATCH', `/chats/${id}`, body)).json()).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field, rule }] })
  })
})

describe('C2 who answers', () => {
  test('a newcomer joins the chats that take newcomers, and leaves them with the right', async () => {
    const { app, shop, owner } = await office()
    const [open, shut] = [await testChat(app, shop), await testChat(app, shop, { takesNewcomers: false })]
    await testMember(app, shop, 'viewer')
    const { members } = (await owner.ask('GET', '/staff')).json()
    const { id } = members.find(({ role }: { role: string }) => role === 'viewer')
    const seats = async () =>
      (await owner.ask('GET', '/chats')).json().chats.flatMap((chat: { id: string; consultants: string[] }) => (chat.consultants.includes(id) ? chat.id : []))

    await owner.ask('PUT', `/staff/${id}`, { role: 'consultant' })
    expect(await seats()).toEqual([open.id])
    await owner.ask('PUT', `/staff/${id}`, { role: 'viewer' })
    expect(await seats()).toEqual([])
    expect((await owner.ask('PATCH', `/chats/${shut.id}`, { consultants: [id] })).json().code).toBe('NOT_A_CONSULTANT')
  })
})

describe('C15 canned replies', () => {
  test('are kept by language, offered by use, and no shortcut means two', async () => {
    const { owner } = await office()
    const add = async (shortcut: string) => (await owner.ask('POST', '/canned-replies', { shortcut, texts: { pl: 'Witaj {name}', en: ' ' } })).json()
    const [first, second] = [await add('Zwrot'), await add('dostawa')]
    await owner.ask('POST', `/canned-replies/${second.id}/uses`)

    expect(first).toMatchObject({ shortcut: 'zwrot', texts: { pl: 'Witaj {name}' }, uses: 0 })
    expect((await add('ZWROT')).code).toBe('SHORTCUT_TAKEN')
    expect((await owner.ask('GET', '/canned-replies')).json().replies).toMatchObject([{ shortcut: 'dostawa', uses: 1 }, { shortcut: 'zwrot' }])
    expect((await owner.ask('PUT', `/canned-replies/${first.id}`, { shortcut: 'zwroty', texts: { en: 'Hi' } })).json()).toMatchObject({ texts: { en: 'Hi' } })
    expect((await owner.ask('DELETE', `/canned-replies/${first.id}`)).statusCode).toBe(204)
    expect((await owner.ask('DELETE', `/canned-replies/${first.id}`)).json().code).toBe('CANNED_REPLY_NOT_FOUND')
  })
})

describe('C13 products at the counter', () => {
  test('are found by name, brand and category, page by page, with what they cost and their stars', async () => {
    const { app, shop, owner } = await office()
    const cup = { priceMinor: 4999, currency: 'PLN', availability: 'in_stock' as const, brand: 'Polna', category: 'Kuchnia > Kubki' }
    const plates = Array.from({ length: 25 }, (_, index) => ({ id: `t${index}`, name: `Talerz ${index}`, category: 'Kuchnia' }))
    await app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'kubek', name: 'Żółty kubek', ...cup }, ...plates]))
    await publishedReview(app, shop, { product: 'kubek', stars: 4 })
    const browse = async (query: string) => (await owner.ask('GET', `/chat/gallery?${query}`)).json()

    expect(await browse('q=ZOLTY')).toMatchObject({
      products: [{ product: 'kubek', priceMinor: 4999, availability: 'in_stock', mean: 4, count: 1 }],
      ...{ brands: ['Polna'], categories: ['Kuchnia', 'Kuchnia > Kubki'], next: null },
    })
    expect((await browse('brand=Polna')).products).toHaveLength(1)
    expect((await browse(`category=${encodeURIComponent('Kuchnia > Kubki')}`)).products).toHaveLength(1)
    const page = await browse('category=Kuchnia')
    expect((await browse(`category=Kuchnia&cursor=${page.next}`)).products).toHaveLength(2)
  })

  test.each([
    ['https://www.shop.test/kubek/?utm_source=mail&size=m#opinie', 'kubek'],
    ['http://shop.test/index.php?id_product=7&fbclid=x', 'presta'],
    ['https://shop.test/index.php?id_product=8', undefined],
    ['https://evil.test/kubek', undefined],
    ['javascript:alert(1)', undefined],
  ])('a pasted link %s leads to %s', async (url, product) => {
    const { app, shop, owner } = await office()
    const links = [
      { id: 'kubek', name: 'Kubek', url: 'https://shop.test/kubek' },
      { id: 'presta', name: 'Misa', url: 'https://shop.test/index.php?id_product=7' },
    ]
    await app.store.write((tx) => putProducts(tx, shop.shop.id, links))

    expect((await owner.ask('GET', `/chat/links?url=${encodeURIComponent(url)}`)).json().product?.product).toBe(product)
  })
})

describe('C17 blocks', () => {
  test('who is blocked starts no conversation until they are let in again', async () => {
    const { app, shop, owner } = await office()
    const chat = await testChat(app, shop)
    const seed = crypto.randomUUID()
    const shopper = await testShopper(app, shop, chat, { seed, name: 'Troll' })
    const body = { ...{ chat: chat.id, locale: 'pl', seed, url: 'https://shop.test/' }, message: { key: crypto.randomUUID(), text: 'hej' } }
    const again = () => app.inject({ method: 'PUT', url: `${shop.v1}/conversations/${crypto.randomUUID()}`, body })

    const block = (await owner.act(shopper.id, 'block', { reason: 'obelgi', days: 7 })).json()
    expect((await again()).json().code).toBe('CHAT_REFUSED')
    expect((await owner.ask('GET', '/chat/blocks')).json().blocks).toMatchObject([
      { id: block.id, kind: 'visitor', reason: 'obelgi', by: 'Ola', conversation: { id: shopper.id, name: 'Troll' } },
    ])
    expect((await owner.ask('DELETE', `/chat/blocks/${block.id}`)).statusCode).toBe(204)
    expect((await again()).statusCode).toBe(200)
  })
})

describe('C11 and C12 the archive', () => {
  test('finds by name, words, page and order, open or closed, and leaves as files', async () => {
    const { app, shop, owner } = await office()
    const chat = await testChat(app, shop)
    const shopper = await testShopper(app, shop, chat, { name: '=Łucja', email: 'lucja@poczta.example' })
    await shopper.say('Gdzie jest MÓJ żółty kubek?')
    const finds = async (q: string) => (await owner.ask('GET', `/conversations?q=${encodeURIComponent(q)}`)).json().conversations.length
    const words = ['lucja', 'zolty KUBEK', 'poczta.example', 'shop.test/kubek']

    for (const q of words) expect([q, await finds(q)]).toEqual([q, 1])
    await shopper.ask('POST', '/end')
    for (const q of words) expect([q, await finds(q)]).toEqual([q, 1])
    expect(await finds('talerz')).toBe(0)
    const csv = await owner.ask('GET', '/chat/archive')
    expect(parse(csv.body, IN_POLISH)).toMatchObject([{ Imię: "'=Łucja", Stan: 'zakończona', Czat: 'Obsługa klienta' }])
    const json = JSON.parse((await owner.ask('GET', '/chat/archive?format=json')).body)
    expect(json).toMatchObject([{ name: '=Łucja', messages: [{ text: 'Dzień dobry' }, { text: 'Gdzie jest MÓJ żółty kubek?' }] }])
    expect(JSON.parse((await owner.ask('GET', '/chat/archive?format=json&q=talerz')).body)).toEqual([])
  })

  test('its file tells how a known customer is reached who typed nothing, and times of the shop', async () => {
    const { app, shop, owner } = await office()
    const chat = await testChat(app, shop)
    const { id } = await testShopper(app, shop, chat)
    const createdAt = new Date('2026-07-01T22:30:00Z')
    await app.store.write(async (tx) => {
      const customerId =
        (await recognise(tx, shop.shop.id, { email: 'Ewa@Poczta.example', phone: '+48 600 100 200', firstName: 'Ewa', lastName: 'Lis' })) ?? null
      await tx.update(conversations).set({ customerId, createdAt }).where(eq(conversations.id, id))
    })

    const csv = await owner.ask('GET', '/chat/archive')

    const known = { Imię: 'Ewa Lis', 'E-mail': 'Ewa@Poczta.example', Rozpoczęta: '2026-07-02 00:30:00' }
    expect(parse(csv.body, IN_POLISH)).toMatchObject([{ ...known, Telefon: expect.stringContaining('600') }])
  })

  test('a consultant takes away only what they serve', async () => {
    const { app, shop } = await office()
    const colleague = await testColleague(app, shop)
    const chat = await testChat(app, shop)
    await testShopper(app, shop, chat)
    const owner = await testConsultant(app, shop)
    const count = async () => JSON.parse((await colleague.ask('GET', '/chat/archive?format=json')).body).length

    expect(await count()).toBe(1)
    await owner.ask('PATCH', `/chats/${chat.id}`, { consultants: [owner.id] })
    expect(await count()).toBe(0)
  })
})

describe('C16 figures of the chat', () => {
  test('tell answers, ratings and the orders that followed, by chat, consultant and day', async () => {
    const { app, shop, owner } = await office()
    const chat = await testChat(app, shop)
    await owner.here()
    const [answered, left] = [await testShopper(app, shop, chat), await testShopper(app, shop, chat)]
    await owner.act(answered.id, 'take')
    await owner.answer(answered.id, 'Już sprawdzam')
    await answered.ask('PUT', '/rating', { stars: 5 })
    await answered.ask('POST', '/end')
    await left.ask('POST', '/end')
    const event = { id: 'order-event-1', type: 'order', age: 0, url: 'https://shop.test/dziekujemy', order: 'KS-1' }
    await app.inject({ method: 'POST', url: `${shop.v1}/events`, body: { visitor: answered.token, events: [event] } })
    const order = { number: 'KS-1', status: 'paid', currency: 'PLN', totalMinor: 12300, placedAt: new Date(Date.now() + 1000).toISOString() }
    await owner.ask('PUT', '/orders/1', order)
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date())

    const figures = (await owner.ask('GET', `/chat/statistics?from=${today}&to=${today}`)).json()
    const total = { conversations: 2, answered: 1, ratings: 1, meanRating: 5, orders: 1, orderMinor: 12300 }
    expect(figures).toMatchObject({ total, currency: 'PLN', chats: [{ id: chat.id, ...total }], series: [{ at: today, ...total }] })
    expect(figures.consultants).toMatchObject([{ id: owner.id, name: 'Ola', conversations: 1, orders: 1 }])
    const csv = async (of = '') => parse((await owner.ask('GET', `/chat/statistics?from=${today}&to=${today}&format=csv${of}`)).body, IN_POLISH)
    const counted = { Rozmowy: '2', 'Wartość zamówień': '123,00', Waluta: 'PLN' }
    expect(await csv()).toMatchObject([{ 'Okres od': today, ...counted }])
    expect(await csv('&of=chats')).toMatchObject([{ Czat: 'Obsługa klienta', ...counted }])
    expect(await csv('&of=consultants')).toMatchObject([{ Konsultant: 'Ola', Rozmowy: '1' }])
  })

  test('cover whole weeks and months, empty ones too, and no span without end', async () => {
    const { owner } = await office()
    const at = async (query: string) => (await owner.ask('GET', `/chat/statistics?${query}`)).json()
    const days = async (query: string) => (await at(query)).series.map((span: { at: string }) => span.at)

    expect(await days('from=2026-03-27&to=2026-04-06&by=week')).toEqual(['2026-03-23', '2026-03-30', '2026-04-06'])
    expect(await days('from=2026-01-31&to=2026-03-01&by=month')).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect((await at('from=2026-03-28&to=2026-03-30')).series).toHaveLength(3)
    expect((await at('from=2020-01-01&to=2026-01-01')).issues).toEqual([{ field: 'query.to', rule: 'invalid_span' }])
    expect((await at('from=2026-02-01&to=2026-01-01')).code).toBe('VALIDATION_FAILED')
  })

  test('are for who manages the chat', async () => {
    const { app, shop } = await office()
    const headers = await signIn(app, await testMember(app, shop, 'consultant'))

    expect((await app.inject({ url: `${shop.api}/chat/statistics?from=2026-01-01&to=2026-01-02`, headers })).json().code).toBe('NOT_ALLOWED')
  })
})
