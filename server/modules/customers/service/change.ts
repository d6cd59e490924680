import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { ContactTaken, EmailInvalid, PhoneInvalid } from '../errors.ts'
import { type Customer, customers, identities } from '../table.ts'
import { normalEmail } from './email.ts'
import { foldedOf } from './folded.ts'
import { customerOf } from './list.ts'
import { normalPhone } from './phone.ts'
import { customerBy } from './recognise.ts'

/** What the staff may correct; what is left out stays. */
export interface CustomerChange {
  email?: string | null | undefined
  phone?: string | null | undefined
  firstName?: string | null | undefined
  lastName?: string | null | undefined
}

/**
 * Corrects how a customer is called and reached. They are known by the new contact from now on; by the old one only where they have proved that it is
 * theirs. The log tells which fields changed and not to what, so that it need not be erased with the person.
 * @throws {CustomerNotFound} @throws {EmailInvalid} @throws {PhoneInvalid} @throws {ContactTaken}
 */
export async function changeCustomer(tx: Tx, shopId: string, id: string, change: CustomerChange, by: Who): Promise<Customer> {
  const before = await customerOf(tx, shopId, id)
  const after = { ...before, ...withoutUndefined(change) }
  if (change.phone) after.phone = normalPhone(change.phone) ?? fail(new PhoneInvalid())
  const fields = (['email', 'phone', 'firstName', 'lastName'] as const).filter((field) => after[field] !== before[field])
  if (fields.length === 0) return before
  if (fields.includes('email'))
    await changeIdentity(tx, before, 'email', toEmail(before.email), after.email && (toEmail(after.email) ?? fail(new EmailInvalid())))
  if (fields.includes('phone')) await changeIdentity(tx, before, 'phone', before.phone, after.phone)
  const updatedAt = new Date()
  await tx
    .update(customers)
    .set({ ...Object.fromEntries(fields.map((field) => [field, after[field]])), folded: foldedOf(after), updatedAt })
    .where(eq(customers.id, id))
  await record(tx, shopId, by, 'customers.changed', ['customer', id], { fields })
  return { ...after, updatedAt }
}

const toEmail = (typed: string | null) => (typed === null ? null : normalEmail(typed))
const fail = (error: Error): never => {
  throw error
}
const withoutUndefined = (change: CustomerChange) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

async function changeIdentity(tx: Tx, { shopId, id }: Customer, type: 'email' | 'phone', before: string | null | undefined, after: string | null) {
  if (before === after) return
  const owner = after && (await customerBy(tx, shopId, type, after))
  if (owner && owner !== id) throw new ContactTaken(type)
  const isTyped = and(eq(identities.shopId, shopId), eq(identities.customerId, id), eq(identities.type, type), eq(identities.verified, false))
  if (before) await tx.delete(identities).where(and(isTyped, eq(identities.value, before)))
  if (after && !owner) await tx.insert(identities).values({ shopId, type, value: after, customerId: id, verified: false })
}
