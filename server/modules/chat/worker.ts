import type { Store, StoreLog } from '../../db/store.ts'
import { startLoop } from '../jobs/service/loop.ts'
import { forget } from './service/forget.ts'
import { tend } from './service/tend.ts'
import { Doors } from './service/watch.ts'

/** How often it looks, in milliseconds. */
const PAUSE = 1_000
/** How often old conversations are dropped, in milliseconds. */
const HOUR = 60 * 60_000

/** Sees to the chats of this database, one thing at a time; of several nodes each may, and they take turns. */
export function startTending(store: Store, log: StoreLog) {
  const doors = new Doors()
  let forgetAt = 0

  async function round(now: Date) {
    await tend(store, now)
    await doors.look(store, now)
    if (now.getTime() < forgetAt) return false
    const isMore = await forget(store, now)
    if (!isMore) forgetAt = now.getTime() + HOUR
    return isMore
  }

  return startLoop(PAUSE, () =>
    round(new Date()).catch((error: unknown) => {
      log.error({ err: error }, 'the chats could not be seen to')
      return false
    }),
  )
}
