import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { addressPast, shortAddress } from '../http/address.ts'
import type { Refusal } from '../http/refusal-log.ts'
import type { App } from '../http/zod.ts'
import { visitorBy } from '../scopes/shopper.ts'
import { staffBy } from '../scopes/staff.ts'
import type { ServerFrame } from './contract.ts'
import { Session } from './session.ts'
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
const [GOING_AWAY, TOO_SLOW, INVALID, TOO_MUCH, NO_HELLO] = [1012, 4008, 4400, 4029, 4408]

/** What `ws` closes a socket with by itself, by its own codes; undefined for a line that broke. */
function brokenBy({ code = '' }: NodeJS.ErrnoException): [code: number, why: string] | undefined {
  if (/^WS_ERR_UNSUPPORTED_.*LENGTH$/.test(code)) return [1009, 'a frame too large']
  return code.startsWith('WS_ERR_') ? [1002, 'not a WebSocket’s frame'] : undefined
}

interface Entry {
  session: Session
  /** Closes the socket, and says so in the log: as a warning, unless good screens meet it too. */
  end(code: number, why: string, frame?: string, level?: 'info'): void
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
    ...{ live: app.live, store: app.store, heartbeat: app.config.HEARTBEAT },
    async identify(token: string) {
      const visitor = visitorBy(app.config.SECRET, token)
      if (visitor) return { ...visitor, kind: 'visitor' as const }
      const staff = staffBy(app.config.SECRET, token)
      return staff && { ...staff, kind: 'staff' as const }
    },
  }
  const addressOf = addressPast(app.config.TRUSTED_PROXIES)
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false, clientTracking: true })
  const sessions = new Map<WebSocket, Entry>()

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== PATH) {
      app.refusals.note({ code: 'ROUTE_NOT_FOUND', address: shortAddress(addressOf(request)) }, 'info')
      return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
    }
    return server.handleUpgrade(request, socket, head, serve)
  })

  function serve(socket: WebSocket, request: IncomingMessage) {
    const address = shortAddress(addressOf(request))
    const note = (refusal: Omit<Refusal, 'address' | 'shop'>, level?: 'info') => app.refusals.note({ shop: session.person?.shopId, address, ...refusal }, level)
    function end(code: number, why: string, frame?: string, level?: 'info') {
      if (socket.readyState !== socket.OPEN) return
      note({ code: String(code), frame, why }, level)
      socket.close(code, why)
    }
    const session = new Session(ground, {
      write(text) {
        if (socket.readyState !== socket.OPEN) return
        if (socket.bufferedAmount > MOST_WAITING) return end(TOO_SLOW, 'too slow', undefined, 'info')
        socket.send(text)
      },
      end,
      refused: (code, frame) => note({ code, frame }, frame === 'heartbeat' ? 'info' : undefined),
      failed(error) {
        app.log.error({ err: error }, 'a frame could not be answered')
        socket.close(INVALID, 'a frame could not be answered')
      },
    })
    const entry: Entry = { session, end, missed: 0, second: 0, said: 0 }
    sessions.set(socket, entry)
    const greeting = setTimeout(() => session.person || end(NO_HELLO, 'no hello', undefined, 'info'), HELLO_WITHIN)
    socket.on('message', (data, isBinary) => {
      entry.missed = 0
      if (isBinary) return end(INVALID, 'text only')
      if (isTooMuch(entry)) return end(TOO_MUCH, 'too many frames')
      const isNew = !session.person
      return session.hear(String(data)).then(() => isNew && session.person && makeRoom(session.person))
    })
    socket.on('pong', () => {
      entry.missed = 0
    })
    socket.on('error', (error) => {
      const [code, why] = brokenBy(error) ?? []
      if (code) note({ code: String(code), why })
      socket.terminate()
    })
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
    for (const [, { end }] of theirs.slice(0, -MOST_SOCKETS)) end(TOO_MUCH, 'too many sockets', undefined, 'info')
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
  }, app.config.HEARTBEAT)

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
