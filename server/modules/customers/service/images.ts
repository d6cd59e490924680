import { and, asc, eq, getTableColumns, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { orders } from '../../orders/table.ts'
import { type Address, type Customer, customerAddresses, customers, customerTags, identities, notes, tasks } from '../table.ts'
import { foldedOf } from './folded.ts'

/** A customer with all that they are known by and their addresses, as they stand at one moment. */
export interface CustomerImage {
  customer: Omit<Customer, 'folded'>
  identities: (typeof identities.$inferSelect)[]
  addresses: Address[]
}

export async function customerImages(db: Reader, shopId: string, ids: readonly string[]): Promise<Map<string, CustomerImage>> {
  if (ids.length === 0) return new Map()
  const { folded: _, ...columns } = getTableColumns(customers)
  const people = await db
    .select(columns)
    .from(customers)
    .where(and(eq(customers.shopId, shopId), inArray(customers.id, [...ids])))
  const known = await db
    .select()
    .from(identities)
    .where(and(eq(identities.shopId, shopId), inArray(identities.customerId, [...ids])))
    .orderBy(asc(identities.type), asc(identities.value))
  const all = await db
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.shopId, shopId), inArray(customerAddresses.customerId, [...ids])))
    .orderBy(asc(customerAddresses.id))
  const ofCustomer =
    ({ id }: Pick<Customer, 'id'>) =>
    ({ customerId }: { customerId: string }) =>
      customerId === id
  return new Map(people.map((one) => [one.id, { customer: one, identities: known.filter(ofCustomer(one)), addresses: all.filter(ofCustomer(one)) }]))
}

/** Takes a customer out again; false for one who has bought something, or of whom the staff have written something down since. */
export async function removeCustomer(tx: Tx, shopId: string, id: string): Promise<boolean> {
  if ((await tx.$count(orders, and(eq(orders.shopId, shopId), eq(orders.customerId, id)))) > 0) return false
  if ((await tx.$count(notes, and(eq(notes.customerId, id), isNull(notes.deletedAt)))) > 0) return false
  if ((await tx.$count(tasks, eq(tasks.customerId, id))) + (await tx.$count(customerTags, eq(customerTags.customerId, id))) > 0) return false
  await tx.delete(customers).where(and(eq(customers.shopId, shopId), eq(customers.id, id)))
  return true
}

/** Brings a customer back to an image of before; what they were first known by since is forgotten. */
export async function restoreCustomer(tx: Tx, shopId: string, { customer, identities: known, addresses }: CustomerImage) {
  const isOurs = and(eq(identities.shopId, shopId), eq(identities.customerId, customer.id))
  await tx
    .update(customers)
    .set({ ...customer, folded: foldedOf(customer) })
    .where(and(eq(customers.shopId, shopId), eq(customers.id, customer.id)))
  for (const type of new Set(known.map((identity) => identity.type))) {
    const kept = known.filter((identity) => identity.type === type).map(({ value }) => value)
    await tx.delete(identities).where(and(isOurs, eq(identities.type, type), notInArray(identities.value, kept)))
  }
  const types = [...new Set(known.map(({ type }) => type))]
  await tx.delete(identities).where(types.length > 0 ? and(isOurs, notInArray(identities.type, types)) : isOurs)
  for (const { type, value, verified, firstAt, lastAt } of known)
    await tx
      .update(identities)
      .set({ verified, firstAt, lastAt })
      .where(and(isOurs, eq(identities.type, type), eq(identities.value, value)))
  await tx.delete(customerAddresses).where(and(eq(customerAddresses.shopId, shopId), eq(customerAddresses.customerId, customer.id)))
  if (addresses.length > 0) await tx.insert(customerAddresses).values(addresses)
}
