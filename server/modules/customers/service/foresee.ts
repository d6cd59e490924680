import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { customers, type IdentityType, identities } from '../table.ts'
import { type Identity, identitiesOf, type Person } from './recognise.ts'

export interface ForeseenPerson {
  /** Nobody is known by both names of a conflict, so nobody is changed. */
  verdict: 'create' | 'update' | 'unchanged' | 'conflict'
  /** What to recognise: an account that is not yet known is left out where a guest has the e-mail, for nobody has proved that they are one. */
  person: Person
  /** What of it is another customer's, or was left out. */
  notTaken?: IdentityType
  customerId?: string
}

/** What `recognise` would do with each person of a list that the shop vouches for. It reads only. */
export async function foreseePeople(db: Reader, shopId: string, people: readonly Person[]): Promise<ForeseenPerson[]> {
  const named = people.map(identitiesOf)
  const known = await ownersOf(db, shopId, named.flat())
  return people.map((person, index) => foresee(person, named[index] ?? [], known))
}

type Known = Awaited<ReturnType<typeof ownersOf>>

async function ownersOf(db: Reader, shopId: string, named: readonly Identity[]) {
  const values = [...new Set(named.map(({ value }) => value))]
  if (values.length === 0) return { owners: new Map<string, string>(), people: new Map(), accounts: new Set<string>() }
  const rows = await db
    .select()
    .from(identities)
    .where(and(eq(identities.shopId, shopId), inArray(identities.value, values)))
  const ids = [...new Set(rows.map(({ customerId }) => customerId))]
  const people = ids.length > 0 ? await db.select().from(customers).where(inArray(customers.id, ids)) : []
  const all = ids.length > 0 ? await db.select().from(identities).where(inArray(identities.customerId, ids)) : []
  return {
    owners: new Map(rows.map(({ type, value, customerId }) => [`${type}:${value}`, customerId])),
    people: new Map(people.map((customer) => [customer.id, customer])),
    accounts: new Set(all.map(({ type, customerId }) => `${type}:${customerId}`)),
  }
}

function foresee(person: Person, named: Identity[], known: Known): ForeseenPerson {
  const ownerOf = (type: IdentityType) => {
    const identity = named.find((identity) => identity.type === type)
    return identity && known.owners.get(`${identity.type}:${identity.value}`)
  }
  const { account } = person
  const emailOwner = ownerOf('email')
  const accountOwner = account && ownerOf(account.type)
  if (account && emailOwner && emailOwner !== accountOwner) {
    if (accountOwner || known.accounts.has(`${account.type}:${emailOwner}`)) return { verdict: 'conflict', person, notTaken: 'email' }
    const { account: _, ...guest } = person
    const rest = named.filter(({ type }) => type !== account.type)
    return { ...settle(guest, rest, emailOwner, known), notTaken: account.type }
  }
  const [strongest] = named
  return settle(person, named, strongest && ownerOf(strongest.type), known)
}

function settle(person: Person, named: Identity[], customerId: string | undefined, { owners, people }: Known): ForeseenPerson {
  const ownerOf = ({ type, value }: Identity) => owners.get(`${type}:${value}`)
  const foreign = named.find((identity) => (ownerOf(identity) ?? customerId) !== customerId)
  const notTaken = foreign && { notTaken: foreign.type }
  const customer = customerId === undefined ? undefined : people.get(customerId)
  if (!customer || customerId === undefined) return { verdict: 'create', person, ...notTaken }
  const free = named.filter((identity) => identity !== foreign)
  const isNamed = free.some((identity) => ownerOf(identity) === undefined)
  const has = (type: IdentityType) => free.some((identity) => identity.type === type)
  const isFilled =
    (!customer.email && has('email')) ||
    (!customer.phone && has('phone')) ||
    (!customer.firstName && Boolean(person.firstName)) ||
    (!customer.lastName && Boolean(person.lastName))
  return { verdict: isNamed || isFilled ? 'update' : 'unchanged', person, customerId, ...notTaken }
}
