import { z } from 'zod'
import { Cursor, failures, Id, Locale, LocaleText, saidText, words } from '../../http/shapes.ts'

const Shop = z.object({ shop: Id })
const Reply = z.iso.datetime()
const HttpsUrl = z
  .url({ protocol: /^https$/ })
  .max(1000)
  .describe('Of the kind https.')
const LocalUrl = z
  .url({ protocol: /^https?$/ })
  .max(1000)
  .refine((url) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url), { error: 'https:// is needed', params: { rule: 'invalid_format' } })
  .describe('Of the kind https; on this machine http will do.')

export const MessageState = z.enum(['draft', 'scheduled', 'sending', 'paused', 'cancelled', 'done'])
export const Urgency = z.enum(['very-low', 'low', 'normal', 'high'])

export const Audience = z
  .strictObject({
    topic: Id.optional().describe('Id of a topic: only who chose it.'),
    tag: words(1, 40).optional().describe('Only who subscribed on a page with this tag.'),
    locale: Locale.optional(),
    pageGroup: words(1, 40).optional().describe('Only who subscribed on a page of this group.'),
    customers: z.array(Id).min(1).max(500).optional().describe('Ids of customers: only their browsers.'),
  })
  .meta({ id: 'PushAudience', description: 'Who is written to: whoever fits everything that is named; empty, all.' })

export const Cap = z
  .strictObject({ count: z.int().min(1).max(100), days: z.int().min(1).max(90) })
  .meta({ id: 'PushCap', description: 'No more than `count` messages in `days` to one person.' })

const draft = {
  title: words(1, 120).describe('Plain text, as the body: markup is shown as it was typed.'),
  body: words(1, 1000),
  url: LocalUrl,
  icon: HttpsUrl.nullable().default(null),
  audience: Audience.default({}),
  cap: Cap.nullable().default(null),
  ttl: z
    .int()
    .min(60)
    .max(28 * 24 * 3600)
    .default(24 * 3600)
    .describe('How long it is worth delivering, in seconds.'),
  urgency: Urgency.default('normal'),
  replaces: z.boolean().default(false).describe('An older message of the shop that was not seen yet makes room for it.'),
}
const Draft = z.strictObject(draft)

export const PushCounts = z
  .object({
    waiting: z.int(),
    sending: z.int(),
    accepted: z.int().describe('Taken by the push service.'),
    gone: z.int().describe('The subscription was dead and has been removed.'),
    refused: z.int(),
    expired: z.int(),
    withdrawn: z.int().describe('Unsubscribed before it was their turn.'),
    cancelled: z.int(),
    shown: z.int(),
    clicked: z.int(),
    closed: z.int(),
    left: z.int().describe('Turned notifications off within two days.'),
  })
  .meta({ id: 'PushCounts', description: 'How the deliveries of a message stand.' })

export const PushMessage = z
  .object({
    id: z.string(),
    ...{ title: z.string(), body: z.string(), url: z.string(), icon: z.string().nullable(), audience: Audience, cap: Cap.nullable() },
    ...{ ttl: z.int(), urgency: Urgency, replaces: z.boolean(), state: MessageState },
    scheduledAt: Reply.nullable(),
    startedAt: Reply.nullable(),
    finishedAt: Reply.nullable(),
    createdAt: Reply,
    createdBy: z.string(),
    capped: z.int().describe('Left out by the cap.'),
    isSpread: z.boolean().describe('Whether all of the audience is counted yet.'),
    counts: PushCounts,
  })
  .meta({ id: 'PushMessage', description: 'One push message and what became of it.' })

export const listMessages = {
  params: Shop,
  querystring: z.strictObject({ state: MessageState.optional(), after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(25) }),
  response: { 200: z.object({ messages: z.array(PushMessage), next: z.string().nullable() }), ...failures },
}
export const exportMessages = {
  params: Shop,
  querystring: z.strictObject({ lang: Locale.optional() }),
  response: { 200: z.string().describe('A CSV file with a line for each message, the newest first.'), ...failures },
}
export const addMessage = { params: Shop, body: Draft, response: { 201: PushMessage, ...failures } }
const OneMessage = z.object({ shop: Id, message: Id })
export const showMessage = { params: OneMessage, response: { 200: PushMessage, ...failures } }
export const changeMessage = { params: OneMessage, body: Draft, response: { 200: PushMessage, ...failures } }
export const removeMessage = { params: OneMessage, response: { 204: z.null(), ...failures } }
export const stepMessage = {
  params: OneMessage,
  body: z.strictObject({
    step: z.enum(['send', 'schedule', 'unschedule', 'pause', 'resume', 'cancel']),
    at: z.iso.datetime({ offset: true }).optional().describe('When to begin; of `schedule` alone.'),
  }),
  response: { 200: PushMessage, ...failures },
}

export const messageCourse = {
  params: OneMessage,
  querystring: z.strictObject({ by: z.enum(['hour', 'day']).default('hour') }),
  response: {
    200: z.object({
      moments: z.array(
        z.object({ at: Reply, accepted: z.int(), shown: z.int(), clicked: z.int(), closed: z.int(), left: z.int() }).meta({
          id: 'PushMoment',
          description: 'What became of a message in one hour or day.',
        }),
      ),
    }),
    ...failures,
  },
}

