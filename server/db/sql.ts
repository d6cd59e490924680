import { or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { dialect } from './dialect.ts'

/** True where `column` contains `text`, wildcards taken as plain signs. Fold both sides beforehand: case counts. */
export function contains(column: PgColumn | SQL, text: string): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`${column} like ${pattern} escape '\\'`
}

/**
 * Text as it is searched: lower case, without accents (also ł, which Unicode does not take apart), one space between words.
 */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase().replace(/\s+/g, ' ').trim()

/** The start of the span of so many milliseconds, counted from 1970, that an instant falls into; in milliseconds. */
export const spanOf = (column: PgColumn, milliseconds: number) =>
  dialect === 'sqlite'
    ? sql<number>`(${column} / ${sql.raw(`${milliseconds}`)}) * ${sql.raw(`${milliseconds}`)}`.mapWith(Number)
    : sql<number>`floor(extract(epoch from ${column}) * 1000 / ${sql.raw(`${milliseconds}`)}) * ${sql.raw(`${milliseconds}`)}`.mapWith(Number)

/** True where one of the columns contains a word, case aside. SQLite lowers ASCII alone, so a name with Polish marks is also looked for as it was typed. */
export const tells = (columns: (PgColumn | SQL)[], word: string): SQL | undefined =>
  or(...columns.flatMap((column) => [contains(column, word), contains(sql`lower(${column})`, word.toLowerCase())]))
