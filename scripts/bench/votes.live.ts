import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { PollServer } from './votes.server.ts'

/** The counts of one poll are told once in so many milliseconds at most, so each round waits for its turn. */
const TURN = 1100

/** In milliseconds, from when a vote was answered until the counts with it came over the socket; below nothing it came sooner, which counts as none. */
export async function liveTimes({ origin, key, poll, options }: PollServer, rounds: number): Promise<number[]> {
  const cast = async (seed: string) => {
    const body = JSON.stringify({ option: options[0], seed })
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${origin}/v1/shops/${key}/polls/${poll}/vote`, { method: 'PUT', headers, body })).json() as Promise<{ visitor: string }>
  }
  const { visitor } = await cast('the one who looks on')
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/v1/live`)
  const heard: { total: number; at: number }[] = []
  socket.addEventListener('message', ({ data }) => {
    const frame = JSON.parse(String(data)) as { t: string; d?: { total: number }; snapshot?: { total: number } }
    const { total } = frame.d ?? frame.snapshot ?? {}
    if (total !== undefined) heard.push({ total, at: performance.now() })
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ t: 'hello', v: 1, token: visitor, cursors: { [`poll:${poll}`]: { e: '', s: 0 } } }))
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await pause(TURN)
    const before = heard.at(-1)?.total ?? 0
    await cast(`a voter who is watched, ${round}`)
    const answered = performance.now()
    while ((heard.at(-1)?.total ?? 0) <= before) await pause(1)
    times.push(Math.max(0, (heard.find(({ total }) => total > before)?.at ?? 0) - answered))
  }
  socket.close()
  return times
}
