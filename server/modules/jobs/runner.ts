import type { Store, StoreLog } from '../../db/store.ts'
import { startLoop } from './service/loop.ts'
import { type Job, runDue } from './service.ts'

/** How often the queue is looked at while it is empty, in milliseconds. */
const PAUSE = 2_000

/** Works through the queue until `stop`, which waits for the jobs at hand. */
export function startRunner(store: Store, jobs: readonly Job[], log: StoreLog) {
  const known = new Map(jobs.map((job) => [job.name, job]))
  return startLoop(PAUSE, async () => {
    const ran = await runDue(store, known, log).catch((error: unknown) => {
      log.error({ err: error }, 'the job queue could not be read')
      return 0
    })
    return ran > 0
  })
}
