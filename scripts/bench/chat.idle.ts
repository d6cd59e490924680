// Sockets that say nothing, to see what each costs the server.
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import { tell, words } from './process.ts'

export interface IdleWishes {
  origin: string
  sockets: number
  /** Of ours: a token, and the stream it follows, for each socket. */
  screens?: { token: string; stream: string }[]
}

const { origin, sockets, screens } = words<IdleWishes>()
/** Opened at once, so that the server's backlog is never full. */
const BATCH = 100

for (let opened = 0; opened < sockets; opened += BATCH)
  await Promise.all(Array.from({ length: Math.min(BATCH, sockets - opened) }, (_, n) => (screens ? ours(opened + n) : theirs(opened + n))))
tell({})

function ours(n: number) {
  const { token, stream } = screens?.[n % screens.length] ?? { token: '', stream: '' }
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/v1/live`, { perMessageDeflate: false })
  socket.on('open', () => socket.send(JSON.stringify({ t: 'hello', v: 1, token, cursors: { [stream]: { e: '', s: 0 } } })))
  return new Promise<void>((resolve, reject) => {
    socket.on('message', (data) => String(data).includes('"caughtUp"') && resolve())
    socket.on('close', (code) => reject(new Error(`a socket was closed with ${code}`)))
  })
}

function theirs(n: number) {
  const socket = io(origin, { transports: ['websocket'], auth: { room: `room-${n}` }, forceNew: true })
  return new Promise<void>((resolve) => socket.once('connect', resolve))
}
