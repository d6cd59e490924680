import type { Columns, ImportFormat } from '../table.ts'

/** One record of a file: what it tells, by the name of the column or element. */
export interface FileRecord {
  /** As a spreadsheet numbers rows; items of XML from 1. */
  row: number
  cells: ReadonlyMap<string, string>
  /** More than a record may hold: what came after was not kept. */
  isTooLarge?: boolean
}

/** A file that was opened and recognised. */
export interface OpenedFile {
  format: ImportFormat
  /** Of CSV, in the file's order and words; empty for XML. */
  header: string[]
  records: AsyncIterable<FileRecord>
  /** How far the reader is. */
  bytesRead(): number
}

export const noColumns: Columns = { used: [], ignored: [], consents: [], dropped: [] }

/** Characters of one record. */
export const RECORD_LIMIT = 128 * 1024
