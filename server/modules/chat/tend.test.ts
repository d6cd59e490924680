import { describe, expect, test } from 'vitest'
import { type TestApp, testApp, testShop } from '../../testing.ts'
import { bestFor } from './service/assign.ts'
import { forget } from './service/forget.ts'
import { tend } from './service/tend.ts'
import { Doors } from './service/watch.ts'
import { consultants, conversations } from './table.ts'
import { logOf, replayed, testChat, testColleague, testConsultant, testShopper } from './testing.ts'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function ground(settings = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const jan = await testColleague(app, shop)
  const chat = await testChat(app, shop, settings)
  const door = async () => (await app.inject(`${shop.v1}/chats/${chat.id}`)).json().door
  return { app, shop, chat, ola, jan, door }
}

describe('C4 handed on to somebody who is not there', () => {
  test('the shopper is told that they are away, and after the chat’s minutes it waits in the queue again', async () => {
    const { app, shop, chat, ola, jan } = await ground({ requeueMinutes: 5 })
    await ola.here()
    const { id, see } = await testShopper(app, shop, chat)
    await ola.act(id, 'take')

    await ola.act(id, 'transfer', { to: jan.id })
    expect(await see()).toMatchObject({ state: 'active', isAway: true })
    await tend(app.store, inMinutes(4))
    expect((await see()).state).toBe('active')
    await tend(app.store, inMinutes(6))

    expect(await see()).toMatchObject({ state: 'waiting', consultant: null })
    expect(await replayed(app, id)).toEqual(await see())
  })
})

describe('C2 the switch', () => {
  const lapse = (app: TestApp) => app.store.write((tx) => tx.update(consultants).set({ leasedUntil: inMinutes(-10) }))

  test('turned off it keeps new conversations away and takes none that its owner leads, for as long as their page is open', async () => {
    const { app, shop, chat, ola, door } = await ground({ requeueMinutes: 1, assigns: true })
    await ola.here()
    const shopper = await testShopper(app, shop, chat)
    await ola.answer(shopper.id, 'Już sprawdzam')

    await ola.here({ isAvailable: false })
    await lapse(app)
    expect((await ola.ask('PUT', '/chat/presence', {})).json()).toMatchObject({ isAvailable: false, isHere: true })
    await tend(app.store)

    expect(await shopper.see()).toMatchObject({ state: 'active', isAway: false, consultant: { id: ola.id } })
    expect((await door()).state).toBe('away')
  })

  test('who answers is there, whatever the switch and the network of their page say', async () => {
    const { app, shop, chat, ola } = await ground({ requeueMinutes: 1 })
    await ola.here()
    const shopper = await testShopper(app, shop, chat)
    await ola.answer(shopper.id, 'Już sprawdzam')
    await ola.here({ isAvailable: false })
    await lapse(app)
    await tend(app.store, inMinutes(-9.5))
    expect((await shopper.see()).isAway).toBe(true)

    await ola.answer(shopper.id, 'Jest w magazynie')
    await tend(app.store)

    expect(await shopper.see()).toMatchObject({ state: 'active', isAway: false })
    expect(await replayed(app, shopper.id)).toEqual(await shopper.see())
  })

  test('a manager who takes a conversation over with the switch off is there; once their page is gone the shopper is told, and waits again', async () => {
    const { app, shop, chat, ola, jan } = await ground({ requeueMinutes: 5 })
    await jan.here()
    const shopper = await testShopper(app, shop, chat)
    await jan.answer(shopper.id, 'Dzień dobry')

    await ola.act(shopper.id, 'transfer', { to: ola.id })
    await tend(app.store)
    expect(await shopper.see()).toMatchObject({ state: 'active', isAway: false, consultant: { id: ola.id } })
    await tend(app.store, inMinutes(2))
    expect(await shopper.see()).toMatchObject({ state: 'active', isAway: true })
    await tend(app.store, inMinutes(7))

    expect(await shopper.see()).toMatchObject({ state: 'waiting', consultant: null })
  })

  test('who takes or takes up a conversation with the switch off, and goes, lapses like everybody', async () => {
    const { app, shop, chat, ola, jan } = await ground({ requeueMinutes: 5 })
    await jan.here()
    const [taken, resumed] = [await testShopper(app, shop, chat), await testShopper(app, shop, chat)]
    await jan.answer(resumed.id, 'Dzień dobry')
    await jan.act(resumed.id, 'end')
    await ola.act(taken.id, 'take')
    await ola.act(resumed.id, 'resume')

    await tend(app.store, inMinutes(2))

    expect([(await taken.see()).isAway, (await resumed.see()).isAway]).toEqual([true, true])
  })
})

