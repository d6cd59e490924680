// The load: so many conversations of a shopper and a consultant, each of which sends its next message when the one before is acknowledged and seen on both screens.
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { newKey } from '../../sdk/messages.ts'
import type { Pair } from '../live/counter.ts'
import { Connection } from './chat.http.ts'
import { tell, words } from './process.ts'

export interface LoadWishes {
  origins: string[]
  /** Ours; left out, Socket.IO with so many rooms. */
  pairs?: Pair[]
  rooms?: number
}

export interface Load {
  messages: number
  seconds: number
  /** From the sending to the other's screen, in milliseconds. */
  times: number[]
}

/** Sends one message and resolves when it is acknowledged and both screens have it. */
type Say = (key: string) => Promise<unknown>

const TEXT = 'Dzień dobry, czy ten kubek jest jeszcze dostępny w kolorze granatowym? Potrzebuję dwóch sztuk na piątek.'
const { origins, pairs, rooms = 0 } = words<LoadWishes>()
const originOf = (n: number) => origins[n % origins.length] ?? ''

const speakers = pairs ? await Promise.all(pairs.map(ours)) : await Promise.all(Array.from({ length: rooms }, (_, n) => theirs(n)))
process.on('message', async (question: { seconds: number }) => {
  if (typeof question === 'object') tell(await talk(question.seconds))
})
tell({})

async function talk(seconds: number): Promise<Load> {
  const times: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    speakers.map(async (say) => {
      while (performance.now() < end) {
        const sent = performance.now()
        await say(newKey())
        times.push(performance.now() - sent)
      }
    }),
  )
  return { messages: times.length, seconds: (performance.now() - started) / 1000, times }
}

async function ours({ conversation, visitor, staff }: Pair, n: number): Promise<Say> {
  const seen = [await screen(originOf(n), conversation, visitor.token), await screen(originOf(n + 1), conversation, staff.token)]
  const connection = new Connection(originOf(n))
  const headers = Object.entries(visitor.headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  const body = JSON.stringify({ text: TEXT })
  return async (key) => {
    const shown = seen.map((wait) => wait(key))
    const status = await connection.put(visitor.messages + key, headers, body)
    if (status !== 200) throw new Error(`a message was answered ${status}`)
    await Promise.all(shown)
  }
}

async function screen(origin: string, conversation: string, token: string) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/v1/live`, { perMessageDeflate: false })
  const stream = `conversation:${conversation}`
  const { seen, wait } = eyes()
  const caughtUp = Promise.withResolvers<void>()
  socket.on('open', () => socket.send(JSON.stringify({ t: 'hello', v: 1, token, cursors: { [stream]: { e: '', s: 0 } } })))
  socket.on('message', (data) => {
    const frame = String(data)
    const key = /"key":"([\w-]+)"/.exec(frame)?.[1]
    if (frame.includes('"caughtUp"')) caughtUp.resolve()
    if (frame.includes('"refused"')) caughtUp.reject(new Error(frame))
    if (key) seen(key)
  })
  await caughtUp.promise
  return wait
}

async function theirs(n: number): Promise<Say> {
  const room = `room-${n}`
  const [sender, ...others] = await Promise.all([0, 1].map((side) => open(originOf(n + side), room)))
  if (!sender) throw new Error('nobody to send')
  return async (key) => {
    const shown = [sender, ...others].map(({ wait }) => wait(key))
    await sender.socket.emitWithAck('message', { key, text: TEXT })
    await Promise.all(shown)
  }
}

async function open(origin: string, room: string): Promise<{ socket: Socket; wait(key: string): Promise<void> }> {
  const socket = io(origin, { transports: ['websocket'], auth: { room }, forceNew: true })
  const { seen, wait } = eyes()
  socket.on('message', ({ key }: { key: string }) => seen(key))
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return { socket, wait }
}

/** What a screen waits for, and what it has seen. */
function eyes() {
  const waiting = new Map<string, () => void>()
  return {
    seen(key: string) {
      waiting.get(key)?.()
      waiting.delete(key)
    },
    wait: (key: string) => new Promise<void>((resolve) => void waiting.set(key, resolve)),
  }
}
