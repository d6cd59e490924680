import { and, eq, inArray, ne } from 'drizzle-orm'
import { manyInsertion } from '../../../db/many.ts'
import type { Store } from '../../../db/store.ts'
import { FileRefused } from '../errors.ts'
import type { Context, Foreseen, Read } from '../kinds/kind.ts'
import { ruleOf } from '../kinds/kinds.ts'
import { openFile } from '../read/open.ts'
import { type Import, importRows } from '../table.ts'
import { advance, type Leased, release } from './lease.ts'
import { inPieces } from './pieces.ts'
import { addVerdicts, countsOf } from './verdicts.ts'

const insertRows = manyInsertion(importRows)

export const contextOf = ({ shopId, currency, createdAt }: Import): Context => ({ shopId, currency, broughtAt: createdAt })

/**
 * The dry run: reads the file to its end and notes what would become of each row. Goes on behind the last row noted; changes nothing else.
 * @throws {FileRefused} @throws {LeaseLost}
 */
export async function check(store: Store, held: Leased, path: string) {
  const rule = ruleOf[held.kind]
  const context = contextOf(held)
  const file = await openFile(path)
  if (!rule.formats.includes(file.format)) throw new FileRefused('FORMAT_UNKNOWN')
  const columns = rule.columns(file.header, file.format)
  await store.write((tx) => advance(tx, held, { format: file.format, columns }))
  let counts = countsOf(held)
  for await (const piece of inPieces(rule.read(file, context), rule.piece, held.rowsRead)) {
    const verdicts = await verdictsOf(store, held, piece)
    counts = addVerdicts(counts, verdicts, 1)
    const rows = piece.map(({ row, key, cells }, index) => {
      const { verdict, remark } = verdicts[index] ?? { verdict: 'skip' as const, remark: null }
      const told = verdict === 'skip' ? shortened(cells) : null
      return { shopId: held.shopId, importId: held.id, row, key, verdict, code: remark?.code ?? null, field: remark?.field ?? null, told }
    })
    await store.write(async (tx) => {
      await advance(tx, held, { ...counts, rowsRead: piece.at(-1)?.last ?? 0, bytesRead: file.bytesRead() })
      await insertRows(tx, rows)
    })
  }
  await store.write((tx) => release(tx, held, { state: 'checked', bytesRead: held.bytes }))
}

/** Of rows that name the same, the first that can be taken counts. */
async function verdictsOf(store: Store, { id, kind, shopId, ...rest }: Leased, piece: Read<unknown>[]): Promise<Foreseen[]> {
  const keys = [...new Set(piece.map(({ key }) => key))]
  const before = await store.read
    .select({ key: importRows.key })
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.key, keys), ne(importRows.verdict, 'skip')))
  const seen = new Set(before.map(({ key }) => key))
  const taken = piece.filter((read) => {
    if ('refusal' in read || seen.has(read.key)) return false
    seen.add(read.key)
    return true
  })
  const items = taken.flatMap((read) => ('item' in read ? [read.item] : []))
  const foreseen = await store.snapshot((db) => ruleOf[kind].foresee(db, contextOf({ id, kind, shopId, ...rest }), items))
  const byRow = new Map(taken.map(({ row }, index) => [row, foreseen[index]]))
  return piece.map((read) => {
    if ('refusal' in read) return { verdict: 'skip', remark: read.refusal }
    return byRow.get(read.row) ?? { verdict: 'skip', remark: { code: 'DUPLICATE_IN_FILE', field: null } }
  })
}

const MOST_CELLS = 60
const LONGEST_CELL = 200

/** What a refused row told, so that it can be mended and brought again. */
const shortened = (cells: ReadonlyMap<string, string>) =>
  Object.fromEntries([...cells].slice(0, MOST_CELLS).map(([name, cell]) => [name, cell.replaceAll('\0', '').slice(0, LONGEST_CELL).toWellFormed()]))
