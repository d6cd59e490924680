import type { Tx } from '../../../db/store.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { customerImages } from '../../customers/service/images.ts'
import { customerBy, identitiesOf, type Person } from '../../customers/service/recognise.ts'
import { type OrderImage, orderImages } from '../../orders/service/images.ts'
import { type OrderInput, putOrder } from '../../orders/service/put.ts'
import { type Field, ORDER_ALIASES, orderOf } from '../formats/order.ts'
import { Header } from '../read/header.ts'
import type { FileRecord, OpenedFile } from '../read/record.ts'
import { fingerprint } from './fingerprint.ts'
import type { Applied, Change, Context, Foreseen, Kind, Read } from './kind.ts'
import { oneRow } from './reading.ts'

const MOST_LINES = 500

export const orderImport: Kind<OrderInput> = {
  right: 'orders.write',
  formats: ['csv'],
  piece: 20,

  columns(header) {
    const found = new Header(header, ORDER_ALIASES)
    found.needs('order', 'status', 'total', 'placedAt')
    return found.columns
  },

  async *read(file, context) {
    const header = new Header(file.header, ORDER_ALIASES)
    for await (const rows of byOrder(file, header)) yield orderRow(rows, header, context)
  },

  async foresee(db, { shopId }, items) {
    const known = await orderImages(db, shopId, idsOf(items))
    return items.map((item) => verdictOf(item, known))
  },

  async apply(tx, { shopId }, items) {
    const known = await orderImages(tx, shopId, idsOf(items))
    const applied: Applied[] = []
    for (const item of items) {
      const foreseen = verdictOf(item, known)
      const isDone = foreseen.verdict === 'create' || foreseen.verdict === 'update'
      applied.push({ ...foreseen, changes: isDone ? await put(tx, shopId, item, known) : [] })
    }
    return applied
  },
}

const idsOf = (items: OrderInput[]) => items.map(({ externalId }) => externalId)

/** Rows of one order stand together. */
async function* byOrder({ records }: OpenedFile, header: Header<Field>): AsyncGenerator<FileRecord[]> {
  let rows: FileRecord[] = []
  let order: string | undefined
  for await (const record of records) {
    const next = header.cell(record, 'order') ?? ''
    if (rows.length > 0 && (next !== order || next === '' || rows.length > MOST_LINES)) {
      yield rows
      rows = []
    }
    order = next
    rows.push(record)
  }
  if (rows.length > 0) yield rows
}

function orderRow(rows: FileRecord[], header: Header<Field>, context: Context): Read<OrderInput> {
  const [first] = rows
  if (!first) throw new Error('An order without rows')
  const read = oneRow({ ...first, isTooLarge: rows.length > MOST_LINES }, header.cell(first, 'order'), () => {
    const item = orderOf(rows, header, context)
    return { item, key: item.externalId, remark: null }
  })
  return { ...read, last: rows.at(-1)?.row ?? first.row }
}

function verdictOf(item: OrderInput, known: OrderImage[]): Foreseen {
  const skip = (code: string): Foreseen => ({ verdict: 'skip', remark: { code, field: 'order' } })
  const all = known.filter(({ order }) => order.externalId === item.externalId)
  if (all.some(({ order }) => order.source !== 'csv')) return skip('ORDER_FROM_OTHER_SOURCE')
  const [image] = all
  if (!image) return { verdict: 'create', remark: null }
  if (image.order.deletedAt) return skip('ORDER_DELETED')
  if (isSame(item, image)) return { verdict: 'unchanged', remark: null }
  return image.order.sourceUpdatedAt > item.sourceUpdatedAt ? skip('ORDER_OUTDATED') : { verdict: 'update', remark: null }
}

/** A moment that the file does not tell is as good as the one that is known. */
function isSame(item: OrderInput, { order, lines }: OrderImage) {
  const isToldSame = (moment: 'paidAt' | 'deliveredAt' | 'cancelledAt') => {
    const told = item[moment]?.getTime()
    return told === item.sourceUpdatedAt.getTime() ? order[moment] !== null : told === order[moment]?.getTime()
  }
  const plain = { number: order.number, status: order.status, currency: order.currency, totalMinor: order.totalMinor, refundedMinor: order.refundedMinor }
  const told = { number: item.number, status: item.status, currency: item.currency, totalMinor: item.totalMinor, refundedMinor: item.refundedMinor }
  return (
    fingerprint([plain, order.placedAt, order.email, lines.map(bareLine)]) ===
      fingerprint([told, item.placedAt, normalEmail(item.person.email ?? '') ?? null, item.lines.map(bareLine)]) &&
    (['paidAt', 'deliveredAt', 'cancelledAt'] as const).every(isToldSame)
  )
}

const bareLine = ({ productId, variantId, sku, name, quantity, unitMinor, totalMinor }: OrderInput['lines'][number]) => ({
  ...{ productId, variantId, sku, name, quantity, unitMinor, totalMinor },
})

/** Puts an order in and notes what stood there before: of the order, and of the customer whom it made known. */
async function put(tx: Tx, shopId: string, item: OrderInput, known: OrderImage[]): Promise<Change[]> {
  const before = known.find(({ order }) => order.externalId === item.externalId)
  const people = await customerImages(tx, shopId, await candidates(tx, shopId, item.person))
  await putOrder(tx, shopId, item, new Date())
  const after = (await orderImages(tx, shopId, [item.externalId])).find(({ order }) => order.source === item.source)
  if (!after) throw new Error('An order vanished in its own write')
  const { customerId } = after.order
  const customer = customerId && (await customerImages(tx, shopId, [customerId])).get(customerId)
  return [
    ...(customer
      ? [{ subject: 'customer' as const, key: customer.customer.id, before: people.get(customer.customer.id) ?? null, after: fingerprint(customer) }]
      : []),
    { subject: 'order', key: item.externalId, before: before ?? null, after: fingerprint(after) },
  ]
}

async function candidates(tx: Tx, shopId: string, person: Person) {
  const ids = await Promise.all(identitiesOf(person).map(({ type, value }) => customerBy(tx, shopId, type, value)))
  return [...new Set(ids.filter((id) => id !== undefined))]
}
