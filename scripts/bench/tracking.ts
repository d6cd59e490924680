import { setTimeout as pause } from 'node:timers/promises'
import { sum } from 'drizzle-orm'
import { openStore } from '../../server/db/open.ts'
import { events, visits } from '../../server/modules/tracking/table.ts'
import { startServer } from '../kill/child.ts'
import { freePort } from '../services.ts'
import { newDatabase } from './database.ts'
import type { Outcome } from './outcome.ts'
import { newShop, quiet, SECRET } from './shop.ts'
import type { Size } from './size.ts'
import { inMs, perSecond, quantile } from './sums.ts'
import { type Sent, track } from './tracking.load.ts'

const RATE = 2_000

/** Tracked events at a steady rate on the real server; and again while it is killed with SIGKILL and started anew. */
export async function tracking({ tracked }: Size): Promise<Outcome[]> {
  const database = await newDatabase()
  const key = await within(database.url, newShop).then((shop) => shop.key)
  const env = { DATABASE_URL: database.url, SECRET, PORT: `${await freePort()}`, HOST: '127.0.0.1', LOG_LEVEL: 'error', EVENT_BATCHES: '1000000000' }
  const address = `http://127.0.0.1:${env.PORT}/v1/shops/${key}/events`

  let server = await startServer(env, [])
  await track(address, RATE / 4, 2)
  const before = await kept(database.url)
  const idle = await server.cpu()
  const steady = await track(address, RATE, tracked)
  const cpu = (await server.cpu()) - idle
  const killed = track(address, RATE, tracked)
  await pause(tracked * 500)
  await server.kill()
  server = await startServer(env, [])
  const survived = await killed
  await server.kill()
  const after = await kept(database.url)
  await database.drop()

  const told = [...steady.acknowledged, ...survived.acknowledged]
  const lost = told.filter((id) => !after.ids.has(id)).length
  const counted = after.pageViews - before.pageViews
  const views = steady.pageViews + survived.pageViews
  return [
    {
      ...{ bench: 'tracking', ratio: steady.acknowledged.length / steady.took / RATE, of: `events acknowledged to ${perSecond(RATE)} told, for ${tracked} s` },
      goal: { is: 'at least', ratio: 0.98 },
      figures: `${timesOf(steady)} a batch of ten; the server took ${(cpu / steady.acknowledged.length).toFixed(0)} µs of processor an event`,
    },
    {
      ...{ bench: 'tracking, kill', ratio: (told.length - lost) / told.length, of: 'events kept to events acknowledged, killed in the middle' },
      goal: { is: 'at least', ratio: 1 },
      figures: `${lost} of ${told.length} lost, ${survived.repeated} batches sent again`,
    },
    {
      ...{ bench: 'tracking, once', ratio: counted / views, of: 'page views of the visits to page views told, each once' },
      goal: { is: 'at most', ratio: 1 },
      figures: `${counted} to ${views}`,
    },
  ]
}

const timesOf = ({ times }: Sent) => `p50 ${inMs(quantile(times, 0.5))}, p99 ${inMs(quantile(times, 0.99))}`

async function kept(url: string) {
  return within(url, async ({ read }) => {
    const ids = new Set((await read.select({ id: events.id }).from(events)).map(({ id }) => id))
    const [row] = await read.select({ pageViews: sum(visits.pageViews).mapWith(Number) }).from(visits)
    return { ids, pageViews: row?.pageViews ?? 0 }
  })
}

async function within<T>(url: string, work: (store: ReturnType<typeof openStore>) => Promise<T>): Promise<T> {
  const store = openStore(url, quiet)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
