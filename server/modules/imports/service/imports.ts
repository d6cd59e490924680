import { and, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../../db/newest.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Position } from '../../../http/cursor.ts'
import { ImportNotFound, ImportNotReady } from '../errors.ts'
import { type Import, type ImportKind, type ImportState, imports } from '../table.ts'

export async function addImport(tx: Tx, wish: Pick<Import, 'shopId' | 'kind' | 'fileName' | 'currency' | 'createdBy'>): Promise<Import> {
  const [row] = await tx.insert(imports).values(wish).returning()
  if (!row) throw new Error('An insert answered no row')
  return row
}

/** @throws {ImportNotFound} */
export async function importBy(db: Reader, shopId: string, id: string): Promise<Import> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.shopId, shopId), eq(imports.id, id)))
  if (!row) throw new ImportNotFound(id)
  return row
}

interface ImportQuery {
  shopId: string
  kinds: ImportKind[]
  after?: Position | undefined
  limit: number
}

/** One keyset page of a shop's imports, the newest first. */
export async function listImports(db: Reader, { shopId, kinds, after, limit }: ImportQuery) {
  const rows = await db
    .select()
    .from(imports)
    .where(and(eq(imports.shopId, shopId), inArray(imports.kind, kinds), after && olderThan(imports.createdAt, imports.id, after)))
    .orderBy(...newestFirst(imports.createdAt, imports.id))
    .limit(limit + 1)
  return toNewestPage(rows, limit, ({ createdAt }) => createdAt)
}

/** What staff may do with an import, and in which states. */
const STEPS = {
  uploaded: { from: ['waiting'], to: 'uploaded' },
  applied: { from: ['checked'], to: 'applying' },
  cancelled: { from: ['waiting', 'uploaded', 'checking', 'checked', 'applying'], to: 'cancelled' },
  undone: { from: ['done', 'cancelled', 'failed'], to: 'undoing' },
} as const satisfies Record<string, { from: ImportState[]; to: ImportState }>

/** Takes one step. Whoever works on the import loses their lease and stops before their next write. @throws {ImportNotReady} */
export async function step(tx: Tx, before: Import, name: keyof typeof STEPS, change: Partial<Import> = {}): Promise<Import> {
  const { from, to } = STEPS[name]
  const isUndoable = name !== 'undone' || before.changes > 0
  const [row] = await tx
    .update(imports)
    .set({ state: to, lease: null, leaseUntil: null, faults: 0, finishedAt: to === 'cancelled' ? new Date() : null, ...change })
    .where(and(eq(imports.shopId, before.shopId), eq(imports.id, before.id), inArray(imports.state, isUndoable ? [...from] : [])))
    .returning()
  if (!row) throw new ImportNotReady(before.state, name)
  return row
}

const DAY = 24 * 60 * 60_000
const KEPT_DAYS = 30
const AWAITED_DAYS = 7

/** Forgets old imports with their rows and journals, which name people; answers the files of these, and of those that nobody went on with. */
export async function forgetImports(tx: Tx, now = new Date()): Promise<string[]> {
  const since = (days: number) => lt(imports.createdAt, new Date(now.getTime() - days * DAY))
  const isOver = inArray(imports.state, ['waiting', 'checked', 'done', 'undone', 'cancelled', 'failed'])
  const forgotten = await tx
    .delete(imports)
    .where(and(since(KEPT_DAYS), isOver))
    .returning({ file: imports.file })
  const left = await tx
    .select({ id: imports.id, file: imports.file })
    .from(imports)
    .where(and(since(AWAITED_DAYS), eq(imports.state, 'checked'), isNotNull(imports.file)))
    .orderBy(desc(imports.createdAt))
  for (const { id } of left) await tx.update(imports).set({ state: 'cancelled', file: null, finishedAt: now }).where(eq(imports.id, id))
  return [...forgotten, ...left].flatMap(({ file }) => (file === null ? [] : [file]))
}
