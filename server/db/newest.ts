// Keyset pages of lists that show the newest first; ids break ties.
import { and, desc, lt, lte, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Position, toCursor } from '../http/cursor.ts'

export const newestFirst = (at: PgColumn, id: PgColumn) => [desc(at), desc(id)]

/** The rows that come after a position. The outer bound repeats the inner one so that an index can start there. */
export function olderThan(at: PgColumn, id: PgColumn, position: Position) {
  const time = new Date(position.at)
  return and(lte(at, time), or(lt(at, time), lt(id, position.id)))
}

/** Cuts the one row too many that was asked for, and says where the next page starts. */
export function toNewestPage<Row extends { id: string }>(rows: Row[], limit: number, atOf: (row: Row) => Date) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? toCursor({ value: 0, at: atOf(last).getTime(), id: last.id }) : null }
}
