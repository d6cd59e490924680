import { boolean, id, index, instant, integer, json, now, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import type { Text } from '../../http/shapes.ts'
import { ofShop } from '../accounts/table.ts'
import { customers } from '../customers/table.ts'

export const subscriptionStates = ['active', 'quarantined', 'gone'] as const
export const labelKinds = ['topic', 'tag'] as const
export const messageStates = ['draft', 'scheduled', 'sending', 'paused', 'cancelled', 'done'] as const
export const deliveryStates = ['waiting', 'sending', 'accepted', 'gone', 'refused', 'expired', 'withdrawn', 'cancelled'] as const
export const urgencies = ['very-low', 'low', 'normal', 'high'] as const

/** A pair of keys by which push services know the shop (VAPID, RFC 8292). The newest is given to browsers; older ones serve who subscribed by them. */
export const pushKeys = table(
  'push_keys',
  {
    id: id(),
    shopId: ofShop(),
    /** The uncompressed point in base64url, as browsers take it. */
    publicKey: text().notNull(),
    /** The private scalar, sealed for this row. */
    sealedKey: text().notNull(),
    createdAt: now(),
  },
  (t) => [index('push_keys_by_shop').on(t.shopId, t.createdAt), uniqueIndex('push_keys_by_public').on(t.shopId, t.publicKey)],
)

/** What a shopper may choose to be told of. */
export const pushTopics = table('push_topics', { id: id(), shopId: ofShop(), name: json().$type<Text>().notNull(), createdAt: now() }, (t) => [
  index('push_topics_by_shop').on(t.shopId, t.createdAt),
])

/**
 * One browser that agreed to be written to. The endpoint names a device, so it is personal data: it is looked up by its hash,
 * and forgotten with the keys as soon as the push service says that it is gone.
 */
export const pushSubscriptions = table(
  'push_subscriptions',
  {
    id: id(),
    shopId: ofShop(),
    endpointHash: text().notNull(),
    endpoint: text().notNull(),
    /** Of the endpoint: what is parked when a push service asks us to wait. */
    origin: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** The key that the browser subscribed by; messages to it are signed with no other. */
    keyId: text()
      .notNull()
      .references(() => pushKeys.id, { onDelete: 'cascade' }),
    visitorId: text().notNull(),
    customerId: text().references(() => customers.id, { onDelete: 'set null' }),
    locale: text({ enum: ['pl', 'en'] }).notNull(),
    /** What the shop calls this part of its pages; null where the page does not say. */
    pageGroup: text(),
    state: text({ enum: subscriptionStates }).notNull().default('active'),
    createdAt: now(),
    goneAt: instant(),
  },
  (t) => [
    uniqueIndex('push_subscriptions_by_endpoint').on(t.shopId, t.endpointHash),
    index('push_subscriptions_by_state').on(t.shopId, t.state, t.id),
    index('push_subscriptions_by_visitor').on(t.shopId, t.visitorId),
    index('push_subscriptions_by_key').on(t.keyId),
  ],
)

/** Topics that the shopper chose and tags that the page gave. */
export const pushLabels = table(
  'push_labels',
  {
    shopId: ofShop(),
    subscriptionId: text()
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    kind: text({ enum: labelKinds }).notNull(),
    /** Of a topic its id. */
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subscriptionId, t.kind, t.value] }), index('push_labels_by_value').on(t.shopId, t.kind, t.value)],
)

/** Who is written to: whoever fits everything that is named. */
export interface Audience {
  topic?: string | undefined
  tag?: string | undefined
  locale?: 'pl' | 'en' | undefined
  pageGroup?: string | undefined
  /** Ids of customers. */
  customers?: string[] | undefined
}

/** No more than `count` messages in `days` to one person. */
export interface Cap {
  count: number
  days: number
}

/** One message to many. Sent by whoever holds the lease, in small writes that each renew it. */
export const pushMessages = table(
  'push_messages',
  {
    id: id(),
    shopId: ofShop(),
    title: text().notNull(),
    body: text().notNull(),
    url: text().notNull(),
    icon: text(),
    audience: json().$type<Audience>().notNull(),
    cap: json().$type<Cap>(),
    /** How long a push service keeps it for a device that is off, and how long we try, in seconds. */
    ttl: integer().notNull(),
    urgency: text({ enum: urgencies }).notNull(),
    /** True where an older message of the shop that was not seen yet makes room for it. */
    replaces: boolean().notNull(),
    state: text({ enum: messageStates }).notNull().default('draft'),
    scheduledAt: instant(),
    startedAt: instant(),
    finishedAt: instant(),
    /** The last subscription that has its delivery row; null before the first. */
    spreadTo: text(),
    /** When all of the audience had their rows. */
    spreadAt: instant(),
    /** Who was left out, because they had been written to often enough. */
    capped: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: now(),
    lease: text(),
    leaseUntil: instant(),
  },
  (t) => [index('push_messages_by_time').on(t.shopId, t.createdAt, t.id), index('push_messages_by_state').on(t.state, t.scheduledAt)],
)

/** What becomes of one message to one subscription. It outlives the subscription, as a number of the report and of nobody. */
export const pushDeliveries = table(
  'push_deliveries',
  {
    shopId: ofShop(),
    messageId: text()
      .notNull()
      .references(() => pushMessages.id, { onDelete: 'cascade' }),
    subscriptionId: text().notNull(),
    origin: text().notNull(),
    /** `sending` is written before the request leaves: after a crash it may have left, and is sent again under the same topic. */
    state: text({ enum: deliveryStates }).notNull(),
    /** Not before then. */
    dueAt: instant().notNull(),
    tries: integer().notNull(),
    /** What the push service answered last; 0 where it did not answer. */
    status: integer(),
    /** When the push service took it, or it was given up. */
    endedAt: instant(),
    shownAt: instant(),
    clickedAt: instant(),
    closedAt: instant(),
    /** When the person turned notifications off, this being the last thing they were sent. */
    leftAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.subscriptionId] }),
    index('push_deliveries_by_state').on(t.messageId, t.state, t.dueAt),
    index('push_deliveries_by_subscription').on(t.subscriptionId, t.endedAt),
    index('push_deliveries_by_time').on(t.shopId, t.endedAt),
  ],
)

export type PushKey = typeof pushKeys.$inferSelect
export type PushTopic = typeof pushTopics.$inferSelect
export type PushSubscription = typeof pushSubscriptions.$inferSelect
export type PushMessage = typeof pushMessages.$inferSelect
export type PushDelivery = typeof pushDeliveries.$inferSelect
export type DeliveryState = PushDelivery['state']
export type MessageState = PushMessage['state']
