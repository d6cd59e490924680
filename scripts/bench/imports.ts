import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { asc } from 'drizzle-orm'
import { openStore } from '../../server/db/open.ts'
import type { Store } from '../../server/db/store.ts'
import { products } from '../../server/modules/catalog/table.ts'
import { addImport, importBy, step } from '../../server/modules/imports/service/imports.ts'
import { workOnce } from '../../server/modules/imports/service/work.ts'
import { newDatabase } from './database.ts'
import { productFile } from './imports.files.ts'
import type { Outcome } from './outcome.ts'
import { newShop, quiet } from './shop.ts'
import type { Size } from './size.ts'

type Format = 'csv' | 'google' | 'ceneo'
const FEW = 1000
const DRY_RUN_GOAL = 20

/** Product files through dry run, import and undo: seconds, memory against a file of a thousand, and whether the undo puts back what was. */
export async function imports({ products: many }: Size): Promise<Outcome[]> {
  const database = await newDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'kontuar-bench-'))
  const store = openStore(database.url, quiet)
  const shop = await newShop(store)
  const outcomes: Outcome[] = []
  try {
    const bring = (format: Format, count: number, price: number) => bringFile(store, shop.id, folder, productFile(format, count, price))
    // Half of the catalogue is known, so that the file has both new and changed products.
    const known = await bring('csv', many / 2, 1)
    await known.next('applied')
    for (const format of ['csv', 'google', 'ceneo'] as const) {
      await measured(async () => (await bring(format, FEW, 2)).cancel())
      const few = await measured(async () => (await bring(format, FEW, 2)).cancel())
      const before = await fingerprint(store)
      let file: Awaited<ReturnType<typeof bring>> | undefined
      const dry = await measured(async () => {
        file = await bring(format, many, 3)
      })
      const taken = await measured(async () => file?.next('applied'))
      const back = await measured(async () => file?.next('undone'))
      const isExact = (await fingerprint(store)) === before
      const size = `${many.toLocaleString('en')} products, ${((file?.bytes ?? 0) / 2 ** 20).toFixed(0)} MB`
      outcomes.push(
        {
          bench: `${format}, dry run`,
          ratio: dry.seconds / DRY_RUN_GOAL,
          of: `seconds to ${DRY_RUN_GOAL}`,
          goal: { is: 'at most', ratio: 1 },
          figures: `${dry.seconds.toFixed(1)} s, of the processor ${dry.busy.toFixed(1)} s, ${size}`,
        },
        {
          bench: `${format}, memory`,
          ratio: dry.peak / few.peak,
          of: `peak to that of ${FEW} products`,
          goal: { is: 'at most', ratio: 1.5 },
          figures: `${mb(dry.peak)} to ${mb(few.peak)}`,
        },
        {
          bench: `${format}, import`,
          ratio: taken.seconds / dry.seconds,
          of: 'to the dry run',
          figures: `${taken.seconds.toFixed(1)} s, of the processor ${taken.busy.toFixed(1)} s, peak ${mb(taken.peak)}`,
        },
        {
          bench: `${format}, undo`,
          ratio: isExact ? 1 : 0,
          of: 'rows are what they were',
          goal: { is: 'at least', ratio: 1 },
          figures: `${back.seconds.toFixed(1)} s`,
        },
      )
    }
  } finally {
    await store.close()
    await database.drop()
    await rm(folder, { recursive: true })
  }
  return outcomes
}

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

/** Seconds on the clock and of the processor, and the most memory the process held meanwhile, in bytes. */
async function measured(work: () => Promise<unknown>) {
  globalThis.gc?.()
  let peak = process.memoryUsage().rss
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  clearInterval(timer)
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - started) / 1000, busy: (user + system) / 1e6, peak }
}

/** Lays a file down and lets it be checked; `next` takes a step and waits until it is done. */
async function bringFile(store: Store, shopId: string, folder: string, lines: Generator<string>) {
  const file = crypto.randomUUID()
  await pipeline(Readable.from(lines), createWriteStream(join(folder, file)))
  const { size: bytes } = await stat(join(folder, file))
  const work = async () => {
    while (await workOnce(store, folder, quiet));
  }
  const added = await store.write((tx) => addImport(tx, { shopId, kind: 'products', fileName: 'bench', currency: 'PLN', createdBy: 'bench' }))
  const next = async (name: Parameters<typeof step>[2], change = {}) => {
    const now = await importBy(store.read, shopId, added.id)
    await store.write((tx) => step(tx, now, name, change))
    await work()
  }
  await next('uploaded', { file, bytes })
  return { bytes, next, cancel: () => next('cancelled') }
}

/** All products as they are, in one word. */
async function fingerprint(store: Store) {
  const rows = await store.read.select().from(products).orderBy(asc(products.id))
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
