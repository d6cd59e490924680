// What Socket.IO 4 delivers over the same bad networks, for comparison.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { start, tell, words } from '../bench/process.ts'
import { Network } from './network.ts'
import { jitter, type Pace } from './scenes.ts'

export interface TheirWishes extends Pace {
  conversations: number
  how: 'cut' | 'silence'
  recovers: boolean
}

export interface TheirProof {
  said: number
  shown: number
}

/** Longer than its client needs to notice a dead connection: an interval of 25 s between pings and 20 s of patience, and a pause before it comes back. */
const NOTICES = 60_000

const { conversations, how, recovers, ...pace } = words<TheirWishes>()
const server = await start<{ origin: string }>('chat.socketio.ts', { recovers })
const port = Number(new URL(server.ready.origin).port)
const networks = await Promise.all(Array.from({ length: conversations }, () => new Network(() => port).listen()))
const talks = await Promise.all(
  networks.map(async (network, n) => {
    const talker = await open(server.ready.origin, `room-${n}`)
    const listener = await open(`http://127.0.0.1:${network.port}`, `room-${n}`)
    const seen = new Set<string>()
    listener.on('message', ({ key }: { key: string }) => seen.add(key))
    return { talker, listener, seen, said: [] as string[] }
  }),
)

let isOver = false
const talking = Promise.all(
  talks.map(async ({ talker, said }) => {
    for (; !isOver; await pause(pace.every)) {
      const key = randomUUID()
      said.push(key)
      await talker.emitWithAck('message', { key, text: 'Wiadomość' })
    }
  }),
)
await jitter(networks, how, pace)
isOver = true
await talking
await pause(NOTICES)
for (const { talker, listener } of talks) {
  talker.disconnect()
  listener.disconnect()
}
tell({
  said: talks.reduce((sum, { said }) => sum + said.length, 0),
  shown: talks.reduce((sum, { seen }) => sum + seen.size, 0),
} satisfies TheirProof)

async function open(origin: string, room: string): Promise<Socket> {
  const socket = io(origin, { transports: ['websocket'], auth: { room }, forceNew: true })
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return socket
}
