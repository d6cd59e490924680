import { fold } from '../../../db/sql.ts'
import { FileRefused } from '../errors.ts'
import type { Columns } from '../table.ts'
import { isSecret } from './csv.ts'
import type { FileRecord } from './record.ts'

/** Names that a column may have, by the field it fills; of two columns for one field the name that stands earlier here counts. */
export type Aliases<Field extends string> = Record<Field, string>

const CONSENT = /^(newsletter|opt-?in|accepts|zgod|consent|marketing|subscri)/

/** A column's name as it is compared: „Email *” and „E-MAIL (login)” are `email`. */
export const plain = (name: string) =>
  fold(name.replace(/\([^)]*\)/g, ''))
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '')

/** Which of a file's columns fill which fields. */
export class Header<Field extends string> {
  readonly columns: Columns
  readonly #sources = new Map<Field, string[]>()

  constructor(header: readonly string[], aliases: Aliases<Field>) {
    const used = new Set<string>()
    for (const [field, names] of Object.entries(aliases) as [Field, string][]) {
      const found = names.split(' ').flatMap((name) => header.filter((column) => plain(column) === name && !isSecret(column)))
      if (found.length > 0) this.#sources.set(field, found)
      for (const column of found) used.add(column)
    }
    const rest = header.filter((column) => column !== '' && !used.has(column))
    const dropped = rest.filter(isSecret)
    const consents = rest.filter((column) => !isSecret(column) && CONSENT.test(fold(column)))
    this.columns = {
      used: header.filter((column) => used.has(column)),
      dropped,
      consents,
      ignored: rest.filter((column) => !dropped.includes(column) && !consents.includes(column)),
    }
  }

  has(field: Field) {
    return this.#sources.has(field)
  }

  /** The first cell that is filled; empty where a column is there and is not, undefined where there is none. */
  cell(record: FileRecord, field: Field): string | undefined {
    const sources = this.#sources.get(field)
    return sources && (sources.map((name) => record.cells.get(name) ?? '').find((cell) => cell !== '') ?? '')
  }

  /** @throws {FileRefused} COLUMNS_MISSING with the first field that has no column */
  needs(...fields: Field[]) {
    const missing = fields.find((field) => !this.has(field))
    if (missing) throw new FileRefused('COLUMNS_MISSING', missing)
  }
}
