import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { dropExpiredSessions } from './service/sessions.ts'

const DAY = 24 * 60 * 60_000
const KEY = 'accounts.sweep'

/** Once a day: drops the sessions that have run out, and promises the next sweep. */
export const sweep = defineJob({
  name: KEY,
  data: z.object({}),
  tries: 5,
  async run(_data, store) {
    await store.write(async (tx) => {
      await dropExpiredSessions(tx)
      await promiseSweep(tx, new Date(Date.now() + DAY))
    })
  },
})

/** The key names the day, so that a sweep at work does not stand in the way of the next one. */
export const promiseSweep = (tx: Tx, dueAt = new Date()) => enqueue(tx, sweep, {}, { dueAt, key: `${KEY}:${dueAt.toISOString().slice(0, 10)}` })
