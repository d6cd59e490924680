import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue, type Promised } from '../jobs/service.ts'
import { dropOldVisits } from './service/sweep.ts'

const DAY = 24 * 60 * 60_000

const sweep = { name: 'tracking.sweep', data: z.object({}), tries: 5 } satisfies Promised<z.ZodType>

/** Once a day: forgets old events, visits and addresses, and promises the next sweep. */
export const sweepVisits = ({ EVENT_DAYS, ADDRESS_DAYS }: Pick<Config, 'EVENT_DAYS' | 'ADDRESS_DAYS'>) =>
  defineJob({
    ...sweep,
    async run(_data, store) {
      await dropOldVisits(store, { events: EVENT_DAYS, addresses: ADDRESS_DAYS })
      await store.write((tx) => promiseVisitSweep(tx, new Date(Date.now() + DAY)))
    },
  })

export const promiseVisitSweep = (tx: Tx, dueAt = new Date()) => enqueue(tx, sweep, {}, { dueAt, key: `${sweep.name}:${dueAt.toISOString().slice(0, 10)}` })
