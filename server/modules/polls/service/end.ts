import { z } from 'zod'
import type { Tx } from '../../../db/store.ts'
import { enqueue } from '../../jobs/service.ts'
import type { Poll } from '../table.ts'

/** The job that closes a poll at its end. */
export const closing = { name: 'polls.close', data: z.object({ shop: z.string(), poll: z.string() }), tries: 10 }

/** A poll whose end moves has a promise for each of its ends; only the last of them finds it over. */
export async function promiseEnd(tx: Tx, { id, shopId, endsAt }: Pick<Poll, 'id' | 'shopId' | 'endsAt'>) {
  if (endsAt) await enqueue(tx, closing, { shop: shopId, poll: id }, { dueAt: endsAt, key: `${closing.name}:${id}:${endsAt.toISOString()}` })
}
