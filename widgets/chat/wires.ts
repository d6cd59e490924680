import type { LiveFrame, Wire } from '../../sdk/live.ts'

/** Who listens beside the one that follows: whether there is a line at all, and what was refused. */
export type Overhear = (frame: LiveFrame | { t: 'closed' }) => void

const blank = (): Wire => ({ send() {}, close() {}, onopen: null, onmessage: null, onclose: null })

/** @param url where the server runs; ends in a slash */
export function socketWire(url: string, overhear: Overhear): Wire {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}v1/live`)
  const wire = { ...blank(), send: (text: string) => socket.send(text), close: () => socket.close() }
  socket.onopen = () => wire.onopen?.()
  socket.onmessage = ({ data }) => {
    overhear(JSON.parse(data))
    wire.onmessage?.({ data })
  }
  socket.onclose = () => {
    overhear({ t: 'closed' })
    wire.onclose?.()
  }
  return wire
}

/** What a line needs of HTTP where sockets are blocked. */
export interface Post {
  poll(from: { e: string; s: number }, wait: number, signal: AbortSignal): Promise<Polled>
  receipt(s: number, isSeen: boolean): void
}

export interface Polled {
  epoch: string
  events: Extract<LiveFrame, { t: 'event' }>[]
  reset: { s: number; snapshot: Record<string, unknown> } | null
}

/** Seconds of one question. */
const WAIT = 25
/** Milliseconds until the socket is tried again. */
const WITHOUT_SOCKET = 120_000

/** Long polls that look like a socket: the same frames, from the same log. */
export function pollWire(stream: string, { poll, receipt }: Post, overhear: Overhear): Wire {
  const leaving = new AbortController()
  const wire = { ...blank(), close: () => leaving.abort() }
  const until = Date.now() + WITHOUT_SOCKET
  const tell = (frame: LiveFrame) => {
    overhear(frame)
    wire.onmessage?.({ data: JSON.stringify(frame) })
  }

  async function run(from: { e: string; s: number }) {
    let [at, wait] = [from, 0]
    try {
      while (Date.now() < until) {
        const { epoch, events, reset } = await poll(at, wait, leaving.signal)
        if (!wait) tell({ t: 'welcome', epoch, heartbeat: WAIT * 1000 })
        if (reset) tell({ t: 'reset', c: stream, s: reset.s, snapshot: reset.snapshot })
        for (const event of events) tell({ ...event, t: 'event', c: stream })
        at = { e: epoch, s: events.at(-1)?.s ?? reset?.s ?? at.s }
        wait = WAIT
        tell({ t: 'heartbeat', heads: {} })
      }
    } catch {
      // the one that follows comes back by itself
    }
    if (leaving.signal.aborted) return
    overhear({ t: 'closed' })
    wire.onclose?.()
  }
  wire.send = (text) => {
    const frame = JSON.parse(text)
    if (frame.t === 'hello') run(frame.cursors[stream])
    else if (frame.t === 'got' || frame.t === 'seen') receipt(frame.s, frame.t === 'seen')
  }
  queueMicrotask(() => wire.onopen?.())
  return wire
}