export const preview = {
  params: Shop,
  body: z.strictObject({ ...draft, title: words(0, 120), body: words(0, 1000), url: z.string().max(1000) }),
  response: {
    200: z.object({
      bytes: z.int().describe('Of the message as it is encrypted.'),
      limit: z.int(),
      reached: z.int().describe('Browsers that would get it now.'),
      capped: z.int().describe('Left out by the cap.'),
    }),
    ...failures,
  },
}

const letters = (max: number) => z.string().min(1).max(max)
const Keys = z.strictObject({ p256dh: letters(128), auth: letters(64) })
const browser = { endpoint: letters(2048), keys: Keys, key: letters(128).describe('The application server key that it subscribed by.') }

export const testMessage = {
  params: OneMessage,
  body: z.strictObject(browser),
  response: { 200: z.object({ status: z.int().describe('What the push service answered; 0 where it did not.') }), ...failures },
}

const PublicTopic = z.object({ id: z.string(), name: z.string() }).meta({ id: 'PushTopic', description: 'What a shopper may choose to be told of.' })
const Topic = z.object({ id: z.string(), name: LocaleText }).meta({ id: 'StaffPushTopic', description: 'A topic as the staff see it, in both languages.' })
const TopicBody = z.strictObject({ name: saidText(60) })
export const addTopic = { params: Shop, body: TopicBody, response: { 201: Topic, ...failures } }
const OneTopic = z.object({ shop: Id, topic: Id })
export const renameTopic = { params: OneTopic, body: TopicBody, response: { 200: Topic, ...failures } }
export const removeTopic = { params: OneTopic, response: { 204: z.null(), ...failures } }

const Named = z.array(z.object({ name: z.string(), count: z.int() }))
export const Subscribers = z
  .object({
    active: z.int(),
    quarantined: z.int().describe('The push service refuses our key for them.'),
    joined: z.int().describe('In the last 30 days; so are the next two.'),
    left: z.int(),
    gone: z.int(),
    locales: Named,
    services: Named,
    pageGroups: Named,
    tags: Named,
    topics: z.array(z.object({ id: z.string(), name: LocaleText, count: z.int() })),
    keys: z
      .array(z.object({ id: z.string(), publicKey: z.string(), createdAt: Reply, subscriptions: z.int() }))
      .describe('The newest first; new browsers get that.'),
  })
  .meta({ id: 'PushSubscribers', description: 'Who is subscribed, by what they have in common.' })
export const showSubscribers = { params: Shop, response: { 200: Subscribers, ...failures } }
export const rotateKey = { params: Shop, response: { 201: Subscribers, ...failures } }

const OneEndpoint = z.strictObject({ endpoint: letters(2048) })
export const findSubscription = {
  params: Shop,
  body: OneEndpoint,
  response: {
    200: z.object({
      endpoint: z.string(),
      state: z.enum(['active', 'quarantined', 'gone']),
      customer: z.string().nullable(),
      locale: z.string(),
      pageGroup: z.string().nullable(),
      topics: z.array(z.string()),
      tags: z.array(z.string()),
      createdAt: Reply,
      consents: z.array(
        z.object({ granted: z.boolean(), text: z.string(), version: z.string(), locale: z.string().nullable(), page: z.string().nullable(), at: Reply }),
      ),
      deliveries: z.array(
        z.object({ message: z.string(), state: z.string(), endedAt: Reply.nullable(), shownAt: Reply.nullable(), clickedAt: Reply.nullable() }),
      ),
    }),
    ...failures,
  },
}
export const eraseSubscription = { params: Shop, body: OneEndpoint, response: { 204: z.null(), ...failures } }

const AnyShop = z.object({ shop: z.string() })
const sender = {
  visitor: z.string().max(300).optional().describe('The token of an earlier answer.'),
  seed: z
    .string()
    .regex(/^[\w-]{20,64}$/)
    .optional(),
}

export const pushConfig = {
  params: AnyShop,
  querystring: z.strictObject({
    lang: Locale.optional().describe('Whose names of topics; left out, the shop’s language. Where one is not written, the other is given.'),
  }),
  response: { 200: z.object({ key: z.string().describe('Application server key.'), topics: z.array(PublicTopic) }), ...failures },
}
export const subscribe = {
  params: AnyShop,
  body: z.strictObject({
    ...browser,
    ...sender,
    topics: z.array(Id).max(50).default([]),
    tags: z.array(words(1, 40)).max(10).default([]),
    group: words(1, 40).optional(),
    locale: Locale,
    text: words(1, 2000).describe('The words beside the button.'),
    page: z.url({ protocol: /^https?$/ }).max(4096),
  }),
  response: { 201: z.object({ visitor: z.string().describe('The visitor’s token from now on.') }), ...failures },
}
export const renew = {
  params: AnyShop,
  body: z.strictObject({ ...browser, replaces: letters(2048).describe('The endpoint that the server knows; the same where nothing changed.') }),
  response: { 204: z.null(), ...failures },
}
export const unsubscribe = { params: AnyShop, body: OneEndpoint, response: { 204: z.null(), ...failures } }
export const report = {
  params: AnyShop,
  body: z.strictObject({ report: letters(300).describe('The token in the notification’s data.'), what: z.enum(['shown', 'clicked', 'closed']) }),
  response: { 204: z.null(), ...failures },
}
