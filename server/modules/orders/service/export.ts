import type { Reader } from '../../../db/store.ts'
import { BYTE_ORDER_MARK, csvDecimal, csvLines } from '../../../http/csv.ts'
import { minorDigits } from './amount.ts'
import { listOrders, type OrderQuery, type WholeOrder } from './list.ts'

const PAGE = 500

const WRITING = {
  pl: {
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
  yield BYTE_ORDER_MARK + csvLines([WRITING[locale].heads], locale)
  let after: OrderQuery['after']
  do {
    const { rows, next } = await read((db) => listOrders(db, { ...query, after, limit: PAGE }))
    yield csvLines(
      rows.map((row) => cells(row, locale)),
      locale,
    )
    after = next ?? undefined
  } while (after)
}

function cells({ order, customer, lines }: WholeOrder, locale: Locale): string[] {
  const { status } = WRITING[locale]
  const digits = minorDigits(order.currency)
  const amount = (minor: number) => csvDecimal(minor / 10 ** digits, digits, locale)
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
