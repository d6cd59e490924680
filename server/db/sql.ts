import { or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** True where `column` contains `text`, wildcards taken as plain signs. Fold both sides beforehand: case counts. */
export function contains(column: PgColumn | SQL, text: string): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`${column} like ${pattern} escape '\\'`
}

/**
 * Text as it is searched: lower case, without accents (also ł, which Unicode does not take apart), one space between words.
 */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase().replace(/\s+/g, ' ').trim()

/** True where one of the columns contains a word, case aside. SQLite lowers ASCII alone, so a name with Polish marks is also looked for as it was typed. */
export const tells = (columns: PgColumn[], word: string): SQL | undefined =>
  or(...columns.flatMap((column) => [contains(column, word), contains(sql`lower(${column})`, word.toLowerCase())]))
