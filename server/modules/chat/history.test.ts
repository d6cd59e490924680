import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { tend } from './service/tend.ts'
import { testChat, testColleague, testConsultant, testShopper } from './testing.ts'

const MINUTE = 60_000

async function counter(settings: Parameters<typeof testChat>[2] = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const [ola, eva] = [await testConsultant(app, shop), await testColleague(app, shop)]
  const chat = await testChat(app, shop, settings)
  await ola.here()
  const named = async (id: string) => (await ola.desk()).colleagues.find((one: { id: string }) => one.id === id).name as string
  const history = async (id: string) => (await ola.ask('GET', `/conversations/${id}`)).json().history
  return { app, shop, ola, eva, chat, history, names: [await named(ola.id), await named(eva.id)] as const }
}

describe('C12 what happened to a conversation', () => {
  test('is told in order: left, taken, handed on with the reason, returned, ended, rated, and taken up again', async () => {
    const { app, shop, ola, eva, chat, history, names } = await counter()
    const [olaName, evaName] = names
    await ola.here({ isAvailable: false })
    const shopper = await testShopper(app, shop, chat)
    await ola.here()
    await eva.here()
    await ola.act(shopper.id, 'take')
    await ola.answer(shopper.id, 'Już sprawdzam')
    await ola.act(shopper.id, 'transfer', { to: eva.id, reason: 'Pyta o fakturę' })
    await eva.act(shopper.id, 'return')
    await ola.act(shopper.id, 'transfer', { to: ola.id, reason: 'Znam sprawę' })
    await ola.act(shopper.id, 'end')
    await shopper.ask('PUT', '/rating', { stars: 4, text: 'Szybko' })
    await ola.act(shopper.id, 'resume')
    await shopper.ask('POST', '/end')
    await shopper.say('Jeszcze jedno')

    expect(await history(shopper.id)).toMatchObject([
      { kind: 'left', by: 'visitor' },
      { kind: 'taken', by: 'staff', who: olaName, to: olaName },
      { kind: 'transferred', by: 'staff', who: olaName, from: olaName, to: evaName, text: 'Pyta o fakturę' },
      { kind: 'returned', by: 'staff', who: evaName, from: evaName },
      { kind: 'transferred', by: 'staff', who: olaName, from: null, to: olaName, text: 'Znam sprawę' },
      { kind: 'ended', by: 'staff', who: olaName },
      { kind: 'rated', by: 'visitor', stars: 4, text: 'Szybko' },
      { kind: 'resumed', by: 'staff', who: olaName, to: olaName },
      { kind: 'ended', by: 'visitor', who: null },
      { kind: 'reopened', by: 'visitor', who: null },
    ])
    const deeds: { s: number; at: string }[] = await history(shopper.id)
    expect(deeds.map(({ s }) => s)).toEqual(deeds.map(({ s }) => s).toSorted((one, other) => one - other))
    expect(JSON.stringify(await shopper.see())).not.toContain('fakturę')
  })

  test('what nobody did is told as that: given, back in the queue, ended by itself', async () => {
    const { app, shop, ola, chat, history, names } = await counter({ assigns: true, requeueMinutes: 5 })
    const shopper = await testShopper(app, shop, chat)
    await tend(app.store)
    await ola.here({ isAvailable: false })
    await tend(app.store, new Date(Date.now() + 6 * MINUTE))

    expect(await history(shopper.id)).toMatchObject([
      { kind: 'given', by: 'system', who: null, to: names[0] },
      { kind: 'requeued', by: 'system', who: null, from: names[0] },
    ])
    await ola.here()
    const gone = await testShopper(app, shop, await testChat(app, shop))
    await tend(app.store, new Date(Date.now() + 6 * MINUTE))
    expect(await history(gone.id)).toMatchObject([{ kind: 'ended', by: 'system', who: null }])
  })

  test('leaves with the files of the archive, as data and in words', async () => {
    const { app, shop, ola, eva, chat, names } = await counter()
    const [olaName, evaName] = names
    const shopper = await testShopper(app, shop, chat)
    await ola.act(shopper.id, 'take')
    await ola.act(shopper.id, 'transfer', { to: eva.id, reason: 'Pyta o fakturę' })
    await shopper.ask('POST', '/end')
    const file = async (query: string) => (await ola.ask('GET', `/chat/archive?${query}`)).body

    const [told] = JSON.parse(await file('format=json'))
    expect(told.history).toMatchObject([
      { kind: 'taken', to: olaName },
      { kind: 'transferred', from: olaName, to: evaName, text: 'Pyta o fakturę' },
      { kind: 'ended', by: 'visitor' },
    ])
    expect(told.messages).toHaveLength(1)
    const linesOf = async (lang: 'pl' | 'en', delimiter: string, column: string) => {
      const [row] = parse(await file(`lang=${lang}`), { bom: true, columns: true, delimiter, record_delimiter: '\r\n' }) as Record<string, string>[]
      return row?.[column]?.split('\n').map((line) => line.replace(/^[\d-]{10} [\d:]{8} /, ''))
    }
    expect(await linesOf('pl', ';', 'Przebieg')).toEqual([
      `Rozmowę podejmuje ${olaName}`,
      `Przekazanie: ${olaName} → ${evaName}. Powód: „Pyta o fakturę”`,
      'Rozmowę kończy klient',
    ])
    expect(await linesOf('en', ',', 'History')).toEqual([
      `${olaName} takes the conversation`,
      `Handed on: ${olaName} → ${evaName}. Reason: “Pyta o fakturę”`,
      'The customer ends the conversation',
    ])
  })
})
