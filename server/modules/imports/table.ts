import { id, index, instant, integer, json, now, primaryKey, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

export const kinds = ['products', 'orders', 'customers'] as const
export const formats = ['csv', 'google', 'ceneo'] as const
/** A file is awaited, lies ready, is read, waits for a yes, is taken in; what was taken in can be taken back. */
export const states = ['waiting', 'uploaded', 'checking', 'checked', 'applying', 'done', 'undoing', 'undone', 'cancelled', 'failed'] as const
export const verdicts = ['create', 'update', 'unchanged', 'skip'] as const
export const subjects = ['product', 'order', 'customer'] as const

/** Why a file, or a row of it, is not taken; `field` by our name. */
export interface Remark {
  code: string
  field: string | null
}

/** What was understood of a file's columns, in the file's words. */
export interface Columns {
  used: string[]
  ignored: string[]
  /** Consents are never granted by a file. */
  consents: string[]
  /** Passwords are dropped unread. */
  dropped: string[]
}

/** One file that staff brought, from its upload to its undoing. Worked on by whoever holds the lease, in small writes that each renew it. */
export const imports = table(
  'imports',
  {
    id: id(),
    shopId: ofShop(),
    kind: text({ enum: kinds }).notNull(),
    /** Null until the file was looked at. */
    format: text({ enum: formats }),
    state: text({ enum: states }).notNull().default('waiting'),
    fileName: text().notNull(),
    /** What sums without a currency are in. */
    currency: text().notNull(),
    /** Its name in the imports folder; null before the upload and after the file was deleted. */
    file: text(),
    bytes: integer().notNull().default(0),
    bytesRead: integer().notNull().default(0),
    columns: json().$type<Columns>(),
    /** Why it failed, and at which row. */
    failure: json().$type<Remark & { row: number | null }>(),
    /** The last row read; rows are numbered as a spreadsheet shows them, items of XML from 1. */
    rowsRead: integer().notNull().default(0),
    rowsApplied: integer().notNull().default(0),
    creates: integer().notNull().default(0),
    updates: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    skips: integer().notNull().default(0),
    /** Lines of its journal. */
    changes: integer().notNull().default(0),
    undone: integer().notNull().default(0),
    /** Changes that an undo left alone, because something else had changed the same since. */
    left: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: now(),
    finishedAt: instant(),
    lease: text(),
    leaseUntil: instant(),
    faults: integer().notNull().default(0),
  },
  (t) => [index('imports_by_time').on(t.shopId, t.createdAt, t.id), index('imports_by_lease').on(t.state, t.leaseUntil)],
)

const ofImport = () =>
  text()
    .notNull()
    .references(() => imports.id, { onDelete: 'cascade' })

/** What becomes of one row. A remark stands beside every skip, and beside a row of which something was left out. */
export const importRows = table(
  'import_rows',
  {
    shopId: ofShop(),
    importId: ofImport(),
    row: integer().notNull(),
    key: text().notNull(),
    verdict: text({ enum: verdicts }).notNull(),
    code: text(),
    field: text(),
    /** The row's cells as they were told, kept only of a skip. */
    told: json().$type<Record<string, string>>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index('import_rows_by_verdict').on(t.importId, t.verdict, t.code, t.row),
    index('import_rows_by_key').on(t.importId, t.key),
  ],
)

/** The journal of an import: what stood there before each change, so that an undo puts back exactly that. */
export const importChanges = table(
  'import_changes',
  {
    shopId: ofShop(),
    importId: ofImport(),
    position: integer().notNull(),
    subject: text({ enum: subjects }).notNull(),
    key: text().notNull(),
    /** Null where there was nothing. */
    before: json(),
    /** Fingerprint of what stood there afterwards: what has another one by now was changed by something else. */
    after: text().notNull(),
    outcome: text({ enum: ['undone', 'left'] }),
  },
  (t) => [primaryKey({ columns: [t.importId, t.position] }), index('import_changes_by_outcome').on(t.importId, t.outcome, t.position)],
)

export type Import = typeof imports.$inferSelect
export type ImportKind = Import['kind']
export type ImportFormat = NonNullable<Import['format']>
export type ImportState = Import['state']
export type Verdict = (typeof verdicts)[number]
