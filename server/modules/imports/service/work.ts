import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Store, StoreLog } from '../../../db/store.ts'
import { FileRefused, LeaseLost } from '../errors.ts'
import type { Remark } from '../table.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import { dropFile } from './folder.ts'
import { importBy } from './imports.ts'
import { advance, type Leased, release, takeLease } from './lease.ts'
import { undo } from './undo.ts'

/** After so many faults of ours an import is given up. */
const FAULTS = 5
const PAUSE = 10_000

/** Works on the import that waits longest; false when none does. */
export async function workOnce(
  store: Store,
  folder: string,
  log: StoreLog,
  { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {},
): Promise<boolean> {
  const leased = await takeLease(store, now)
  if (!leased) return false
  const held = signal ? { ...leased, signal } : leased
  try {
    await work(store, held, join(folder, held.file ?? 'none'))
    if (held.state === 'applying' && held.file) await dropFile(folder, held.file)
  } catch (error) {
    if (error instanceof LeaseLost) return true
    const ending = signal?.aborted ? store.write((tx) => release(tx, leased, {})) : fail(store, folder, held, error, log)
    await ending.catch((lost: unknown) => {
      if (!(lost instanceof LeaseLost)) throw lost
    })
  }
  return true
}

async function work(store: Store, held: Leased, path: string) {
  if (held.state === 'undoing') return undo(store, held)
  if (!existsSync(path)) throw new Error(`The file of import ${held.id} is not in this node's folder`)
  return held.state === 'applying' ? apply(store, held, path) : check(store, held, path)
}

/** A file that cannot be read is refused for good; a fault of ours is tried again a while later. */
async function fail(store: Store, folder: string, held: Leased, error: unknown, log: StoreLog) {
  const refuse = async (failure: Remark) => {
    const { rowsRead } = await importBy(store.read, held.shopId, held.id)
    const row = rowsRead > 0 ? rowsRead : null
    await store.write((tx) => release(tx, held, { state: 'failed', finishedAt: new Date(), file: null, failure: { ...failure, row } }))
    if (held.file) await dropFile(folder, held.file)
  }
  if (error instanceof FileRefused) return refuse(error.remark)
  log.error({ err: error, import: held.id }, 'an import failed')
  const faults = held.faults + 1
  if (faults >= FAULTS) return refuse({ code: 'INTERNAL', field: null })
  await store.write((tx) => advance(tx, held, { faults, leaseUntil: new Date(Date.now() + PAUSE * faults) }))
}
