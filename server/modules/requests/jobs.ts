import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Store } from '../../db/store.ts'
import { defineJob, type Job } from '../jobs/service.ts'
import { orders } from '../orders/table.ts'
import { judgeAnew } from './service/anew.ts'
import { followOrder, sendWhenDue } from './service/follow.ts'
import { sendRequest } from './service/send.ts'
import { type Reason, requests } from './table.ts'

/** Every request sends itself when it is due, and all of them are judged anew when the shop changes its rules. */
export const requestJobs = (config: Pick<Config, 'SECRET' | 'PUBLIC_URL'>, now = () => new Date()): Job[] => [
  defineJob({ ...sendWhenDue, run: ({ request }, store) => store.write((tx) => sendRequest(tx, config, request, now())) }),
  defineJob({ ...judgeAnew, run: ({ shop }, store) => walk(store, shop) }),
]

const BATCH = 100
/** What a shop's rules decide; all else is decided by the order or the person. */
const BY_RULES: Reason[] = ['mode_off', 'no_consent', 'too_late']

async function walk(store: Store, shopId: string) {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last
    last = await store.write(async (tx) => {
      const rows = await tx
        .select({ id: requests.id, order: orders })
        .from(requests)
        .innerJoin(orders, eq(orders.id, requests.orderId))
        .where(
          and(
            eq(requests.shopId, shopId),
            inArray(requests.state, ['queued', 'skipped']),
            or(isNull(requests.reason), inArray(requests.reason, BY_RULES)),
            gt(requests.id, after),
          ),
        )
        .orderBy(asc(requests.id))
        .limit(BATCH)
      for (const { order } of rows) await followOrder(tx, order, new Date())
      return rows.length === BATCH ? rows.at(-1)?.id : undefined
    })
  }
}
