import type { Store, StoreLog } from '../../db/store.ts'
import { workOnce } from './service/work.ts'

/** How often it is looked for work, in milliseconds. */
const PAUSE = 1_000

/**
 * Works on imports one by one, apart from the job queue: an import takes minutes, and mails must not wait for it.
 * The imports themselves are the queue; each is leased, so any node may run this.
 */
export function startImporter(store: Store, folder: string, log: StoreLog) {
  const ending = new AbortController()
  const { signal } = ending
  let wake = () => {}

  async function work() {
    while (!signal.aborted) {
      const hasWorked = await workOnce(store, folder, log, { signal }).catch((error: unknown) => {
        log.error({ err: error }, 'imports could not be worked on')
        return false
      })
      if (hasWorked || signal.aborted) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PAUSE)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const working = work()
  return {
    async stop() {
      ending.abort()
      wake()
      await working
    },
  }
}
