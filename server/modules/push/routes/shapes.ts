import type { Counts } from '../service/report.ts'
import type { keptOf } from '../service/subscriptions.ts'
import type { PushMessage } from '../table.ts'

const moment = (at: Date | null) => at?.toISOString() ?? null

const NOTHING: Counts = {
  ...{ waiting: 0, sending: 0, accepted: 0, gone: 0, refused: 0, expired: 0, withdrawn: 0, cancelled: 0 },
  ...{ shown: 0, clicked: 0, closed: 0, left: 0 },
}

export const toMessage = (message: PushMessage, counts: Counts = NOTHING) => {
  const { id, title, body, url, icon, audience, cap, ttl, urgency, replaces, state, capped, createdBy } = message
  return {
    ...{ id, title, body, url, icon, audience, cap, ttl, urgency, replaces, state, capped, createdBy, counts },
    scheduledAt: moment(message.scheduledAt),
    startedAt: moment(message.startedAt),
    finishedAt: moment(message.finishedAt),
    createdAt: message.createdAt.toISOString(),
    isSpread: message.spreadAt !== null,
  }
}

export const toKept = ({ subscription, labels, consents, deliveries }: Awaited<ReturnType<typeof keptOf>>) => {
  const { endpoint, state, customerId: customer, locale, pageGroup } = subscription
  return {
    ...{ endpoint, state, customer, locale, pageGroup, ...labels },
    createdAt: subscription.createdAt.toISOString(),
    consents: consents.map(({ granted, text, version, locale, page, at }) => ({ granted, text, version, locale, page, at: at.toISOString() })),
    deliveries: deliveries.map(({ messageId: message, state, endedAt, shownAt, clickedAt }) => ({
      ...{ message, state, endedAt: moment(endedAt), shownAt: moment(shownAt), clickedAt: moment(clickedAt) },
    })),
  }
}
