import { describe, expect, test } from 'vitest'
import { quiet, testApp, testShop } from '../../testing.ts'
import { identify, newSecret, tokenOf } from '../identity/testing.ts'
import { runDue } from '../jobs/service.ts'
import { mails } from '../mail/table.ts'
import { transcriptJob } from './jobs.ts'
import { chatBlocks, conversations } from './table.ts'
import { replayed, testChat, testConsultant, testShopper } from './testing.ts'

async function ground() {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const chat = await testChat(app, shop)
  await ola.here()
  return { app, shop, chat, ola }
}

describe('C17 whose conversation it is', () => {
  test('another visitor, a shop next door and nobody get nothing of it and change nothing', async () => {
    const { app, shop, chat } = await ground()
    const shopper = await testShopper(app, shop, chat)
    const stranger = await testShopper(app, shop, chat)
    const neighbour = await testShop(app)
    const ask = (v1: string, headers: Record<string, string>) =>
      Promise.all(
        (
          [
            ['GET', ''],
            ['GET', '/events'],
            ['GET', '/messages?before=9'],
            ['PUT', `/messages/${crypto.randomUUID()}`, { text: 'x' }],
            ['PUT', '/visitor', { name: 'x' }],
            ['PUT', '/receipt', { got: 1, seen: 1 }],
            ['PUT', '/rating', { stars: 1 }],
            ['POST', '/end'],
            ['POST', '/resume'],
            ['POST', '/transcript', { email: 'x@poczta.example' }],
          ] as const
        ).map(async ([method, path, body]) => {
          const reply = await app.inject({ method, url: `${v1}/conversations/${shopper.id}${path}`, headers, ...(body && { body }) })
          return reply.json().code
        }),
      )

    const codes = [await ask(shop.v1, stranger.headers), await ask(neighbour.v1, shopper.headers), await ask(shop.v1, {})]

    expect(new Set(codes.flat())).toEqual(new Set(['CONVERSATION_NOT_FOUND']))
    expect((await shopper.see()).messages).toHaveLength(1)
    const taken = await app.inject({
      method: 'PUT',
      url: `${shop.v1}/conversations/${shopper.id}`,
      headers: stranger.headers,
      body: { chat: chat.id, locale: 'pl', url: '', message: { key: crypto.randomUUID(), text: 'moje' } },
    })
    expect(taken.json().code).toBe('CONVERSATION_NOT_FOUND')
    expect((await app.inject({ url: `${shop.v1}/conversations`, headers: shopper.headers })).json().conversations).toMatchObject([{ id: shopper.id }])
  })

  test('of a hundred messages in a second eight are kept, and the rest is told when to come back', async () => {
    const { app, shop, chat } = await ground()
    const shopper = await testShopper(app, shop, chat)

    const replies = await Promise.all(Array.from({ length: 100 }, (_, n) => shopper.say(`${n}`)))

    const refused = replies.filter(({ statusCode }) => statusCode === 429)
    expect(replies.filter(({ statusCode }) => statusCode === 200).length).toBe(100 - refused.length)
    expect(refused.length).toBeGreaterThan(88)
    expect([refused[0]?.json().code, Number(refused[0]?.headers['retry-after'])]).toEqual(['TOO_MANY_MESSAGES', expect.any(Number)])
    expect((await shopper.say('x'.repeat(4001))).json().code).toMatch(/VALIDATION_FAILED|TOO_MANY_MESSAGES/)
  })

  test('who is blocked writes nothing more and opens nothing', async () => {
    const { app, shop, chat } = await ground()
    const shopper = await testShopper(app, shop, chat)
    const [row] = await app.store.read.select().from(conversations)
    const block = { shopId: shop.shop.id, kind: 'visitor' as const, value: row?.visitorId ?? '', reason: 'spam' }
    await app.store.write((tx) => tx.insert(chatBlocks).values(block))

    expect((await shopper.say('kup teraz')).json().code).toBe('CHAT_REFUSED')
    const again = await app.inject({
      method: 'PUT',
      url: `${shop.v1}/conversations/${crypto.randomUUID()}`,
      headers: shopper.headers,
      body: { chat: chat.id, locale: 'pl', url: '', message: { key: crypto.randomUUID(), text: 'kup' } },
    })
    expect(again.json().code).toBe('CHAT_REFUSED')
  })

  test('only a signed token makes a conversation a customer’s, the one of before too; an e-mail that was typed does not', async () => {
    const { app, shop, chat } = await ground()
    const secret = await newSecret(app, shop)
    const shopper = await testShopper(app, shop, chat, { email: 'zofia@poczta.example' })
    const customer = async () => (await app.store.read.select().from(conversations))[0]?.customerId
    expect(await customer()).toBeNull()

    await identify(app, shop, { token: tokenOf(secret, { id: '7', email: 'zofia@poczta.example', firstName: 'Zofia' }), visitor: shopper.token })

    expect(await customer()).toEqual(expect.any(String))
  })

  test('C7 whom a signed token names is greeted by their first name before they write, and no cache keeps it', async () => {
    const { app, shop, chat } = await ground()
    const secret = await newSecret(app, shop)
    const token = tokenOf(secret, { id: '7', email: 'zofia@poczta.example', firstName: 'Zofia', lastName: 'Nowak' })
    const { visitor } = (await identify(app, shop, { token, seed: crypto.randomUUID() })).json()
    const asked = async (headers: Record<string, string>) => app.inject({ url: `${shop.v1}/conversations`, headers })

    const known = await asked({ authorization: `Bearer ${visitor}` })

    expect(known.json()).toEqual({ name: 'Zofia', conversations: [] })
    expect(known.headers['cache-control']).toBe('private, no-store')
    const { headers: stranger } = await testShopper(app, shop, chat, { name: 'Maja' })
    expect([(await asked(stranger)).json().name, (await asked({})).json().name]).toEqual([null, null])
  })
})

