import { stringify } from 'csv-stringify/sync'
import type { Reader } from '../../../db/store.ts'
import { minorDigits } from './amount.ts'
import { listOrders, type OrderQuery, type WholeOrder } from './list.ts'

const PAGE = 500
/** Without it spreadsheets take UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Spreadsheets read a file as their own country writes it: Polish ones part columns by semicolons and decimals by commas. */
const WRITING = {
  pl: {
    ...{ delimiter: ';', point: ',' },
    heads: ['Numer', 'Źródło', 'Identyfikator', 'Stan', 'Złożone', 'Opłacone', 'Dostarczone', 'Anulowane', 'Kwota', 'Zwrot', 'Waluta'].concat([
      'E-mail',
      'Imię',
      'Nazwisko',
      'Sztuk',
      'Produkty',
    ]),
    status: { placed: 'złożone', paid: 'opłacone', delivered: 'dostarczone', cancelled: 'anulowane', refunded: 'zwrócone' },
  },
  en: {
    ...{ delimiter: ',', point: '.' },
    heads: ['Number', 'Source', 'Identifier', 'Status', 'Placed', 'Paid', 'Delivered', 'Cancelled', 'Total', 'Refunded', 'Currency'].concat([
      'E-mail',
      'First name',
      'Last name',
      'Pieces',
      'Products',
    ]),
    status: { placed: 'placed', paid: 'paid', delivered: 'delivered', cancelled: 'cancelled', refunded: 'refunded' },
  },
}

type Locale = keyof typeof WRITING

/** The filtered orders as CSV, one page of them after another; `read` opens the store for one page. */
export async function* ordersAsCsv(
  read: <Result>(run: (db: Reader) => Promise<Result>) => Promise<Result>,
  query: Omit<OrderQuery, 'after' | 'limit'>,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([WRITING[locale].heads], locale)
  let after: OrderQuery['after']
  do {
    const { rows, next } = await read((db) => listOrders(db, { ...query, after, limit: PAGE }))
    if (rows.length > 0)
      yield lines(
        rows.map((row) => cells(row, locale)),
        locale,
      )
    after = next ?? undefined
  } while (after)
}

const lines = (rows: string[][], locale: Locale) =>
  stringify(rows, { delimiter: WRITING[locale].delimiter, escape_formulas: true, record_delimiter: 'windows' })

function cells({ order, customer, lines }: WholeOrder, locale: Locale): string[] {
  const { status, point } = WRITING[locale]
  const amount = (minor: number) => (minor / 10 ** minorDigits(order.currency)).toFixed(minorDigits(order.currency)).replace('.', point)
  const moment = (at: Date | null) => at?.toISOString() ?? ''
  return [
    ...[order.number, order.source, order.externalId, status[order.status]],
    ...[order.placedAt, order.paidAt, order.deliveredAt, order.cancelledAt].map(moment),
    ...[amount(order.totalMinor), amount(order.refundedMinor), order.currency],
    ...[order.email ?? customer?.email ?? '', customer?.firstName ?? '', customer?.lastName ?? ''],
    String(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    lines.map(({ quantity, name }) => `${quantity} × ${name}`).join('\n'),
  ]
}
