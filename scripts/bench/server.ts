// The real app in a process of its own, over a store that commits its writes in groups or one by one.
import type { AddressInfo } from 'node:net'
import { buildApp } from '../../server/app.ts'
import { dialect } from '../../server/db/dialect.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { silentBus } from '../../server/live/bus.ts'
import { tell, words } from './process.ts'
import { config, newShop, quiet } from './shop.ts'
import { writeDirectly } from './writes.direct.ts'

export interface Wishes {
  url: string
  commits: 'grouped' | 'single'
}

const { url, commits } = words<Wishes>()
const one = commits === 'single'
const log = quiet
const store = dialect === 'sqlite' ? openSqlite({ path: url, log, ...(one && { groupSize: 1 }) }) : openPostgres({ url, log, ...(one && { poolSize: 1 }) })
const shop = await newShop(store)
const app = await buildApp({ config, store, bus: silentBus, logger: { level: config.LOG_LEVEL } })
await app.listen({ host: config.HOST, port: 0 })
const { port } = app.server.address() as AddressInfo
process.on('message', async (question: 'cpu' | { milliseconds: number; writers: number }) => {
  if (question !== 'cpu') tell({ rate: await writeDirectly(store, shop.id, question.milliseconds, question.writers) })
})
tell({ origin: `http://127.0.0.1:${port}`, shop })
