import { and, between, eq, ne } from 'drizzle-orm'
import type { Store, Tx } from '../../../db/store.ts'
import type { Applied, Change, Read } from '../kinds/kind.ts'
import { ruleOf } from '../kinds/kinds.ts'
import { openFile } from '../read/open.ts'
import { importChanges, importRows, type Verdict } from '../table.ts'
import { contextOf } from './check.ts'
import { advance, type Leased, release } from './lease.ts'
import { inPieces } from './pieces.ts'
import { addVerdicts, countsOf } from './verdicts.ts'

/**
 * Takes a checked file in. Each piece, its journal and how far the work is are one write, so a crash between two leaves nothing half done or done twice.
 * What changed since the dry run is judged anew.
 * @throws {FileRefused} @throws {LeaseLost}
 */
export async function apply(store: Store, held: Leased, path: string) {
  const rule = ruleOf[held.kind]
  const context = contextOf(held)
  let progress = { ...countsOf(held), changes: held.changes }
  for await (const piece of inPieces(rule.read(await openFile(path), context), rule.piece, held.rowsApplied)) {
    const foretold = await foretoldOf(store, held, piece)
    const taken = piece.filter(({ row }) => foretold.has(row))
    const items = taken.flatMap((read) => ('item' in read ? [read.item] : []))
    const before = progress
    progress = await store.write(async (tx) => {
      const applied = await rule.apply(tx, context, items)
      const changes = applied.flatMap((one) => one.changes)
      const corrected = taken
        .map(({ row }, index) => ({ row, was: foretold.get(row), ...applied[index] }))
        .filter(({ was, verdict }) => verdict && verdict !== was)
      const counts = addVerdicts(
        addVerdicts(before, applied, 1),
        [...foretold.values()].map((verdict) => ({ verdict })),
        -1,
      )
      const next = { ...counts, changes: before.changes + changes.length }
      await advance(tx, held, { ...next, rowsApplied: piece.at(-1)?.last ?? 0 })
      for (const { row, verdict, remark } of corrected) await correct(tx, held, row, verdict, remark)
      await note(tx, held, changes, before.changes)
      return next
    })
  }
  await store.write((tx) => release(tx, held, { state: 'done', finishedAt: new Date(), file: null }))
}

/** What the dry run said of the rows that are to be taken in. */
async function foretoldOf(store: Store, { id }: Leased, piece: Read<unknown>[]): Promise<Map<number, Verdict>> {
  const rows = await store.read
    .select({ row: importRows.row, verdict: importRows.verdict })
    .from(importRows)
    .where(and(eq(importRows.importId, id), between(importRows.row, piece[0]?.row ?? 0, piece.at(-1)?.last ?? 0), ne(importRows.verdict, 'skip')))
  return new Map(rows.map(({ row, verdict }) => [row, verdict]))
}

const correct = (tx: Tx, { id }: Leased, row: number, verdict: Verdict | undefined, remark: Applied['remark'] | undefined) =>
  tx
    .update(importRows)
    .set({ verdict, code: remark?.code ?? null, field: remark?.field ?? null })
    .where(and(eq(importRows.importId, id), eq(importRows.row, row)))

async function note(tx: Tx, { shopId, id }: Leased, changes: Change[], from: number) {
  if (changes.length > 0) await tx.insert(importChanges).values(changes.map((change, index) => ({ ...change, shopId, importId: id, position: from + index })))
}
