import type { FastifyReply } from 'fastify'
import type { App } from '../../../http/zod.ts'
import { type Polled, poll } from '../../../live/poll.ts'
import { toWire } from '../../../live/session.ts'
import type { Snapshot } from '../service/snapshot.ts'

interface Asked {
  epoch: string
  since: number
  /** Seconds. */
  wait: number
}

/** Answers what a stream has beyond a place, waiting for it as long as the asker does and the server stands. */
export function eventsOf(app: App) {
  const { store, live } = app
  const ending = new AbortController()
  app.addHook('preClose', async () => ending.abort())

  return async function eventsOf(reply: FastifyReply, stream: string, { epoch, since, wait }: Asked) {
    const of = live.sources.of(stream)
    if (!of) throw new Error(`Nobody offers ${stream}`)
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const signal = AbortSignal.any([ending.signal, gone.signal])
    return toAnswer(await poll(store, live, { stream, of, since: { e: epoch, s: since }, wait: wait * 1000, signal }))
  }
}

const toAnswer = (polled: Polled) => ({
  epoch: polled.epoch,
  events: 'events' in polled ? polled.events.map(toWire) : [],
  reset: 'reset' in polled ? { ...polled.reset, snapshot: polled.reset.snapshot as unknown as Snapshot } : null,
})
