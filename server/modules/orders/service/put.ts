import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../db/store.ts'
import { type GivenConsent, recordOrderConsents } from '../../consents/service.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { type Person, recognise } from '../../customers/service/recognise.ts'
import { learnAddresses, type ToldAddresses } from '../../customers/service/told-addresses.ts'
import { gainByOrder } from '../../recommendations/service/gain.ts'
import { followOrder, reconsider } from '../../requests/service/follow.ts'
import { inviteAfterOrder } from '../../surveys/service/invite.ts'
import { type Order, type OrderLine, orderLines, orders } from '../table.ts'

export type LineInput = Omit<OrderLine, 'shopId' | 'orderId' | 'position'>

/** An order as its source tells it. Of the moments that a source does not tell, the first one known is kept. */
export interface OrderInput
  extends Pick<
    Order,
    'source' | 'externalId' | 'number' | 'status' | 'rawStatus' | 'currency' | 'totalMinor' | 'refundedMinor' | 'placedAt' | 'sourceUpdatedAt'
  > {
  paidAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  /** Who bought it. */
  person: Person
  /** Where this order's mails go; left out, the person's e-mail. */
  contact?: string | undefined
  /** Where it goes, and where its invoice goes. */
  addresses?: ToldAddresses | undefined
  lines: LineInput[]
  /** What the buyer agreed to or refused beside it. */
  consents?: readonly GivenConsent[] | undefined
}

export type Outcome = 'changed' | 'outdated' | 'deleted'

/** Which order of a shop. */
export type OrderKey = Pick<Order, 'shopId' | 'source' | 'externalId'>

export const isOrder = ({ shopId, source, externalId }: OrderKey) =>
  and(eq(orders.shopId, shopId), eq(orders.source, source), eq(orders.externalId, externalId))

export async function orderBy(tx: Tx, key: OrderKey): Promise<Order | undefined> {
  const [order] = await tx.select().from(orders).where(isOrder(key))
  return order
}

/**
 * Brings an order to the state it was told at `toldAt`, unless a newer one is known. A deleted order learns it too and stays deleted.
 * Safe to call any number of times, in any order.
 */
export async function putOrder(
  tx: Tx,
  shopId: string,
  { person, contact, addresses, lines, consents = [], ...told }: OrderInput,
  toldAt: Date,
): Promise<Outcome> {
  const known = await orderBy(tx, { shopId, ...told })
  if (known && isNewer(known, { ...told, toldAt })) return 'outdated'
  const customerId = (await recognise(tx, shopId, person)) ?? null
  if (customerId && addresses) await learnAddresses(tx, { shopId, customerId, source: told.source, at: told.placedAt }, addresses)
  const email = normalEmail(contact ?? person.email ?? '') ?? null
  const state = { ...told, ...momentsOf(told, known), customerId, email, toldAt }
  const [order] = await (known ? tx.update(orders).set(state).where(eq(orders.id, known.id)) : tx.insert(orders).values({ ...state, shopId })).returning()
  if (!order) throw new Error('A write answered no row')
  if (known) await tx.delete(orderLines).where(eq(orderLines.orderId, order.id))
  if (lines.length > 0) await tx.insert(orderLines).values(lines.map((line, position) => ({ ...line, shopId, orderId: order.id, position })))
  if (!known) {
    const bought = lines.flatMap(({ productId }) => productId ?? [])
    await gainByOrder(tx, shopId, bought, told.placedAt)
  }
  const isConsentNew = await recordOrderConsents(tx, order, consents)
  await followOrder(tx, order, toldAt)
  await inviteAfterOrder(tx, order, toldAt)
  if (isConsentNew) await reconsider(tx, order, toldAt)
  return order.deletedAt ? 'deleted' : 'changed'
}

type Version = Pick<Order, 'sourceUpdatedAt' | 'toldAt'>

/** Whether `known` is newer than `told`, or the very same telling. */
function isNewer(known: Version, told: Version) {
  const difference = known.sourceUpdatedAt.getTime() - told.sourceUpdatedAt.getTime()
  return difference === 0 ? known.toldAt >= told.toldAt : difference > 0
}

type Moment = 'paidAt' | 'deliveredAt' | 'cancelledAt'

/** A source that tells no moment of its own gives that of its last change, which moves on with every later one: the first stands. */
function momentsOf(told: Pick<OrderInput, Moment | 'sourceUpdatedAt'>, known: Order | undefined): Record<Moment, Date | null> {
  const first = (moment: Moment) => {
    const before = known?.[moment]
    return before && told[moment]?.getTime() === told.sourceUpdatedAt.getTime() ? before : told[moment]
  }
  return { paidAt: first('paidAt'), deliveredAt: first('deliveredAt'), cancelledAt: first('cancelledAt') }
}
