import { and, count, eq, inArray, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Reader, Tx } from '../../../db/store.ts'
import { append } from '../../streams/service.ts'
import { NoFreePlace } from '../errors.ts'
import type { Colleague as Wire } from '../staff/contract.ts'
import { type Consultant, consultants, conversations } from '../table.ts'
import { seatsOf, touchChat } from './chats.ts'
import { change } from './conversations.ts'
import { deskStream } from './desk.ts'
import { nameOf, namesOf } from './names.ts'

export type Colleague = z.output<typeof Wire>

/** Conversations that somebody holds at once who has not said how many. */
const PLACES = 4
/** How long a page that was closed, or lost its network, counts as open, and how often it says that it is, in milliseconds. */
const LEASE = 60_000
const RENEWED_EVERY = 20_000

export const isHere = ({ leasedUntil }: Pick<Consultant, 'leasedUntil'>, now: Date) => leasedUntil !== null && leasedUntil > now

const nobody = (shopId: string, userId: string, now: Date): Consultant => ({
  ...{ shopId, userId, isAvailable: false, places: PLACES, leasedUntil: null, isHere: false, idleSince: now },
})

export async function consultantOf(db: Reader, shopId: string, userId: string, now = new Date()): Promise<Consultant> {
  const [row] = await db.select().from(consultants).where(oneOf(shopId, userId))
  return row ?? nobody(shopId, userId, now)
}

const oneOf = (shopId: string, userId: string) => and(eq(consultants.shopId, shopId), eq(consultants.userId, userId))

/** How many places somebody's conversations take. */
export const loadOf = (db: Reader, shopId: string, userId: string): Promise<number> =>
  db.$count(conversations, and(eq(conversations.ownerId, userId), eq(conversations.shopId, shopId), eq(conversations.holdsPlace, true)))

/** @throws {NoFreePlace} */
export async function assertFreePlace(tx: Tx, shopId: string, userId: string) {
  const { places } = await consultantOf(tx, shopId, userId)
  if ((await loadOf(tx, shopId, userId)) >= places) throw new NoFreePlace(await nameOf(tx, userId))
}

/** Sets the switch or the places, where they are given, and renews the lease; the others are told only of a change. */
export async function setPresence(
  tx: Tx,
  shopId: string,
  userId: string,
  wanted: { isAvailable?: boolean | undefined; places?: number | undefined },
  now = new Date(),
): Promise<Colleague> {
  const known = await consultantOf(tx, shopId, userId, now)
  const { isAvailable = known.isAvailable, places = known.places } = wanted
  const state = { isAvailable, places, leasedUntil: new Date(now.getTime() + LEASE), isHere: true }
  await tx
    .insert(consultants)
    .values({ ...known, ...state })
    .onConflictDoUpdate({ target: [consultants.shopId, consultants.userId], set: state })
  if (!known.isHere) await comeBack(tx, shopId, userId, now)
  if (!known.isHere || known.isAvailable !== isAvailable || known.places !== places) await tellColleague(tx, shopId, userId, now)
  return colleague(tx, shopId, userId, now)
}

/** Who does something with a conversation is there, whatever became of their page's own word. */
export async function noticeActing(tx: Tx, { shopId, userId, now }: { shopId: string; userId: string; now: Date }) {
  const { isHere, leasedUntil } = await consultantOf(tx, shopId, userId, now)
  const left = (leasedUntil?.getTime() ?? 0) - now.getTime()
  if (!isHere || left < LEASE - RENEWED_EVERY) await setPresence(tx, shopId, userId, {}, now)
}

/** Their shoppers are told that somebody is there again. */
async function comeBack(tx: Tx, shopId: string, userId: string, now: Date) {
  const isTheirs = and(eq(conversations.shopId, shopId), eq(conversations.ownerId, userId), eq(conversations.state, 'active'))
  const left = await tx
    .select()
    .from(conversations)
    .where(and(isTheirs, eq(conversations.isOwnerAway, true)))
  for (const row of left) await change(tx, row, { set: { isOwnerAway: false }, events: [['away', { isAway: false }]], at: now })
}

/** Tells everybody at the counters of this consultant how they stand, and shoppers whether somebody is there. */
export async function tellColleague(tx: Tx, shopId: string, userId: string, now = new Date()) {
  const { isAvailable, places, ...row } = await consultantOf(tx, shopId, userId, now)
  const data = { id: userId, isAvailable, isHere: isHere(row, now), load: await loadOf(tx, shopId, userId), places }
  for (const chatId of await seatsOf(tx, shopId, userId)) {
    touchChat(tx, { id: chatId, shopId })
    await append(tx, { shopId, stream: deskStream(chatId), kind: 'colleague', data })
  }
}

/** A place is free again: who holds none is idle since now. */
export async function placeFreed(tx: Tx, shopId: string, userId: string, now = new Date()) {
  if ((await loadOf(tx, shopId, userId)) === 0) await tx.update(consultants).set({ idleSince: now }).where(oneOf(shopId, userId))
  await tellColleague(tx, shopId, userId, now)
}

async function colleague(db: Reader, shopId: string, userId: string, now: Date): Promise<Colleague> {
  const [found] = await colleaguesOf(db, shopId, new Map([[userId, [...(await seatsOf(db, shopId, userId))]]]), now)
  if (!found) throw new Error('A colleague without a row')
  return found
}

/** How the members of some chats stand. @param seats the chats of each */
export async function colleaguesOf(db: Reader, shopId: string, seats: ReadonlyMap<string, string[]>, now = new Date()): Promise<Colleague[]> {
  const ids = [...seats.keys()]
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(consultants)
    .where(and(eq(consultants.shopId, shopId), inArray(consultants.userId, ids)))
  const known = new Map(rows.map((row) => [row.userId, row]))
  const loads = await loadsOf(db, shopId)
  const names = await namesOf(db, ids)
  return ids.map((id) => {
    const row = known.get(id) ?? nobody(shopId, id, now)
    return {
      ...{ id, name: names.get(id) ?? '', isAvailable: row.isAvailable, isHere: isHere(row, now), places: row.places },
      ...{ load: loads.get(id) ?? 0, chats: seats.get(id) ?? [] },
    }
  })
}

/** Places taken in a shop, by consultant. */
export async function loadsOf(db: Reader, shopId?: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ userId: conversations.ownerId, load: count() })
    .from(conversations)
    .where(and(shopId === undefined ? undefined : eq(conversations.shopId, shopId), eq(conversations.holdsPlace, true), isNotNull(conversations.ownerId)))
    .groupBy(conversations.ownerId)
  return new Map(rows.map(({ userId, load }) => [userId ?? '', load]))
}
