import type { LiveFrame, Wire } from '../../sdk/live.ts'
import type { Shared } from '../../sdk/shared.ts'

interface Place {
  e: string
  s: number
}

interface Polled {
  epoch: string
  events: Extract<LiveFrame, { t: 'event' }>[]
  reset: { s: number; snapshot: Record<string, unknown> } | null
}

/** Seconds of one question. */
const WAIT = 25
/** Milliseconds until the socket is tried again. */
const WITHOUT_SOCKET = 120_000

/** Makes a wire of long polls, where sockets are blocked: the same frames, from the same log. */
export function poll(wire: Wire, page: Shared, conversation: string, token: string) {
  const leaving = new AbortController()
  const until = Date.now() + WITHOUT_SOCKET
  const stream = `conversation:${conversation}`
  const base = `${page.url}v1/shops/${encodeURIComponent(page.shop)}/conversations/${conversation}`
  const headers = { authorization: `Bearer ${token}` }
  const tell = (frame: LiveFrame) => wire.onmessage?.({ data: JSON.stringify(frame) })
  let seen = 0

  async function ask({ e, s }: Place, wait: number): Promise<Polled> {
    const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout((wait + 10) * 1000)])
    const answer = await fetch(`${base}/events?${new URLSearchParams({ epoch: e, since: `${s}`, wait: `${wait}` })}`, { headers, credentials: 'omit', signal })
    if (answer.status === 404) tell({ t: 'refused', c: stream, code: 'STREAM_NOT_FOUND' })
    if (!answer.ok) throw answer
    return answer.json()
  }

  async function run(from: Place) {
    let [at, wait] = [from, 0]
    try {
      while (Date.now() < until) {
        const { epoch, events, reset } = await ask(at, wait)
        if (!wait) tell({ t: 'welcome', epoch, heartbeat: WAIT * 1000 })
        if (reset) tell({ t: 'reset', c: stream, s: reset.s, snapshot: reset.snapshot })
        for (const event of events) tell({ ...event, t: 'event', c: stream })
        at = { e: epoch, s: events.at(-1)?.s ?? reset?.s ?? at.s }
        wait = WAIT
        tell({ t: 'heartbeat', heads: {} })
      }
    } catch {
      // who follows comes back by themselves
    }
    if (!leaving.signal.aborted) wire.onclose?.()
  }

  wire.close = () => leaving.abort()
  wire.send = (text) => {
    const frame = JSON.parse(text)
    if (frame.t === 'hello') run(frame.cursors[stream])
    if (frame.t !== 'got' && frame.t !== 'seen') return
    if (frame.t === 'seen') seen = frame.s
    const body = JSON.stringify({ got: frame.s, seen })
    fetch(`${base}/receipt`, { method: 'PUT', headers: { ...headers, 'content-type': 'application/json' }, credentials: 'omit', body }).catch(() => {})
  }
  wire.onopen?.()
}
