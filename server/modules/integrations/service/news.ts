import type { Tx } from '../../../db/store.ts'
import { deleteOrder, restoreOrder } from '../../orders/service/presence.ts'
import { putOrder } from '../../orders/service/put.ts'
import { BodyNotText } from '../errors.ts'
import type { News } from '../platforms/platform.ts'
import { rules } from '../platforms/rules.ts'
import type { Delivery, Integration } from '../table.ts'

type Settled = Pick<Delivery, 'state' | 'error'> & { about?: string }

/** What a delivery says. @throws errors with a `code` below 500 for a body that is not what its topic promises */
export function readNews({ topic, body, bodyEncoding }: Delivery, integration: Integration): News {
  if (bodyEncoding === 'base64') throw new BodyNotText()
  return rules[integration.platform].read(topic, body, integration)
}

/** Carries out what a delivery says, as of the moment it was received: doing so late or twice changes nothing. */
export async function takeNews(tx: Tx, delivery: Delivery, integration: Integration, news: News): Promise<Settled> {
  if (news.kind === 'nothing') return { state: 'ignored', error: news.why }
  const about = news.kind === 'deleted' ? news.externalId : news.order.externalId
  return { ...(await carryOut(tx, delivery, integration, news)), about }
}

async function carryOut(tx: Tx, { shopId, receivedAt }: Delivery, { platform }: Integration, news: Exclude<News, { kind: 'nothing' }>): Promise<Settled> {
  if (news.kind === 'deleted') {
    await deleteOrder(tx, { shopId, source: platform, externalId: news.externalId }, receivedAt)
    return { state: 'done', error: null }
  }
  const outcome = await putOrder(tx, shopId, news.order, receivedAt)
  if (news.kind === 'order') return SETTLED[outcome]
  await restoreOrder(tx, { shopId, ...news.order }, receivedAt)
  return SETTLED.changed
}

const SETTLED: Record<Awaited<ReturnType<typeof putOrder>>, Settled> = {
  changed: { state: 'done', error: null },
  outdated: { state: 'ignored', error: 'OUTDATED: a newer state of the order is known' },
  deleted: { state: 'ignored', error: 'ORDER_DELETED: the order stays deleted' },
}
