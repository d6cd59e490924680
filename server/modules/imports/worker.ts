import type { Store, StoreLog } from '../../db/store.ts'
import { startLoop } from '../jobs/service/loop.ts'
import { workOnce } from './service/work.ts'

/** How often it is looked for work, in milliseconds. */
const PAUSE = 1_000

/**
 * Works on imports one by one, apart from the job queue: an import takes minutes, and mails must not wait for it.
 * The imports themselves are the queue; each is leased, so any node may run this.
 */
export const startImporter = (store: Store, folder: string, log: StoreLog) =>
  startLoop(PAUSE, (signal) =>
    workOnce(store, folder, log, { signal }).catch((error: unknown) => {
      log.error({ err: error }, 'imports could not be worked on')
      return false
    }),
  )
