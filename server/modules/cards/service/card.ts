import type { Reader } from '../../../db/store.ts'
import { lastOfVisitor } from '../../chat/service/whose.ts'
import { customerOf } from '../../customers/service/list.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { recommendFor } from '../../recommendations/service/recommend.ts'
import { toRecommendations } from '../../recommendations/service/wire.ts'
import { VisitorNotFound } from '../errors.ts'
import { pagesOf } from './pages.ts'
import { NOBODY, personOf } from './person.ts'
import { visitsOfPerson } from './visits.ts'

export interface Asked {
  shopId: string
  /** Whether who asks may read orders. */
  seesOrders: boolean
  /** Whether they may serve the chat. */
  seesChat: boolean
  /** Whether they may read what surveys were answered. */
  seesSurveys: boolean
}

/** @throws {CustomerNotFound} also for another shop's customer */
export async function customerCard(db: Reader, asked: Asked, customerId: string) {
  const { shopId } = asked
  const customer = await customerOf(db, shopId, customerId)
  return { ...(await personOf(db, customer, asked)), ...(await behaviourOf(db, shopId, { customerId })) }
}

/**
 * The card of whom a browser belongs to, or of the browser alone; of who let no visit be counted, what their chat says.
 * @throws {VisitorNotFound} where it has told nothing, or not in this shop
 */
export async function visitorCard(db: Reader, asked: Asked, visitorId: string) {
  const { shopId } = asked
  const customerId = await customerBy(db, shopId, 'visitor', visitorId)
  if (customerId) return customerCard(db, asked, customerId)
  const behaviour = await behaviourOf(db, shopId, { visitorId })
  if (behaviour.visits.count > 0) return { ...NOBODY, ...behaviour }
  const talk = await lastOfVisitor(db, shopId, visitorId)
  if (!talk) throw new VisitorNotFound(visitorId)
  const pages = talk.pageUrl === null ? [] : [{ url: talk.pageUrl, product: null, at: talk.visitorAt.toISOString() }]
  return { ...NOBODY, ...behaviour, visitor: visitorId, pages, device: talk.browser }
}

async function behaviourOf(db: Reader, shopId: string, who: { customerId: string } | { visitorId: string }) {
  const whose = { shopId, ...who }
  const { count, firstAt, recent } = await visitsOfPerson(db, whose)
  const pages = await pagesOf(
    db,
    shopId,
    recent.map(({ id }) => id),
  )
  const [last] = recent
  return {
    visitor: last?.visitorId ?? null,
    visits: { count, firstAt: firstAt?.toISOString() ?? null, lastAt: last?.lastAt.toISOString() ?? null },
    pages: pages.map(({ url, at, product }) => ({ url, product, at: at.toISOString() })),
    device: last?.browser ?? null,
    recommendations: toRecommendations(await recommendFor(db, whose)),
  }
}