describe('C5 places and the queue', () => {
  test('with one place the second shopper sees a place in the queue, and the door opens when the place is free', async () => {
    const { app, shop, chat, ola, door } = await ground()
    expect(await door()).toMatchObject({ state: 'away', wait: null })
    await ola.here({ places: 1 })
    expect((await door()).state).toBe('free')
    const first = await testShopper(app, shop, chat)
    await ola.answer(first.id, 'Dzień dobry')
    expect(await door()).toMatchObject({ state: 'queue', waiting: 0, wait: expect.any(Number) })

    const second = await testShopper(app, shop, chat)
    const third = await testShopper(app, shop, chat)
    await tend(app.store)
    expect([(await second.see()).queue.place, (await third.see()).queue.place]).toEqual([1, 2])
    await tend(app.store)
    expect((await logOf(app, third.id)).filter(({ kind }) => kind === 'queue')).toHaveLength(1)
    await ola.act(first.id, 'end')
    await ola.act(second.id, 'take')
    await tend(app.store)

    expect([(await second.see()).queue, (await third.see()).queue.place]).toEqual([null, 1])
    await Promise.all([ola.act(second.id, 'end'), third.ask('POST', '/end')])
    expect(await door()).toMatchObject({ state: 'free', waiting: 0 })
    for (const { id, see } of [first, second, third]) expect(await replayed(app, id)).toEqual(await see())
  })

  test('outside the hours, and where nobody is there, a message is left and waits apart from the queue', async () => {
    const { app, shop, chat, door } = await ground({ hours: {} })

    expect(await door()).toMatchObject({ state: 'closed', opensAt: null, replyHours: 24 })
    const shopper = await testShopper(app, shop, chat)
    await tend(app.store, inMinutes(60))

    expect(await shopper.see()).toMatchObject({ state: 'waiting', isLeft: true, queue: null })
    expect((await door()).waiting).toBe(0)
  })

  test('a door that only the clock has changed is told anew', async () => {
    const { app, ola, door } = await ground()
    await ola.here()
    const doors = new Doors()
    await doors.look(app.store)
    const dropped: string[] = []
    app.store.onTouched((topics) => dropped.push(...topics))
    expect((await door()).state).toBe('free')

    await doors.look(app.store)
    expect(dropped).toEqual([])
    await doors.look(app.store, inMinutes(2))

    expect(dropped).toEqual([expect.stringMatching(/^chat:/), expect.stringMatching(/^placed:/)])
  })
})

