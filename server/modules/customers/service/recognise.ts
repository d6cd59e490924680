import { and, eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { customers, type IdentityType, identities } from '../table.ts'
import { normalEmail } from './email.ts'
import { foldedOf } from './folded.ts'
import { normalPhone } from './phone.ts'

/** A person as an order, a form or an import names them. */
export interface Person {
  /** The account they were logged in to, by the platform's own id. */
  account?: { type: Exclude<IdentityType, 'email' | 'phone' | 'visitor'>; id: string } | undefined
  email?: string | undefined
  /** The platform had the address confirmed by its owner. */
  isEmailVerified?: boolean | undefined
  phone?: string | undefined
  firstName?: string | undefined
  lastName?: string | undefined
}

export interface Identity {
  type: IdentityType
  value: string
  verified: boolean
}

/**
 * The one customer that a person is, made where there is none; undefined for somebody without account, e-mail and phone.
 * Two known customers are never merged here: who is logged in to an account stays that account's customer, whatever e-mail they type.
 */
export async function recognise(tx: Tx, shopId: string, person: Person): Promise<string | undefined> {
  const named = identitiesOf(person)
  if (named.length === 0) return undefined
  const customerId = (await find(tx, shopId, named)) ?? (await add(tx, shopId))
  for (const identity of named) await claim(tx, shopId, customerId, identity)
  await fillIn(tx, shopId, customerId, person)
  return customerId
}

/** The customer an identity names; its value in normal form. */
export async function customerBy(db: Reader, shopId: string, type: IdentityType, value: string): Promise<string | undefined> {
  const [row] = await db
    .select({ customerId: identities.customerId })
    .from(identities)
    .where(and(eq(identities.shopId, shopId), eq(identities.type, type), eq(identities.value, value)))
  return row?.customerId
}

/** What a person is known by, the strongest first. */
export function identitiesOf({ account, email, isEmailVerified = false, phone }: Person): Identity[] {
  const normal = { email: email && normalEmail(email), phone: phone && normalPhone(phone) }
  return [
    ...(account ? [{ type: account.type, value: account.id, verified: true }] : []),
    ...(normal.email ? [{ type: 'email' as const, value: normal.email, verified: isEmailVerified }] : []),
    ...(normal.phone ? [{ type: 'phone' as const, value: normal.phone, verified: false }] : []),
  ]
}

/** By the strongest identity alone; a new account also by a confirmed e-mail, unless that belongs to another account. */
async function find(tx: Tx, shopId: string, [strongest, next]: Identity[]) {
  if (!strongest) return undefined
  const known = await customerBy(tx, shopId, strongest.type, strongest.value)
  if (known || next?.type !== 'email' || !next.verified) return known
  const owner = await customerBy(tx, shopId, next.type, next.value)
  const accounts = owner ? await tx.$count(identities, and(eq(identities.customerId, owner), eq(identities.type, strongest.type))) : 0
  return accounts === 0 ? owner : undefined
}

async function add(tx: Tx, shopId: string) {
  const [row] = await tx.insert(customers).values({ shopId, folded: '' }).returning({ id: customers.id })
  if (!row) throw new Error('An insert answered no row')
  return row.id
}

/** Notes what a customer is known by. Another customer keeps what is theirs, unless they only typed it and this one has proved it. */
async function claim(tx: Tx, shopId: string, customerId: string, { type, value, verified }: Identity) {
  const isOurs = eq(identities.customerId, customerId)
  await tx
    .insert(identities)
    .values({ shopId, type, value, customerId, verified })
    .onConflictDoUpdate({
      target: [identities.shopId, identities.type, identities.value],
      set: { customerId, lastAt: new Date(), ...(verified && { verified }) },
      setWhere: verified ? sql`${isOurs} or not ${identities.verified}` : isOurs,
    })
}

/** Fills the fields that are empty; an e-mail or phone that is known as another customer's is left out. */
async function fillIn(tx: Tx, shopId: string, id: string, { email, phone, firstName, lastName }: Person) {
  const [customer] = await tx.select().from(customers).where(eq(customers.id, id))
  const own = async (type: 'email' | 'phone', value = '', shown = value) => ((await customerBy(tx, shopId, type, value)) === id ? shown : undefined)
  const missing = {
    email: customer?.email ? undefined : await own('email', normalEmail(email ?? ''), email?.trim()),
    phone: customer?.phone ? undefined : await own('phone', normalPhone(phone ?? '')),
    firstName: customer?.firstName ? undefined : firstName,
    lastName: customer?.lastName ? undefined : lastName,
  }
  const found = Object.fromEntries(Object.entries(missing).filter(([, value]) => value))
  if (Object.keys(found).length === 0) return
  await tx
    .update(customers)
    .set({ ...found, folded: foldedOf({ ...customer, ...found }), updatedAt: new Date() })
    .where(eq(customers.id, id))
}