describe('C10 ending, and what comes after', () => {
  test('the shopper ends, takes it back, rates and has it mailed; a message to an ended one opens it again', async () => {
    const { app, shop, chat, ola } = await ground()
    const shopper = await testShopper(app, shop, chat, { name: '<b>Maja</b>' })
    expect((await shopper.ask('PUT', '/rating', { stars: 5 })).json().code).toBe('CONVERSATION_UNANSWERED')
    await ola.answer(shopper.id, 'Witam <script>')

    await shopper.ask('POST', '/end')
    expect(await shopper.see()).toMatchObject({ state: 'closed', endedBy: 'visitor' })
    await shopper.ask('POST', '/resume')
    expect(await shopper.see()).toMatchObject({ state: 'active', consultant: { name: 'Ola' } })
    await shopper.ask('POST', '/end')
    await shopper.ask('PUT', '/rating', { stars: 4, text: 'miło' })
    await shopper.ask('PUT', '/visitor', { email: 'maja@poczta.example' })
    await shopper.say('jeszcze jedno')
    expect(await shopper.see()).toMatchObject({ state: 'waiting', consultant: null, rating: { stars: 4 }, visitor: { email: 'maja@poczta.example' } })

    expect((await shopper.ask('POST', '/transcript', { email: 'maja@poczta.example' })).statusCode).toBe(202)
    await runDue(app.store, new Map([[transcriptJob.name, transcriptJob]]), quiet)
    const [mail] = await app.store.read.select().from(mails)
    expect(mail).toMatchObject({ to: 'maja@poczta.example', kind: 'chatTranscript', subject: expect.stringContaining('zapis rozmowy') })
    expect(mail?.text).toContain('Witam <script>')
    expect(mail?.html).toContain('Witam &lt;script&gt;')
    expect(await replayed(app, shopper.id)).toEqual(await shopper.see())
  })

  test('who ends before an answer is missed, and nothing of it disappears', async () => {
    const { app, shop, chat, ola } = await ground()
    const shopper = await testShopper(app, shop, chat)

    await shopper.ask('POST', '/end')

    const { conversations: missed, counts } = (await ola.ask('GET', '/conversations?folder=missed')).json()
    expect(missed).toMatchObject([{ id: shopper.id, isMissed: true, lastText: 'Dzień dobry' }])
    expect(counts).toEqual({ waiting: 0, active: 0, closed: 0, missed: 1 })
    expect((await ola.ask('GET', '/conversations?q=dzien%20dobry')).json().conversations).toHaveLength(1)
  })

  test('older messages come page by page', async () => {
    const { app, shop, chat, ola } = await ground()
    const shopper = await testShopper(app, shop, chat)
    for (let n = 1; n <= 60; n++) await ola.answer(shopper.id, `${n}`)

    const { messages, hasOlder } = await shopper.see()
    expect([messages.length, hasOlder, messages[0].text]).toEqual([50, true, '11'])
    const older = (await shopper.ask('GET', `/messages?before=${messages[0].s}`)).json()
    expect([older.messages.map(({ text }: { text: string }) => text).join(' '), older.hasOlder]).toEqual(['Dzień dobry 1 2 3 4 5 6 7 8 9 10', false])
  })
})
