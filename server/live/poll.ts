import type { Store } from '../db/store.ts'
import { headOf } from '../modules/streams/service.ts'
import type { StreamEvent } from '../modules/streams/table.ts'
import { Follower } from './follower.ts'
import type { Live } from './live.ts'
import type { Source } from './source.ts'

export interface Wish {
  stream: string
  /** Its source, and the id that the source knows it by. */
  of: { source: Source; id: string }
  since: { e: string; s: number }
  /** How long to wait for the first event, in milliseconds. */
  wait: number
  signal: AbortSignal
}

export type Polled =
  | { epoch: string; events: StreamEvent[] }
  | { epoch: string; reset: { s: number; why: 'epoch' | 'behind'; snapshot: Record<string, unknown> } }

/** What a stream has beyond a place, by plain HTTP: for networks that let no WebSocket through. Waits for the first event when there is none. */
export async function poll(store: Store, live: Pick<Live, 'hub' | 'epoch'>, { stream, of, since, wait, signal }: Wish): Promise<Polled> {
  const now = await live.epoch()
  const isSame = since.e === now
  const events: StreamEvent[] = []
  const first = Promise.withResolvers<void>()
  const follower = new Follower((event) => {
    events.push(event)
    first.resolve()
  })
  try {
    if ((await live.hub.join(stream, isSame ? since.s : undefined, follower)) === 'tooFar') {
      const reset = await store.snapshot(async (db) => ({ s: await headOf(db, stream), snapshot: await of.source.snapshot(db, of.id) }))
      return { epoch: now, reset: { ...reset, why: isSame ? 'behind' : 'epoch' } }
    }
    if (events.length === 0 && wait > 0) await Promise.race([first.promise, pause(wait, signal)])
    return { epoch: now, events }
  } finally {
    live.hub.leave(stream, follower)
  }
}

function pause(milliseconds: number, signal: AbortSignal) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  signal.addEventListener('abort', () => resolve(), { once: true })
  return promise.finally(() => clearTimeout(timer))
}
