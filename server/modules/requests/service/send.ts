import { and, eq, gt, ne } from 'drizzle-orm'
import type { Config } from '../../../config.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { linkTo } from '../../../http/links.ts'
import { shops } from '../../accounts/table.ts'
import { customers } from '../../customers/table.ts'
import { sendMail } from '../../mail/service.ts'
import { productsOf } from '../../orders/service/purchase.ts'
import { orders } from '../../orders/table.ts'
import { reviewsOfOrder } from '../../reviews/service/purchased.ts'
import { type Reason, type Request, requests } from '../table.ts'
import { settle } from './follow.ts'
import { judge, refusal } from './judge.ts'
import { invitation } from './mail.ts'
import { outOfNight } from './night.ts'

/** One person is asked by one shop at most once in so long, in milliseconds. */
export const COOLDOWN = 30 * 24 * 60 * 60_000

/**
 * Asks the buyer by mail, if all that speaks for it still holds; else the request says why not, or waits for its new day.
 * Mail and state are one write: what dies in between has done neither.
 * @param isUrgent sends before its day, and by night; never before the order is paid, or delivered where that is waited for
 */
export async function sendRequest(tx: Tx, config: Pick<Config, 'SECRET' | 'PUBLIC_URL'>, id: string, now: Date, isUrgent = false) {
  const [found] = await tx
    .select({ request: requests, order: orders, shop: shops, firstName: customers.firstName })
    .from(requests)
    .innerJoin(orders, eq(orders.id, requests.orderId))
    .innerJoin(shops, eq(shops.id, requests.shopId))
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(requests.id, id))
  if (found?.request.state !== 'queued') return
  const { request, order, shop, firstName } = found
  const verdict = await judge(tx, order, now)
  if (verdict.state !== 'queued') return settle(tx, request, verdict, order.email)
  const dueAt = verdict.dueAt && verdict.dueAt > now ? verdict.dueAt : outOfNight(now)
  if (!verdict.dueAt || (dueAt > now && !isUrgent)) return settle(tx, request, { ...verdict, dueAt: verdict.dueAt && dueAt }, order.email)
  if (!order.email) return
  const { id: orderId, shopId, email: to, number } = order
  const products = await productsOf(tx, shopId, orderId)
  const reason = await needless(tx, { request, email: to, products, now })
  if (reason) return settle(tx, request, { ...verdict, ...refusal(reason), dueAt: null }, to)
  const unsubscribe = linkTo(config, 'unsubscribe', shopId, id)
  const letter = invitation({ locale: shop.locale, shop: shop.name, firstName, number, products, mode: verdict.mode, unsubscribe })
  await sendMail(tx, { ...letter, shopId, to, kind: 'review_request', unsubscribe, secret: linkTo(config, 'order', shopId, orderId) })
  await tx.update(requests).set({ mode: verdict.mode, state: 'sent', reason: null, email: to, sentAt: now }).where(eq(requests.id, id))
}

interface Last {
  request: Request
  email: string
  products: { id: string }[]
  now: Date
}

/** What is looked at last, because it may come true while a request waits. */
async function needless(db: Reader, { request: { id, shopId, orderId }, email, products, now }: Last): Promise<Reason | undefined> {
  const given = new Set((await reviewsOfOrder(db, shopId, orderId)).map(({ subject, product }) => `${subject}:${product}`))
  if (products.every((product) => given.has(`product:${product.id}`))) return 'reviewed'
  const since = new Date(now.getTime() - COOLDOWN)
  const asked = await db.$count(requests, and(eq(requests.shopId, shopId), eq(requests.email, email), gt(requests.sentAt, since), ne(requests.id, id)))
  return asked > 0 ? 'cooldown' : undefined
}
