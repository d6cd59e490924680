import type { Tx } from '../../../db/store.ts'
import { productsBy, removeProducts, writeProducts } from '../../catalog/service/rows.ts'
import type { Product } from '../../catalog/table.ts'
import { type CustomerImage, customerImages, removeCustomer, restoreCustomer } from '../../customers/service/images.ts'
import { type OrderImage, orderImages, removeOrder, restoreOrderImage } from '../../orders/service/images.ts'
import { fingerprint } from './fingerprint.ts'
import type { Change } from './kind.ts'

/** Takes changes back, the latest first; answers which were left alone because something else had changed the same since. */
export async function putBack(tx: Tx, shopId: string, changes: readonly Change[]): Promise<boolean[]> {
  const products = changes.filter(({ subject }) => subject === 'product')
  const areBack = await productsBack(tx, shopId, products)
  const outcomes: boolean[] = []
  for (const change of changes) {
    if (change.subject === 'product') outcomes.push(areBack.has(change.key))
    else outcomes.push(await (change.subject === 'order' ? orderBack : customerBack)(tx, shopId, change))
  }
  return outcomes
}

/** An import changes no product twice, so all can be put back at once. */
async function productsBack(tx: Tx, shopId: string, changes: Change[]): Promise<Set<string>> {
  const now = await productsBy(tx, shopId, keysOf(changes))
  const ours = changes.filter(({ key, after }) => now.has(key) && fingerprint(now.get(key)) === after)
  await removeProducts(tx, shopId, keysOf(ours.filter(({ before }) => before === null)))
  await writeProducts(
    tx,
    ours.flatMap(({ before }) => (before === null ? [] : [withDates(before as Product)])),
  )
  return new Set(keysOf(ours))
}

const keysOf = (changes: Change[]) => changes.map(({ key }) => key)

async function orderBack(tx: Tx, shopId: string, { key, before, after }: Change) {
  const now = (await orderImages(tx, shopId, [key])).find(({ order }) => order.source === 'csv')
  if (!now || fingerprint(now) !== after) return false
  if (before === null) await removeOrder(tx, shopId, now.order.id)
  else {
    const { order, lines } = before as OrderImage
    await restoreOrderImage(tx, shopId, { order: withDates(order), lines })
  }
  return true
}

async function customerBack(tx: Tx, shopId: string, { key, before, after }: Change) {
  const now = (await customerImages(tx, shopId, [key])).get(key)
  if (!now || fingerprint(now) !== after) return false
  if (before === null) return removeCustomer(tx, shopId, key)
  const { customer, identities, addresses } = before as CustomerImage
  await restoreCustomer(tx, shopId, { customer: withDates(customer), identities: identities.map(withDates), addresses: addresses.map(withDates) })
  return true
}

/** A row that was kept as JSON; every column whose name ends in `At` is a moment. */
const withDates = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith('At') && value !== null ? new Date(value as string) : value])) as Row
