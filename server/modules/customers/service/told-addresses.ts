import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Address, type AddressSource, customerAddresses } from '../table.ts'
import { type AddressWords, addressKey, addressWords, type ToldAddress } from './address.ts'
import { type DefaultKind, defaultKinds, defaults, insertAddress, MOST_ADDRESSES } from './addresses.ts'

/** What an order or a file tells of where a customer's parcels and invoices go. */
export interface ToldAddresses {
  shipping?: ToldAddress | null | undefined
  billing?: ToldAddress | null | undefined
}

interface Telling {
  shopId: string
  customerId: string
  source: AddressSource
  /** When the customer gave it: an address that the staff deleted before comes back. Null where only a list of the past says so. */
  at: Date | null
}

/**
 * Notes the addresses of an order or a file. One that is known is not added again, and what the staff corrected or deleted stays so; only what a told address
 * lacks is filled in. It becomes the default where there is none.
 */
export async function learnAddresses(tx: Tx, telling: Telling, { shipping, billing }: ToldAddresses) {
  const told = [
    { words: addressWords(shipping ?? {}), kind: 'isShippingDefault' as const },
    { words: addressWords(billing ?? {}), kind: 'isInvoiceDefault' as const },
  ].flatMap(({ words, kind }) => (words ? [{ words, kind }] : []))
  for (const { words, kind } of told) await learn(tx, telling, words, told.length === 1 ? defaultKinds : [kind])
}

/** Whether `learnAddresses` would change anything for customers that are known, each with what a file tells; in their order. */
export async function foreseeAddresses(db: Reader, shopId: string, list: readonly { customerId: string | undefined; told: ToldAddress | undefined }[]) {
  const ids = [...new Set(list.flatMap(({ customerId, told }) => (customerId && told ? [customerId] : [])))]
  const rows = ids.length === 0 ? [] : await rowsOf(db, shopId, ids)
  return list.map(({ customerId, told }) => {
    const words = told && addressWords(told)
    if (!words) return false
    const verdict = judge(
      rows.filter((row) => row.customerId === customerId),
      words,
      null,
    )
    return verdict === 'new' || Object.keys(verdict.change).length > 0
  })
}

/** An address to add, or what is to change on one that is there; nothing is there of one that stays deleted. */
type Verdict = 'new' | { there?: Address; change: Partial<Address> }

function judge(rows: readonly Address[], words: AddressWords, at: Date | null): Verdict {
  const key = addressKey(words)
  const same = rows.filter((row) => row.key === key || row.toldKey === key)
  const there = same.find(({ deletedAt }) => deletedAt === null)
  if (there) {
    const isStaffs = there.source === 'staff' || there.editedAt !== null
    const lacking = isStaffs ? [] : (['region', 'phone', 'taxId'] as const).filter((part) => words[part] && !there[part])
    return { there, change: Object.fromEntries(lacking.map((part) => [part, words[part]])) }
  }
  const [deleted] = same
  if (!deleted) return 'new'
  const isGivenSince = at !== null && same.every(({ deletedAt }) => deletedAt && deletedAt < at)
  return isGivenSince ? { there: deleted, change: { ...words, key, deletedAt: null, editedAt: null, ...defaults(defaultKinds, false) } } : { change: {} }
}

async function learn(tx: Tx, { shopId, customerId, source, at }: Telling, words: AddressWords, kinds: readonly DefaultKind[]) {
  const rows = await rowsOf(tx, shopId, [customerId])
  const present = rows.filter(({ deletedAt }) => deletedAt === null)
  const free = kinds.filter((kind) => !present.some((address) => address[kind]))
  const verdict = judge(rows, words, at)
  if (verdict === 'new') {
    if (present.length >= MOST_ADDRESSES) await forgetOldest(tx, present)
    await insertAddress(tx, { shopId, customerId, source }, words, free)
    return
  }
  const change = { ...verdict.change, ...defaults(free) }
  if (!verdict.there || Object.keys(change).length === 0) return
  await tx
    .update(customerAddresses)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(customerAddresses.id, verdict.there.id))
}

/** Who has a parcel sent to yet another place each time keeps the latest of them. */
async function forgetOldest(tx: Tx, addresses: readonly Address[]) {
  const oldest = addresses.find(({ source, editedAt, ...address }) => source !== 'staff' && !editedAt && !defaultKinds.some((kind) => address[kind]))
  if (oldest) await tx.delete(customerAddresses).where(eq(customerAddresses.id, oldest.id))
}

/** With those deleted, the oldest first. */
const rowsOf = (db: Reader, shopId: string, customerIds: string[]): Promise<Address[]> =>
  db
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.shopId, shopId), inArray(customerAddresses.customerId, customerIds)))
    .orderBy(asc(customerAddresses.createdAt), asc(customerAddresses.id))
