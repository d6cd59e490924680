import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue, type Promised } from '../jobs/service.ts'
import { foldGains } from './service/fold.ts'

/** How often there is folding, in milliseconds. */
const PACE = 10_000
/** Gains younger than this wait, in milliseconds: on PostgreSQL, what is being written beside them would be in the way. */
const SETTLED = 2_000

const folding = { name: 'recommendations.learn', data: z.object({}), tries: 5 } satisfies Promised<z.ZodType>

/** Folds what was gained into the neighbours, and promises to do so again. */
export const foldAgain = defineJob({
  ...folding,
  async run(_data, store) {
    await foldGains(store, Date.now() - SETTLED)
    await store.write((tx) => promiseFolding(tx, new Date(Date.now() + PACE)))
  },
})

/** The key names the time of it, so that a promise made at every start is one promise. */
export function promiseFolding(tx: Tx, at = new Date()) {
  const slot = Math.ceil(at.getTime() / PACE)
  return enqueue(tx, folding, {}, { dueAt: new Date(slot * PACE), key: `${folding.name}:${slot}` })
}
