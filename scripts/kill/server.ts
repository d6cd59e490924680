// The real server, told apart from `npm start` only by saying where it listens, and by `--sabotage`.
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Store } from '../../server/db/store.ts'
import { serve } from '../../server/serve.ts'

/** Answers before the commit, as a careless store would: the check must find what a kill then loses. */
function sabotage(store: Store) {
  const { write } = store
  store.write = (work) =>
    new Promise((resolve, reject) => {
      const careless = async (tx: Parameters<typeof work>[0]) => {
        resolve(await work(tx))
        await pause(20)
      }
      write(careless).catch(reject)
    })
}

const { app } = await serve(async ({ store }) => {
  if (process.argv.includes('--sabotage')) sabotage(store)
})
process.on('message', (question) => {
  if (question === 'cpu') process.send?.(process.cpuUsage())
  if (question === 'memory') process.send?.(tidied())
})
process.once('disconnect', () => process.exit())
process.send?.((app.server.address() as AddressInfo).port)

function tidied() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage()
}
