import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/store.ts'
import { hashOf } from '../../http/tokens.ts'
import { identities } from '../customers/table.ts'
import { type Consent, consents, type Purpose, purposes } from './table.ts'

/** Of which person of which shop, and for what. `email` is in normal form. */
export type Matter = Pick<Consent, 'shopId' | 'email' | 'purpose'>

/** A consent as its source tells it. */
export interface GivenConsent {
  purpose: Purpose
  granted: boolean
  text: string
  at: Date
}

type Known = 'visitorId' | 'locale' | 'page'
export type NewConsent = Omit<Consent, 'id' | 'version' | 'recordedAt' | Known> & Partial<Pick<Consent, Known>>

/** Adds a line. What is dated ahead counts from now, so that nobody agrees for the future. */
export async function recordConsent(tx: Tx, given: NewConsent, now = new Date()) {
  const at = given.at > now ? now : given.at
  await tx.insert(consents).values({ ...given, at, version: hashOf(given.text).slice(0, 16), recordedAt: now })
}

/** Notes what stood beside an order, once, however often the order is told. @returns whether anything was new */
export async function recordOrderConsents(
  tx: Tx,
  order: { id: string; shopId: string; customerId: string | null; email: string | null },
  given: readonly GivenConsent[],
): Promise<boolean> {
  const { id: orderId, shopId, customerId, email } = order
  if (!email || given.length === 0) return false
  const known = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.orderId, orderId), eq(consents.source, 'order')))
  const fresh = given.filter(
    (one) => !known.some((row) => row.email === email && row.purpose === one.purpose && row.granted === one.granted && row.text === one.text),
  )
  for (const one of fresh) await recordConsent(tx, { ...one, shopId, customerId, email, source: 'order', orderId })
  return fresh.length > 0
}

export interface Standing {
  /** What was said last; null for who never said anything. */
  granted: boolean | null
  /** They asked to be left alone and have not agreed anew since. An unticked box beside an order does neither. */
  isSuppressed: boolean
}

/** How a person stands today. Of two words of one moment the refusal counts. */
export async function standingOf(db: Reader, matter: Matter): Promise<Standing> {
  const isMatter = and(eq(consents.shopId, matter.shopId), eq(consents.email, matter.email), eq(consents.purpose, matter.purpose))
  const last = await newest(db, isMatter)
  const decided = await newest(db, and(isMatter, or(eq(consents.granted, true), inArray(consents.source, ['link', 'staff']))))
  return { granted: last?.granted ?? null, isSuppressed: decided?.granted === false }
}

/**
 * The last word of a customer on each purpose that they ever said something on: under their e-mail, as themselves, or in a browser that is known to be
 * theirs. `email` is in normal form.
 */
export async function lastWords(db: Reader, shopId: string, customerId: string, email: string | undefined) {
  const browsers = db
    .select({ value: identities.value })
    .from(identities)
    .where(and(eq(identities.shopId, shopId), eq(identities.customerId, customerId), eq(identities.type, 'visitor')))
  const isTheirs = or(email === undefined ? undefined : eq(consents.email, email), eq(consents.customerId, customerId), inArray(consents.visitorId, browsers))
  const words: Pick<Consent, 'purpose' | 'granted' | 'at' | 'source'>[] = []
  for (const purpose of purposes) {
    const last = await newest(db, and(eq(consents.shopId, shopId), eq(consents.purpose, purpose), isTheirs))
    if (last) words.push({ purpose, ...last })
  }
  return words
}

/** All that one browser said on the shop's pages, the latest last. */
export const consentsOfVisitor = (db: Reader, shopId: string, visitorId: string) =>
  db
    .select()
    .from(consents)
    .where(and(eq(consents.shopId, shopId), eq(consents.visitorId, visitorId)))
    .orderBy(asc(consents.at), asc(consents.id))

async function newest(db: Reader, matter: SQL | undefined) {
  const [row] = await db
    .select({ granted: consents.granted, at: consents.at, source: consents.source })
    .from(consents)
    .where(matter)
    .orderBy(desc(consents.at), consents.granted)
    .limit(1)
  return row
}
