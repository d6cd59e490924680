import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { App } from '../http/zod.ts'
import { visitorBy } from '../scopes/shopper.ts'
import { staffBy } from '../scopes/staff.ts'
import type { ServerFrame } from './contract.ts'
import { HEARTBEAT, Session } from './session.ts'
import type { Person } from './source.ts'

/** Bytes of one frame. */
const MOST_BYTES = 16 * 1024
/** How long a socket may stay without its first frame, in milliseconds. */
const HELLO_WITHIN = 10_000
/** Bytes that may wait for a slow screen; it comes back and reads what it missed. */
const MOST_WAITING = 1024 * 1024
/** Frames that a socket may say in a second, in a burst. */
const BURST = 60
/** Pings that a screen may leave unanswered. */
const PINGS = 2
/** The longest pause before a screen comes back after a deploy, in milliseconds. */
const SPREAD = 10_000

/** Sockets of one visitor. */
const MOST_SOCKETS = 4

const PATH = '/v1/live'
const [GOING_AWAY, TOO_SLOW, TOO_MUCH, NO_HELLO] = [1012, 4008, 4029, 4408]

interface Entry {
  session: Session
  /** Pings without an answer. */
  missed: number
  /** The second of its last frame, and how many it said in it. */
  second: number
  said: number
}

function isTooMuch(entry: Entry, second = Math.floor(Date.now() / 1000)) {
  entry.said = entry.second === second ? entry.said + 1 : 1
  entry.second = second
  return entry.said > BURST
}

/** Answers WebSockets at `/v1/live`. No socket is trusted before its first frame, and a token never stands in an address. */
export function addSocket(app: App) {
  const ground = {
    ...{ live: app.live, store: app.store },
    async identify(token: string) {
      const visitor = visitorBy(app.config.SECRET, token)
      if (visitor) return { ...visitor, kind: 'visitor' as const }
      const staff = staffBy(app.config.SECRET, token)
      return staff && { ...staff, kind: 'staff' as const }
    },
  }
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false, clientTracking: true })
  const sessions = new Map<WebSocket, Entry>()

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== PATH) return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
    return server.handleUpgrade(request, socket, head, serve)
  })

  function serve(socket: WebSocket) {
    const write = (text: string) => {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > MOST_WAITING) return socket.close(TOO_SLOW, 'too slow')
      socket.send(text)
    }
    const session = new Session(ground, write, (code, why) => socket.close(code, why))
    const entry: Entry = { session, missed: 0, second: 0, said: 0 }
    sessions.set(socket, entry)
    const greeting = setTimeout(() => session.person || socket.close(NO_HELLO, 'no hello'), HELLO_WITHIN)
    socket.on('message', (data, isBinary) => {
      entry.missed = 0
      if (isBinary) return socket.close(4400, 'text only')
      if (isTooMuch(entry)) return socket.close(TOO_MUCH, 'too many frames')
      const isNew = !session.person
      return session.hear(String(data)).then(() => isNew && session.person && makeRoom(session.person))
    })
    socket.on('pong', () => {
      entry.missed = 0
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearTimeout(greeting)
      session.close()
      sessions.delete(socket)
    })
  }

  /** Of too many sockets the oldest goes: it may be one that nobody has closed. */
  function makeRoom({ kind, id }: Person) {
    if (kind !== 'visitor') return
    const theirs = [...sessions].filter(([, { session }]) => session.person?.kind === kind && session.person.id === id)
    for (const [socket] of theirs.slice(0, -MOST_SOCKETS)) socket.close(TOO_MUCH, 'too many sockets')
  }

  const beat = setInterval(() => {
    app.live.hub.recheck()
    for (const [socket, entry] of sessions) {
      if (++entry.missed > PINGS) {
        socket.terminate()
        continue
      }
      socket.ping()
      if (entry.session.person) entry.session.heartbeat().catch((error: unknown) => app.log.warn({ err: error }, 'a heartbeat could not be read'))
    }
  }, HEARTBEAT)

  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const socket of sessions.keys()) {
      const bye: ServerFrame = { t: 'bye', code: GOING_AWAY, after: Math.round(Math.random() * SPREAD) }
      socket.send(JSON.stringify(bye))
      socket.close(GOING_AWAY)
    }
    server.close()
  })
}
