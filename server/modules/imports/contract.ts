import { z } from 'zod'
import { Cursor, failures, Id, words } from '../../http/shapes.ts'

export const ImportKind = z.enum(['products', 'orders', 'customers'])
export const ImportFormat = z.enum(['csv', 'google', 'ceneo'])
export const ImportState = z.enum(['waiting', 'uploaded', 'checking', 'checked', 'applying', 'done', 'undoing', 'undone', 'cancelled', 'failed'])
export const ImportVerdict = z.enum(['create', 'update', 'unchanged', 'skip'])

const Instant = z.iso.datetime()
const code = z.string().describe('Stable; docs/imports.md lists them.')
const field = z.string().nullable().describe('The field, by our name.')

export const Import = z
  .object({
    id: z.string(),
    kind: ImportKind,
    format: ImportFormat.nullable().describe('Null until the file was looked at.'),
    state: ImportState,
    fileName: z.string(),
    currency: z.string().describe('Of sums that name none.'),
    bytes: z.int(),
    bytesRead: z.int(),
    rowsRead: z.int().describe('The last row read, as a spreadsheet numbers rows; items of XML from 1.'),
    rowsApplied: z.int().describe('The last row taken in.'),
    counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int(), skip: z.int() }),
    columns: z
      .object({
        used: z.array(z.string()),
        ignored: z.array(z.string()),
        consents: z.array(z.string()).describe('Left out: a file never grants a consent.'),
        dropped: z.array(z.string()).describe('Passwords, dropped unread.'),
      })
      .nullable(),
    failure: z.object({ code, field, row: z.int().nullable() }).nullable(),
    changes: z.int().describe('What can be undone.'),
    undone: z.int(),
    left: z.int().describe('Changes that the undo left alone, because something else had changed the same since.'),
    createdBy: z.string(),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
  })
  .meta({ id: 'Import', description: 'A file that was brought, and what becomes of it.' })

export const ImportRow = z
  .object({ row: z.int(), key: z.string(), verdict: ImportVerdict, code: code.nullable(), field })
  .meta({ id: 'ImportRow', description: 'What becomes of one row.' })

const inShop = z.object({ shop: Id })
const oneImport = z.object({ shop: Id, import: Id })
const one = { 200: Import, ...failures }
const page = { after: z.coerce.number().int().min(0).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

export const listImports = {
  params: inShop,
  querystring: z.strictObject({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(25) }),
  response: { 200: z.object({ imports: z.array(Import), next: z.string().nullable() }), ...failures },
}

export const addImport = {
  params: inShop,
  body: z.strictObject({
    kind: ImportKind,
    fileName: words(1, 200),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('PLN')
      .describe('Of sums that name none.'),
  }),
  response: { 201: Import, ...failures },
}

export const showImport = { params: oneImport, response: one }
/** The file is the body, as it is; any content type. */
export const putFile = { params: oneImport, response: one }
export const changeState = { params: oneImport, response: one }

export const listReasons = {
  params: oneImport,
  response: {
    200: z.object({ reasons: z.array(z.object({ verdict: ImportVerdict, code: code.nullable(), field, count: z.int() })) }),
    ...failures,
  },
}

export const listRows = {
  params: oneImport,
  querystring: z.strictObject({ verdict: ImportVerdict.optional(), code: words(1, 60).optional(), ...page }),
  response: { 200: z.object({ rows: z.array(ImportRow), next: z.int().nullable() }), ...failures },
}

export const listLeft = {
  params: oneImport,
  querystring: z.strictObject(page),
  response: {
    200: z.object({
      left: z.array(z.object({ position: z.int(), subject: z.enum(['product', 'order', 'customer']), key: z.string() })),
      next: z.int().nullable(),
    }),
    ...failures,
  },
}

export const listRejects = { params: oneImport, response: { 200: z.string().describe('CSV with a byte order mark.'), ...failures } }
