import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Store } from '../../../db/store.ts'
import { pushSubscriptions } from '../table.ts'

/** So long a browser may come back under a new address and go on as before, in milliseconds. */
const KEPT = 30 * 24 * 60 * 60_000
/** Rows of one write: the only writer must not be held for long. */
const CHUNK = 2000

export async function dropGone(store: Store, now = Date.now()) {
  for (let done = CHUNK; done === CHUNK; )
    done = await store.write(async (tx) => {
      const isOld = and(eq(pushSubscriptions.state, 'gone'), lt(pushSubscriptions.goneAt, new Date(now - KEPT)))
      const rows = await tx.select({ id: pushSubscriptions.id }).from(pushSubscriptions).where(isOld).limit(CHUNK)
      await tx.delete(pushSubscriptions).where(
        inArray(
          pushSubscriptions.id,
          rows.map(({ id }) => id),
        ),
      )
      return rows.length
    })
}
