import { and, asc, count, desc, eq, gt } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { importChanges, importRows, type Verdict } from '../table.ts'

interface Page {
  /** The last row of the page before. */
  after?: number | undefined
  limit: number
}

function cut<Row>(rows: Row[], limit: number, numberOf: (row: Row) => number) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? numberOf(last) : null }
}

/** One page of an import's rows, in the order of the file. */
export async function listRows(db: Reader, id: string, { verdict, code, after, limit }: Page & { verdict?: Verdict | undefined; code?: string | undefined }) {
  const rows = await db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        verdict && eq(importRows.verdict, verdict),
        code === undefined ? undefined : eq(importRows.code, code),
        after === undefined ? undefined : gt(importRows.row, after),
      ),
    )
    .orderBy(asc(importRows.row))
    .limit(limit + 1)
  return cut(rows, limit, ({ row }) => row)
}

/** How many rows have which verdict for which reason, the most first. */
export function countReasons(db: Reader, id: string) {
  const { verdict, code, field } = importRows
  return db
    .select({ verdict, code, field, count: count() })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .groupBy(verdict, code, field)
    .orderBy(desc(count()))
}

/** What an undo left alone. */
export async function listLeft(db: Reader, id: string, { after, limit }: Page) {
  const { position, subject, key } = importChanges
  const rows = await db
    .select({ position, subject, key })
    .from(importChanges)
    .where(and(eq(importChanges.importId, id), eq(importChanges.outcome, 'left'), after === undefined ? undefined : gt(position, after)))
    .orderBy(asc(position))
    .limit(limit + 1)
  return cut(rows, limit, (row) => row.position)
}
