import { z } from 'zod'
import type { Store, Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { deliveryById, dropOldDeliveries, settleDelivery } from './service/inbox.ts'
import { readNews, takeNews } from './service/news.ts'

/** Reads one delivery of the inbox and does what it says. A refused body fails for good, with its reason; a fault of ours is tried again. */
export const readDelivery = defineJob({
  name: 'integrations.read',
  data: z.object({ delivery: z.string() }),
  tries: 5,
  async run({ delivery: id }, store) {
    try {
      await read(id, store)
    } catch (error) {
      const { code, statusCode = 500, message } = error as { code?: string; statusCode?: number; message?: string }
      const isRefused = statusCode < 500
      await store.write((tx) => settleDelivery(tx, id, { state: 'failed', error: isRefused ? `${code}: ${message}` : 'INTERNAL: the fault is in the log' }))
      if (!isRefused) throw error
    }
  },
})

async function read(id: string, store: Store) {
  const found = await deliveryById(store.read, id)
  if (!found || found.delivery.state === 'done' || found.delivery.state === 'ignored') return
  const news = readNews(found.delivery, found.integration)
  await store.write(async (tx) => settleDelivery(tx, id, await takeNews(tx, found.delivery, found.integration, news)))
}

const DAY = 24 * 60 * 60_000

/** Once a day: forgets old deliveries, and promises the next sweep. */
export const sweepInbox = defineJob({
  name: 'integrations.sweep',
  data: z.object({}),
  tries: 5,
  async run(_data, store) {
    await store.write(async (tx) => {
      await dropOldDeliveries(tx)
      await promiseInboxSweep(tx, new Date(Date.now() + DAY))
    })
  },
})

export const promiseInboxSweep = (tx: Tx, dueAt = new Date()) =>
  enqueue(tx, sweepInbox, {}, { dueAt, key: `${sweepInbox.name}:${dueAt.toISOString().slice(0, 10)}` })
