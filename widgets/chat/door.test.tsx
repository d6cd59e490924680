// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import type { ChatDoor } from '../../sdk/contract.gen.ts'
import { door, openChat, withoutSockets } from './testing.tsx'

beforeEach(withoutSockets)

/** A chat whose door stands so, opened. */
async function enter(part: Partial<ChatDoor>, more: Parameters<typeof openChat>[0] = {}) {
  const state = door(part)
  const chat = openChat({ ...more, sign: { door: state }, room: { door: state, ...more.room } })
  await chat.enter()
  return { ...chat, status: () => chat.find('.status').textContent }
}

describe('C5 before the first message', () => {
  test('the queue says how many wait and how long it takes', async () => {
    const chat = await enter({ state: 'queue', waiting: 2, wait: 170 })

    expect(chat.status()).toBe('W kolejce czekają 2 osoby · ok. 3 minuty czekania')
  })

  test('out of hours the promised answer counts from the opening, and without one from now', async () => {
    const shut = await enter({ state: 'closed', opensAt: '2030-01-07T08:00:00.000Z' })
    expect(shut.text()).toMatch(/Otwieramy: poniedziałek, 0?\d:00\. Zostaw wiadomość\. Odpowiemy w ciągu 4 godzin od otwarcia\./)
    shut.page.kontuar.destroy()

    const away = await enter({ state: 'away' })
    expect(away.text()).toContain('Zostaw wiadomość. Odpowiemy w ciągu 4 godzin.')
    away.page.kontuar.destroy()
    expect((await enter({ state: 'closed' })).text()).toContain('Zostaw wiadomość. Odpowiemy w ciągu 4 godzin.')
  })

  test('the same in English', async () => {
    const chat = await enter({ state: 'closed', opensAt: '2030-01-07T08:00:00.000Z' }, { lang: 'en' })

    expect(chat.text()).toContain('Leave a message. We will answer within 4 hours of opening.')
  })
})
