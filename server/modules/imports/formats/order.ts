import type { LineInput, OrderInput } from '../../orders/service/put.ts'
import type { OrderStatus } from '../../orders/table.ts'
import { CellRefused, idCell, momentCell, priceCell, requiredCell, textCell, wordCell } from '../read/cells.ts'
import type { Aliases, Header } from '../read/header.ts'
import type { FileRecord } from '../read/record.ts'

type OrderField = 'order' | 'number' | 'status' | 'currency' | 'total' | 'refunded' | 'placedAt' | 'paidAt' | 'deliveredAt' | 'cancelledAt' | 'updatedAt'
type BuyerField = 'customerId' | 'email' | 'phone' | 'firstName' | 'lastName'
type LineField = 'productId' | 'variantId' | 'sku' | 'product' | 'quantity' | 'unitPrice' | 'lineTotal'
export type Field = OrderField | BuyerField | LineField

/** Names as `plain` writes them. */
export const ORDER_ALIASES: Aliases<Field> = {
  order: 'order orderid ordernumber zamowienie idzamowienia numerzamowienia nrzamowienia id numer',
  number: 'number shownnumber numerpokazywany',
  status: 'status stan statuszamowienia orderstatus',
  currency: 'currency waluta',
  total: 'total ordertotal suma wartosc wartosczamowienia razem',
  refunded: 'refunded zwrocono kwotazwrotu',
  placedAt: 'placedat date orderdate createdat data datazamowienia datazlozenia',
  paidAt: 'paidat dataplatnosci dataoplacenia',
  deliveredAt: 'deliveredat datadostawy datadostarczenia',
  cancelledAt: 'cancelledat dataanulowania',
  updatedAt: 'updatedat datazmiany',
  customerId: 'customerid idklienta numerklienta crmid',
  email: 'email adresemail billingemail',
  phone: 'phone telefon billingphone',
  firstName: 'firstname imie billingfirstname',
  lastName: 'lastname nazwisko billinglastname',
  productId: 'productid idproduktu numerproduktu',
  variantId: 'variantid idwariantu numerwariantu',
  sku: 'sku symbol indeks',
  product: 'product productname nazwaproduktu produkt itemname',
  quantity: 'quantity ilosc liczbasztuk qty',
  unitPrice: 'unitprice cena cenajednostkowa itemprice',
  lineTotal: 'linetotal wartoscpozycji',
}

const STATUSES: Record<OrderStatus, string> = {
  placed: 'placed new pending onhold nowe nowy zlozone zlozono przyjete oczekujace',
  paid: 'paid processing oplacone oplacono zaplacone wrealizacji',
  delivered: 'delivered completed complete fulfilled dostarczone dostarczono zrealizowane wyslane zakonczone',
  cancelled: 'cancelled canceled anulowane anulowano',
  refunded: 'refunded zwrocone zwrocono',
}
const STATUS_OF = new Map(Object.entries(STATUSES).flatMap(([status, names]) => names.split(' ').map((name) => [name, status as OrderStatus])))

const LATEST = ['cancelledAt', 'deliveredAt', 'paidAt'] as const

/** An order out of its rows; what is the order's own is read from the first of them. @throws {CellRefused} */
export function orderOf(rows: readonly FileRecord[], header: Header<Field>, defaults: { currency: string; broughtAt: Date }): OrderInput {
  const [record] = rows
  if (!record) throw new Error('An order without rows')
  const read = (field: Field, most: number) => textCell(header.cell(record, field) ?? '', field, most) ?? undefined
  const externalId = idCell(header.cell(record, 'order'), 'order')
  const rawStatus = requiredCell(header.cell(record, 'status'), 'status', 60)
  const status = STATUS_OF.get(wordCell(rawStatus))
  if (!status) throw new CellRefused('STATUS_UNKNOWN', 'status')
  const total = priceCell(requiredCell(header.cell(record, 'total'), 'total', 60), 'total', read('currency', 3)?.toUpperCase() ?? defaults.currency)
  const { currency } = total
  if (total.minor < 0) throw new CellRefused('PRICE_NOT_POSITIVE', 'total')
  const moment = (field: Field) => {
    const text = read(field, 60)
    return text === undefined ? null : momentCell(text, field)
  }
  const sourceUpdatedAt = moment('updatedAt') ?? defaults.broughtAt
  const [cancelledAt, deliveredAt, paidAt] = LATEST.map(moment)
  const id = read('customerId', 128)
  return {
    ...{ source: 'csv', externalId, number: read('number', 128) ?? externalId, status, rawStatus, currency, totalMinor: total.minor, sourceUpdatedAt },
    refundedMinor: sum(header.cell(record, 'refunded'), 'refunded', currency) ?? 0,
    placedAt: momentCell(requiredCell(header.cell(record, 'placedAt'), 'placedAt', 60), 'placedAt'),
    paidAt: paidAt ?? (status === 'paid' ? sourceUpdatedAt : null),
    deliveredAt: deliveredAt ?? (status === 'delivered' ? sourceUpdatedAt : null),
    cancelledAt: status === 'cancelled' ? (cancelledAt ?? sourceUpdatedAt) : null,
    person: {
      account: id ? { type: 'crm', id } : undefined,
      ...{ email: read('email', 254), phone: read('phone', 60), firstName: read('firstName', 120), lastName: read('lastName', 120) },
    },
    lines: rows.flatMap((row) => lineOf(row, header, currency)),
  }
}

function sum(cell: string | undefined, field: Field, currency: string): number | null {
  return cell ? priceCell(cell, field, currency).minor : null
}

/** None where the row tells of no product. */
function lineOf(record: FileRecord, header: Header<Field>, currency: string): LineInput[] {
  const read = (field: LineField, most: number) => textCell(header.cell(record, field) ?? '', field, most)
  const [productId, variantId, sku] = [read('productId', 128), read('variantId', 128), read('sku', 128)]
  const name = read('product', 500) ?? sku ?? productId
  if (name === null) return []
  const quantity = read('quantity', 20) ?? '1'
  if (!/^\d{1,7}([.,]0+)?$/.test(quantity) || Number.parseInt(quantity, 10) < 1) throw new CellRefused('QUANTITY_INVALID', 'quantity')
  const [unitMinor, totalMinor] = [sum(header.cell(record, 'unitPrice'), 'unitPrice', currency), sum(header.cell(record, 'lineTotal'), 'lineTotal', currency)]
  return [{ productId, variantId, sku, name, quantity: Number.parseInt(quantity, 10), unitMinor, totalMinor }]
}
