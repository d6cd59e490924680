import { CellRefused } from '../read/cells.ts'
import type { FileRecord } from '../read/record.ts'
import type { Remark } from '../table.ts'
import type { Read } from './kind.ts'

const LONGEST_KEY = 200

/** The key as it is shown and looked up, whatever stands in the file. */
export const shownKey = (text: string | undefined) => (text ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_KEY).toWellFormed()

/** Reads one record as one row; what its cells refuse refuses the row. */
export function oneRow<Item>(record: FileRecord, key: string | undefined, read: () => { item: Item; key: string; remark: Remark | null }): Read<Item> {
  const { row, cells } = record
  const refused = (refusal: Remark): Read<Item> => ({ row, last: row, key: shownKey(key), cells, refusal })
  if (record.isTooLarge) return refused({ code: 'ROW_TOO_LARGE', field: null })
  try {
    return { row, last: row, cells, ...read() }
  } catch (error) {
    if (error instanceof CellRefused) return refused(error.remark)
    throw error
  }
}
