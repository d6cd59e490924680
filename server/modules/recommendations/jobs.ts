import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue, type Promised } from '../jobs/service.ts'
import { learnLessons } from './service/learn.ts'

/** How often there is learning, in milliseconds. */
const PACE = 10_000
/** Lessons younger than this wait, in milliseconds: on PostgreSQL, what is being written beside them would be in the way. */
const SETTLED = 2_000

const learning = { name: 'recommendations.learn', data: z.object({}), tries: 5 } satisfies Promised<z.ZodType>

/** Learns what waits to be learned, and promises to do so again. */
export const learnAgain = defineJob({
  ...learning,
  async run(_data, store) {
    await learnLessons(store, Date.now() - SETTLED)
    await store.write((tx) => promiseLearning(tx, new Date(Date.now() + PACE)))
  },
})

/** The key names the time of it, so that a promise made at every start is one promise. */
export function promiseLearning(tx: Tx, at = new Date()) {
  const slot = Math.ceil(at.getTime() / PACE)
  return enqueue(tx, learning, {}, { dueAt: new Date(slot * PACE), key: `${learning.name}:${slot}` })
}
