import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../db/store.ts'
import { giveConversations } from '../../chat/service/open.ts'
import { customerBy, type Person, recognise } from '../../customers/service/recognise.ts'
import { nameVisitor } from '../../customers/service/visitor.ts'
import { giveReviews } from '../../reviews/service/owner.ts'
import { giveVisits } from '../../tracking/service/visitor.ts'
import { IdentityRefused } from '../errors.ts'

export interface Identified {
  customerId: string
  /** Who the browser is from now on: another visitor where it was somebody else's before. */
  visitorId: string
  /** Visits of before that are the customer's now. */
  merged: number
}

/**
 * Makes an anonymous visitor the customer that a signed token names, with all visits and reviews. Two known people are never merged:
 * a browser that was another customer's is a new visitor from now on, and what was theirs stays theirs.
 */
export async function identify(tx: Tx, shopId: string, person: Person, visitor: string = randomUUID()): Promise<Identified> {
  const customerId = await recognise(tx, shopId, person)
  if (!customerId) throw new IdentityRefused('customer')
  const owner = await customerBy(tx, shopId, 'visitor', visitor)
  if (owner === customerId) return { customerId, visitorId: visitor, merged: 0 }
  const visitorId = owner ? randomUUID() : visitor
  await nameVisitor(tx, shopId, visitorId, customerId)
  if (owner) return { customerId, visitorId, merged: 0 }
  await giveReviews(tx, shopId, visitorId, customerId)
  await giveConversations(tx, shopId, visitorId, customerId)
  return { customerId, visitorId, merged: await giveVisits(tx, shopId, visitorId, customerId) }
}
