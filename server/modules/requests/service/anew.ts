import { z } from 'zod'
import type { Tx } from '../../../db/store.ts'
import { enqueue } from '../../jobs/service.ts'

/** What judges all requests of a shop anew; run by `requestJobs`. */
export const judgeAnew = { name: 'requests.judge', data: z.object({ shop: z.string() }), tries: 8 }

/** Called in the write that changes by which rules a shop asks. */
export const promiseJudgement = (tx: Tx, shopId: string) => enqueue(tx, judgeAnew, { shop: shopId })
