import createError from '@fastify/error'
import client from 'prom-client'
import type { Bus } from '../live/bus.ts'
import type { App } from './zod.ts'

const Unavailable = createError('UNAVAILABLE', 'The server cannot reach its %s', 503)

/**
 * `/healthz`: the process answers. `/readyz`: so do its database and Redis. `/metrics`: for Prometheus.
 * @param ask any query at all
 */
export function addProbes(app: App, bus: Bus, ask: () => PromiseLike<unknown>) {
  const registry = new client.Registry()
  client.collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number) =>
    new client.Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('kontuar_store_writes', 'Writes committed since the start', () => app.store.stats().writes)
  gauge('kontuar_store_commits', 'Commits made for them', () => app.store.stats().commits)
  gauge('kontuar_store_waiting', 'Writes waiting for their turn', () => app.store.stats().waiting)
  gauge('kontuar_store_retries', 'Writes that PostgreSQL asked to run again', () => app.store.stats().retries)

  const hidden = { schema: { hide: true } }
  app.get('/healthz', hidden, () => ({ ok: true }))
  app.get('/readyz', hidden, async () => {
    try {
      await ask()
    } catch {
      throw new Unavailable('database')
    }
    if (!bus.isReady()) throw new Unavailable('Redis')
    return { ok: true }
  })
  app.get('/metrics', hidden, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
