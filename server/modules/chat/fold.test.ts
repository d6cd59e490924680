import { describe, expect, test } from 'vitest'
import { randomOf } from '../../live/testing.network.ts'
import { testApp, testShop } from '../../testing.ts'
import { ChatEvents, Snapshot } from './contract.ts'
import { tend } from './service/tend.ts'
import { logOf, replayed, testChat, testColleague, testConsultant, testShopper } from './testing.ts'

const STEPS = 40

describe('C9 a screen that has had every event', () => {
  test.each([1, 2, 3])('shows what a fresh snapshot shows, whatever happened (seed %i)', async (seed) => {
    const app = await testApp()
    const shop = await testShop(app)
    const [ola, jan] = [await testConsultant(app, shop), await testColleague(app, shop)]
    const chat = await testChat(app, shop)
    await Promise.all([ola.here(), jan.here()])
    const shopper = await testShopper(app, shop, chat, { name: 'Maja' })
    const { id } = shopper
    const random = randomOf(seed)
    const below = (most: number) => Math.floor(random() * most)
    const lastOwn = async (author: string) => (await logOf(app, id)).findLast(({ kind, data }) => kind === 'message' && data.author === author)?.seq ?? 0
    const message = async (author: string) => `/conversations/${id}/messages/${await lastOwn(author)}`
    const steps: (() => Promise<unknown>)[] = [
      () => shopper.say(`pytanie ${below(100)}`),
      () => ola.answer(id, `odpowiedź ${below(100)}`),
      () => jan.answer(id, `odpowiedź ${below(100)}`),
      async () => ola.ask('PATCH', await message(ola.id), { text: 'poprawiona' }),
      async () => ola.ask('DELETE', await message(ola.id)),
      () => ola.act(id, 'take'),
      () => ola.act(id, 'transfer', { to: jan.id }),
      () => jan.act(id, 'return'),
      () => (below(2) ? ola : jan).act(id, 'end'),
      () => ola.act(id, 'resume'),
      () => shopper.ask('POST', '/end'),
      () => shopper.ask('POST', '/resume'),
      () => shopper.ask('PUT', '/rating', { stars: 1 + below(5), text: 'ok' }),
      () => shopper.ask('PUT', '/visitor', { email: `m${below(9)}@poczta.example` }),
      () => shopper.ask('PUT', '/receipt', { got: below(40), seen: below(40) }),
      () => ola.ask('PUT', `/conversations/${id}/receipt`, { got: below(40), seen: below(40) }),
      () => tend(app.store, new Date(Date.now() + below(3) * 60_000)),
      () => ola.here(),
      () => jan.here(),
    ]

    const somehow = Array.from({ length: STEPS }, () => below(steps.length))
    for (const step of [...somehow, ...steps.keys()]) {
      await steps[step]?.()
      expect(await replayed(app, id)).toEqual(await shopper.see())
    }
    // What only time brings: nobody renews the lease, and the shopper waits.
    await ola.act(id, 'resume')
    await ola.act(id, 'take')
    await tend(app.store, new Date(Date.now() + 2 * 60_000))
    await ola.here()
    await ola.act(id, 'return')
    await tend(app.store)
    expect(await replayed(app, id)).toEqual(await shopper.see())

    expect(Snapshot.safeParse(await shopper.see()).error).toBeUndefined()
    expect(new Set((await logOf(app, id)).map(({ kind }) => kind))).toEqual(new Set(Object.keys(ChatEvents)))
    for (const { kind, data } of await logOf(app, id))
      expect([kind, ChatEvents[kind as keyof typeof ChatEvents]?.safeParse(data).error]).toEqual([kind, undefined])
  })
})
