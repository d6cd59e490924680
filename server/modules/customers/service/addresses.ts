import { and, desc, eq, gte, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { AddressEmpty, AddressKnown, AddressNotFound, TaxIdInvalid, TooManyAddresses } from '../errors.ts'
import { type Address, customerAddresses } from '../table.ts'
import { type AddressWords, addressKey, addressWords, differing, isTaxIdSound, type ToldAddress } from './address.ts'
import { customerOf } from './list.ts'

const DAY = 24 * 60 * 60_000
export const MOST_ADDRESSES = 50
export const defaultKinds = ['isShippingDefault', 'isInvoiceDefault'] as const
export type DefaultKind = (typeof defaultKinds)[number]

/** Which address of which customer of which shop. */
export interface AddressId {
  shopId: string
  customerId: string
  id: string
}

/** What the staff tell of an address; a kind that is true is taken from the address that was it before. */
export type AddressInput = ToldAddress & { [Kind in DefaultKind]?: true | undefined }

const isThere = isNull(customerAddresses.deletedAt)

/** The default ones first, then the newest. */
export const addressesOf = (db: Reader, shopId: string, customerId: string): Promise<Address[]> =>
  db
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.shopId, shopId), eq(customerAddresses.customerId, customerId), isThere))
    .orderBy(desc(customerAddresses.isShippingDefault), desc(customerAddresses.isInvoiceDefault), desc(customerAddresses.createdAt), desc(customerAddresses.id))
    .limit(MOST_ADDRESSES)

/**
 * The first address of a customer is the default for everything.
 * @throws {CustomerNotFound} @throws {AddressEmpty} @throws {TaxIdInvalid} @throws {AddressKnown} @throws {TooManyAddresses}
 */
export async function addAddress(tx: Tx, shopId: string, customerId: string, input: AddressInput, by: Who): Promise<Address> {
  await customerOf(tx, shopId, customerId)
  const words = soundWords(input)
  const others = await addressesOf(tx, shopId, customerId)
  if (others.length >= MOST_ADDRESSES) throw new TooManyAddresses(MOST_ADDRESSES)
  assertNew(others, words)
  const kinds = defaultKinds.filter((kind) => input[kind] || !others.some((other) => other[kind]))
  const address = await insertAddress(tx, { shopId, customerId, source: 'staff' }, words, kinds)
  await record(tx, shopId, by, 'customers.addressAdded', ['customer', customerId], { address: address.id })
  return address
}

/** What is left out stays. @throws {AddressNotFound} @throws {AddressEmpty} @throws {TaxIdInvalid} @throws {AddressKnown} */
export async function changeAddress(tx: Tx, key: AddressId, change: AddressInput, by: Who): Promise<Address> {
  const others = await addressesOf(tx, key.shopId, key.customerId)
  const before = others.find(({ id }) => id === key.id)
  if (!before) throw new AddressNotFound(key.id)
  const { isShippingDefault: _, isInvoiceDefault: __, ...told } = change
  const words = soundWords({ ...before, ...withoutUndefined(told) })
  const fields = differing(before, words)
  const kinds = defaultKinds.filter((kind) => change[kind] && !before[kind])
  if (fields.length + kinds.length === 0) return before
  if (fields.length > 0)
    assertNew(
      others.filter(({ id }) => id !== key.id),
      words,
    )
  await freeDefaults(tx, key.customerId, kinds)
  const now = new Date()
  const edit = fields.length > 0 && { ...words, key: addressKey(words), editedAt: now }
  const address = await update(tx, key, { ...edit, ...defaults(kinds), updatedAt: now }, isThere)
  await record(tx, key.shopId, by, 'customers.addressChanged', ['customer', key.customerId], { address: key.id, fields: [...fields, ...kinds] })
  return address
}

/**
 * Takes an address away; for a day it can be brought back. Of those deleted before that the words go for good with it, and what is left only keeps
 * an order that is told again from bringing them back.
 * @throws {AddressNotFound}
 */
export async function deleteAddress(tx: Tx, key: AddressId, by: Who, now = Date.now()) {
  await update(tx, key, { deletedAt: new Date(now) }, isThere)
  const { shopId, deletedAt, line1, city } = customerAddresses
  const isDue = and(eq(shopId, key.shopId), lt(deletedAt, new Date(now - DAY)), or(isNotNull(line1), isNotNull(city)))
  await tx.update(customerAddresses).set(WORDLESS).where(isDue)
  await record(tx, key.shopId, by, 'customers.addressDeleted', ['customer', key.customerId], { address: key.id })
}

const WORDLESS: AddressWords = {
  ...{ name: null, company: null, line1: null, line2: null, postalCode: null, city: null, region: null, country: null, phone: null, taxId: null },
}

/**
 * It is the default again where no other has become it.
 * @throws {AddressNotFound} also a day after its deletion @throws {AddressKnown} @throws {TooManyAddresses}
 */
export async function restoreAddress(tx: Tx, key: AddressId, by: Who, now = Date.now()): Promise<Address> {
  const others = await addressesOf(tx, key.shopId, key.customerId)
  if (others.length >= MOST_ADDRESSES) throw new TooManyAddresses(MOST_ADDRESSES)
  const taken = defaultKinds.filter((kind) => others.some((other) => other[kind]))
  const address = await update(tx, key, { deletedAt: null, ...defaults(taken, false) }, gte(customerAddresses.deletedAt, new Date(now - DAY)) as SQL)
  assertNew(others, address)
  await record(tx, key.shopId, by, 'customers.addressRestored', ['customer', key.customerId], { address: key.id })
  return address
}

/** Adds an address that becomes the default of the given kinds. */
export async function insertAddress(tx: Tx, whose: Pick<Address, 'shopId' | 'customerId' | 'source'>, words: AddressWords, kinds: readonly DefaultKind[]) {
  await freeDefaults(tx, whose.customerId, kinds)
  const key = addressKey(words)
  const row = { ...whose, ...words, key, toldKey: key, isShippingDefault: false, isInvoiceDefault: false, ...defaults(kinds) }
  const [address] = await tx.insert(customerAddresses).values(row).returning()
  if (!address) throw new Error('An insert answered no row')
  return address
}

export const defaults = (kinds: readonly DefaultKind[], value = true): Partial<Pick<Address, DefaultKind>> =>
  Object.fromEntries(kinds.map((kind) => [kind, value]))

async function freeDefaults(tx: Tx, customerId: string, kinds: readonly DefaultKind[]) {
  for (const kind of kinds)
    await tx
      .update(customerAddresses)
      .set({ [kind]: false })
      .where(and(eq(customerAddresses.customerId, customerId), eq(customerAddresses[kind], true), isThere))
}

function soundWords(told: ToldAddress): AddressWords {
  const words = addressWords(told)
  if (!words) throw new AddressEmpty()
  if (!isTaxIdSound(words)) throw new TaxIdInvalid()
  return words
}

function assertNew(others: readonly Address[], words: AddressWords) {
  const key = addressKey(words)
  if (others.some((other) => other.key === key)) throw new AddressKnown()
}

const withoutUndefined = (told: ToldAddress) => Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))

async function update(tx: Tx, { shopId, customerId, id }: AddressId, change: Partial<Address>, only: SQL) {
  const [address] = await tx
    .update(customerAddresses)
    .set(change)
    .where(and(eq(customerAddresses.shopId, shopId), eq(customerAddresses.customerId, customerId), eq(customerAddresses.id, id), only))
    .returning()
  if (!address) throw new AddressNotFound(id)
  return address
}
