import { describe, expect, test } from 'vitest'
import { guestCode } from '../../admin/words/guest.ts'
import { testApp, testShop } from '../../testing.ts'
import { testChat, testConsultant, testShopper } from './testing.ts'

interface Hit {
  where: string
  text: string
  marks: [number, number][]
}

async function archive() {
  const app = await testApp()
  const shop = await testShop(app)
  const owner = await testConsultant(app, shop)
  const chat = await testChat(app, shop)
  const search = async (q: string) => (await owner.ask('GET', `/conversations?q=${encodeURIComponent(q)}`)).json()
  const hitOf = async (id: string, q: string): Promise<Hit | undefined> => (await search(q)).hits[id]
  /** Where the words were found, and the passage with them in brackets. */
  const marked = async (id: string, q: string) => {
    const hit = await hitOf(id, q)
    if (!hit) return undefined
    const text = hit.marks.toReversed().reduce((text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, hit.text)
    return [hit.where, text]
  }
  return { app, shop, owner, chat, search, hitOf, marked }
}

describe('C11 a search of conversations', () => {
  test('tells where it found the words and shows the passage, open or closed', async () => {
    const { app, shop, chat, marked } = await archive()
    const shopper = await testShopper(app, shop, chat, { name: 'Łucja', email: 'lucja@poczta.example', title: 'Żółty kubek' })
    await shopper.say('Gdzie jest moja <b>PACZKA</b>?  Zamówienie\nsprzed tygodnia')
    await shopper.say('Halo?')
    const expected: [string, string[]][] = [
      ['paczka TYGODNIA', ['message', 'Gdzie jest moja <b>[PACZKA]</b>? Zamówienie sprzed [tygodnia]']],
      ['zolty', ['page', '[Żółty] kubek']],
      ['shop.test/kubek', ['page', 'https://[shop.test/kubek]?utm_source=x']],
      ['poczta.exa', ['email', 'lucja@[poczta.exa]mple']],
      ['łucja', ['email', '[lucja]@poczta.example']],
    ]

    for (const [q, hit] of expected) expect(await marked(shopper.id, q)).toEqual(hit)
    await shopper.ask('POST', '/end')
    for (const [q, hit] of expected) expect(await marked(shopper.id, q)).toEqual(hit)
  })

  test('cuts the passage out of a long message, and finds the number of an order that nobody wrote', async () => {
    const { app, shop, chat, owner, marked, hitOf } = await archive()
    const shopper = await testShopper(app, shop, chat)
    await shopper.say(`${'przed '.repeat(100)}Igła ${'po '.repeat(100)}`)
    const event = { id: 'order-event-1', type: 'order', age: 0, url: 'https://shop.test/dziekujemy', order: 'KS-104' }
    await app.inject({ method: 'POST', url: `${shop.v1}/events`, body: { visitor: shopper.token, events: [event] } })
    await owner.ask('PUT', '/orders/1', { number: 'KS-104', status: 'paid', currency: 'PLN', totalMinor: 100, placedAt: new Date().toISOString() })

    const hit = await hitOf(shopper.id, 'igla')
    expect(hit?.text).toMatch(/^…przed .*Igła po .*po…$/)
    expect(hit?.text.length).toBeLessThan(200)
    expect(hit?.marks.map(([from, to]) => hit.text.slice(from, to))).toEqual(['Igła'])
    for (const typed of ['KS-104', 'ks-104', '104', '-10']) expect(await marked(shopper.id, typed)).toEqual(['order', `[${typed}]`])
  })

  test('finds a guest by the code that screens show for them, however it is typed', async () => {
    const { app, shop, chat, owner, search, marked } = await archive()
    const shopper = await testShopper(app, shop, chat)
    await testShopper(app, shop, chat)
    const row = (await owner.ask('GET', `/conversations/${shopper.id}`)).json().conversation
    const code = guestCode(row.visitor)

    for (const q of [`#${code}`, code.toLowerCase(), `Gość #${code}`, `guest ${code}`]) {
      expect((await search(q)).conversations.map(({ id }: { id: string }) => id)).toEqual([shopper.id])
      expect(await marked(shopper.id, q)).toEqual(['guest', `[#${code}]`])
    }
    await shopper.ask('POST', '/end')
    expect((await search(`#${code}`)).conversations).toHaveLength(1)
    expect((await search('')).hits).toEqual({})
  })
})