describe('C4 nobody is left unanswered', () => {
  test('a consultant whose page is gone is away for a moment, then the conversation is in the queue again; coming back in time keeps it', async () => {
    const { app, shop, chat, ola } = await ground({ requeueMinutes: 5 })
    await ola.here()
    const shopper = await testShopper(app, shop, chat)
    await ola.answer(shopper.id, 'Już sprawdzam')

    await tend(app.store, inMinutes(2))
    expect(await shopper.see()).toMatchObject({ state: 'active', isAway: true })
    await ola.here()
    expect(await shopper.see()).toMatchObject({ state: 'active', isAway: false })
    await tend(app.store, inMinutes(2))
    await tend(app.store, inMinutes(7))

    expect(await shopper.see()).toMatchObject({ state: 'waiting', isAway: false, consultant: null })
    expect(await replayed(app, shopper.id)).toEqual(await shopper.see())
  })

  test('what was taken and never answered goes back, what was answered once stays', async () => {
    const { app, shop, chat, ola } = await ground({ requeueMinutes: 1 })
    await ola.here()
    const [silent, served] = [await testShopper(app, shop, chat), await testShopper(app, shop, chat)]
    for (const { id } of [silent, served]) await ola.act(id, 'take')
    await ola.answer(served.id, 'Dzień dobry')
    await served.say('A kubek?')

    await tend(app.store, inMinutes(0.9))
    expect((await silent.see()).state).toBe('active')
    await app.store.write((tx) => tx.update(conversations).set({ takenAt: inMinutes(-3), unansweredSince: inMinutes(-4) }))
    await ola.answer(served.id, 'Jest')
    await tend(app.store)

    expect([(await silent.see()).state, (await served.see()).state]).toEqual(['waiting', 'active'])
  })

  test('a chat that assigns gives the oldest conversation to the least loaded', async () => {
    const { app, shop, chat, ola, jan } = await ground({ assigns: true })
    await ola.here({ places: 1 })
    await jan.here({ places: 2 })
    const shoppers = [
      await testShopper(app, shop, chat),
      await testShopper(app, shop, chat),
      await testShopper(app, shop, chat),
      await testShopper(app, shop, chat),
    ]

    await tend(app.store)

    const seen = await Promise.all(shoppers.map(({ see }) => see()))
    expect(seen.map(({ state }) => state)).toEqual(['active', 'active', 'active', 'waiting'])
    expect(new Set(seen.slice(0, 2).map(({ consultant }) => consultant.id))).toEqual(new Set([ola.id, jan.id]))
    expect(seen[3].queue.place).toBe(1)
  })

  test('the longest idle is asked first, and who let it lie before last', () => {
    const free = (userId: string, load: number, idle: number) => ({ userId, load, places: 3, idleSince: new Date(idle) })
    const all = [free('a', 0, 3), free('b', 0, 1), free('c', 1, 0)]

    expect(bestFor({ lastOwnerId: null }, all)?.userId).toBe('b')
    expect(bestFor({ lastOwnerId: 'b' }, all)?.userId).toBe('a')
    expect(bestFor({ lastOwnerId: 'b' }, [free('b', 0, 1), { ...free('a', 3, 1) }])?.userId).toBe('b')
  })

  test('who waits and leaves is missed; one more message brings it back to the queue', async () => {
    const { app, shop, chat, ola } = await ground()
    await ola.here()
    const shopper = await testShopper(app, shop, chat)

    await tend(app.store, inMinutes(4))
    expect((await shopper.see()).state).toBe('waiting')
    await tend(app.store, inMinutes(6))
    expect(await shopper.see()).toMatchObject({ state: 'closed', endedBy: 'system' })
    expect((await ola.desk()).missed).toBe(1)
    await shopper.say('Wróciłam')

    expect((await ola.desk()).conversations).toMatchObject([{ state: 'waiting', isMissed: false }])
    expect(await replayed(app, shopper.id)).toEqual(await shopper.see())
  })

  test('what was answered ends an hour after the visitor went, and is forgotten after the days that the chat keeps', async () => {
    const { app, shop, chat, ola } = await ground({ keepDays: 30 })
    await ola.here()
    const shopper = await testShopper(app, shop, chat)
    await ola.answer(shopper.id, 'Proszę')
    await app.store.write((tx) => tx.update(conversations).set({ isOwnerAway: false }))

    await ola.here()
    await tend(app.store, inMinutes(0.5))
    expect((await shopper.see()).state).toBe('active')
    await app.store.write((tx) => tx.update(conversations).set({ visitorAt: inMinutes(-61), lastMessageAt: inMinutes(-61) }))
    await tend(app.store)
    expect(await shopper.see()).toMatchObject({ state: 'closed', endedBy: 'system' })
    await forget(app.store, inMinutes(29 * 24 * 60))
    expect(await logOf(app, shopper.id)).not.toEqual([])
    await forget(app.store, inMinutes(31 * 24 * 60))

    expect(await logOf(app, shopper.id)).toEqual([])
    expect((await shopper.ask('GET')).statusCode).toBe(404)
  })
})
