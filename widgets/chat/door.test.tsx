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
})
