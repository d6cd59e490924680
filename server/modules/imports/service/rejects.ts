import type { Store } from '../../../db/store.ts'
import { BYTE_ORDER_MARK, csvLines } from '../../../http/csv.ts'
import type { Import } from '../table.ts'
import { listRows } from './rows.ts'

const PAGE = 500

/**
 * The refused rows as CSV: the row, why, and its own cells, so that they can be mended and brought again.
 * A cell that a spreadsheet would take for a formula gets an apostrophe.
 */
export async function* rejects(store: Store, { id, columns }: Pick<Import, 'id' | 'columns'>): AsyncGenerator<string> {
  const own = columns ? [...columns.used, ...columns.ignored] : []
  let header: string[] | undefined
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page = await listRows(store.read, id, { verdict: 'skip', after, limit: PAGE })
    header ??= own.length > 0 ? own : [...new Set(page.rows.flatMap(({ told }) => Object.keys(told ?? {})))]
    const names = header
    const lines = page.rows.map(({ row, key, code, field, told }) => [String(row), key, code ?? '', field ?? '', ...names.map((name) => told?.[name] ?? '')])
    yield (after === 0 ? BYTE_ORDER_MARK + csvLines([['row', 'key', 'reason', 'field', ...names]], 'en') : '') + csvLines(lines, 'en')
    after = page.next ?? undefined
  }
}
