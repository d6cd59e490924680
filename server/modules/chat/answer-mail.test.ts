import { describe, expect, test } from 'vitest'
import { quiet, testApp, testShop } from '../../testing.ts'
import { runDue } from '../jobs/service.ts'
import { mails } from '../mail/table.ts'
import { answerJob } from './jobs.ts'
import { UNREAD } from './service/answer-mail.ts'
import { testChat, testConsultant, testShopper } from './testing.ts'

async function left(details: object = { email: 'maja@poczta.example' }) {
  const app = await testApp()
  const shop = await testShop(app)
  const ola = await testConsultant(app, shop)
  const shopper = await testShopper(app, shop, await testChat(app, shop), details)
  await ola.here()
  const due = (later: number) => runDue(app.store, new Map([[answerJob.name, answerJob]]), quiet, { now: new Date(Date.now() + later) })
  return { ola, shopper, due, letters: () => app.store.read.select().from(mails) }
}

describe('C3 an answer to who has closed the page', () => {
  test('is mailed once it has stayed unread, together with those that followed, and not again', async () => {
    const { ola, shopper, due, letters } = await left()
    await ola.answer(shopper.id, 'Tak, <b>zapakujemy</b>.')
    await ola.answer(shopper.id, 'Wstążka jest niebieska.')

    await due(UNREAD - 10_000)
    expect(await letters()).toEqual([])
    await due(UNREAD + 10_000)
    await due(3 * UNREAD)

    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: 'maja@poczta.example', kind: 'chatAnswer', locale: 'pl' })
    for (const said of ['Tak, <b>zapakujemy</b>.', 'Wstążka jest niebieska.', 'https://shop.test/kubek']) expect(letter?.text).toContain(said)
    expect(letter?.text).not.toContain('Dzień dobry\n')
    expect(letter?.html).toContain('Tak, &lt;b&gt;zapakujemy&lt;/b&gt;.')

    await ola.answer(shopper.id, 'I jeszcze jedno.')
    await due(UNREAD + 10_000)
    const [, second] = (await letters()).toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    expect(second?.text).toContain('I jeszcze jedno.')
    expect(second?.text).not.toContain('Wstążka')
  })

  test('is not mailed when it was read on the page, or was taken back', async () => {
    const { ola, shopper, due, letters } = await left()
    await ola.answer(shopper.id, 'Tak')
    const { messages } = await shopper.see()
    await shopper.ask('PUT', '/receipt', { got: messages.at(-1).s, seen: messages.at(-1).s })
    await due(UNREAD + 10_000)

    await ola.answer(shopper.id, 'Pomyłka')
    const { s } = (await shopper.see()).messages.at(-1)
    expect((await ola.ask('DELETE', `/conversations/${shopper.id}/messages/${s}`)).statusCode).toBeLessThan(300)
    await due(UNREAD + 10_000)

    expect(await letters()).toEqual([])
  })

  test('is mailed to nobody who gave no address', async () => {
    const { ola, shopper, due, letters } = await left({})
    await ola.answer(shopper.id, 'Tak')

    expect(await due(UNREAD + 10_000)).toBe(0)
    expect(await letters()).toEqual([])
  })
})
