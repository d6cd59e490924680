import type { z } from 'zod'
import type { Reader, Tx } from '../../../db/store.ts'
import type { Right } from '../../accounts/contract.ts'
import type { FileRecord, OpenedFile } from '../read/record.ts'
import type { Columns, ImportFormat, Remark, subjects, Verdict } from '../table.ts'

/** What a row says, once it is read; or why it says nothing. Rows that make one thing together are one, from `row` to `last`. */
export type Read<Item> = { row: number; last: number; key: string; cells: FileRecord['cells'] } & ({ item: Item; remark: Remark | null } | { refusal: Remark })

export interface Foreseen {
  verdict: Verdict
  remark: Remark | null
}

/** What stood somewhere before a change, and the fingerprint of what stands there now. */
export interface Change {
  subject: (typeof subjects)[number]
  key: string
  before: unknown
  after: string
}

export interface Applied {
  verdict: Verdict
  remark: Remark | null
  changes: Change[]
}

export interface Context {
  shopId: string
  /** What sums without a currency are in. */
  currency: string
  /** When the file was brought: the time of what tells none. */
  broughtAt: Date
}

/** The rules of one kind of import. `foresee` and `apply` answer in the order of the items. */
export interface Kind<Item> {
  right: z.output<typeof Right>
  formats: readonly ImportFormat[]
  /** Rows of one write, few enough that nobody waits for it. */
  piece: number
  /** @throws {FileRefused} COLUMNS_MISSING */
  columns(header: string[], format: ImportFormat): Columns
  read(file: OpenedFile, context: Context): AsyncIterable<Read<Item>>
  foresee(db: Reader, context: Context, items: Item[]): Promise<Foreseen[]>
  apply(tx: Tx, context: Context, items: Item[]): Promise<Applied[]>
}
