import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { dropGone } from './service/sweep.ts'

const DAY = 24 * 60 * 60_000

/** Once a day: forgets subscriptions that have been dead for long, and promises the next sweep. */
export const sweepPush = defineJob({
  name: 'push.sweep',
  data: z.object({}),
  tries: 5,
  async run(_data, store) {
    await dropGone(store)
    await store.write((tx) => promisePushSweep(tx, new Date(Date.now() + DAY)))
  },
})

export const promisePushSweep = (tx: Tx, dueAt = new Date()) =>
  enqueue(tx, sweepPush, {}, { dueAt, key: `${sweepPush.name}:${dueAt.toISOString().slice(0, 10)}` })
