import { z } from 'zod'
import { Cursor, failures, Id, Locale, words } from '../../../http/shapes.ts'
import { DoorState, Instant, ProductCard, Texts, Uuid } from '../contract.ts'
import { filters } from '../staff/contract.ts'

const inShop = z.object({ shop: Id })
const inChat = z.object({ shop: Id, chat: Id })
const inConversation = z.object({ shop: Id, conversation: Uuid })

const Span = z.tuple([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)])
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const inOrder = (spans: [string, string][]) =>
  spans.every(([from, to], at) => minutes(from) < minutes(to) && minutes(from) >= minutes(spans[at - 1]?.[1] ?? '00:00'))
const Spans = z
  .array(Span)
  .max(4)
  .refine(inOrder, { error: 'spans follow one another, each from its beginning to a later end', params: { rule: 'invalid_spans' } })
export const Hours = z.object({
  ...{ mon: Spans.optional(), tue: Spans.optional(), wed: Spans.optional(), thu: Spans.optional() },
  ...{ fri: Spans.optional(), sat: Spans.optional(), sun: Spans.optional() },
})
const Pattern = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[/*]\S*$/)
const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
const Color = z.string().regex(/^#[0-9a-f]{6}$/i)

const settings = {
  name: words(1, 120),
  isActive: z.boolean(),
  languages: z
    .array(Locale)
    .min(1)
    .max(2)
    .refine((all) => new Set(all).size === all.length, { error: 'each language once', params: { rule: 'repeated' } }),
  pages: z.array(Pattern).max(50).describe('Patterns of paths, as in `/koszyk*`; empty means everywhere.'),
  timeZone: z
    .string()
    .max(64)
    .refine(isZone, { error: 'the name of no time zone', params: { rule: 'invalid_format' } })
    .describe('IANA, as in Europe/Warsaw.'),
  hours: Hours,
  holidays: z.array(z.iso.date()).max(100),
  welcome: Texts,
  consultantName: Texts,
  form: z.enum(['none', 'before', 'after']),
  theme: z.object({ color: Color.nullable(), side: z.enum(['left', 'right']) }),
  replyHours: z.int().min(1).max(240),
  freesPlaces: z.boolean().describe('A place is free again when a conversation ends; otherwise the consultant frees it.'),
  assigns: z.boolean().describe('New conversations are given to who is free.'),
  requeueMinutes: z.int().min(1).max(240),
  takesImages: z.boolean(),
  takesNewcomers: z.boolean(),
  proactive: z
    .array(
      z.object({
        id: Id,
        text: Texts,
        urls: z.array(Pattern).max(20),
        seconds: z.int().min(0).max(3600).nullable(),
        cartMinor: z.int().min(0).nullable(),
      }),
    )
    .max(20),
  keepDays: z.int().min(1).max(3650),
}

export const Chat = z
  .object({
    id: z.string(),
    ...settings,
    door: DoorState,
    consultants: z.array(z.string()).describe('Ids of members of the staff.'),
    open: z.int().describe('Conversations that wait or are active.'),
    createdAt: Instant,
  })
  .meta({ id: 'Chat', description: 'One chat of the shop, as its staff set it.' })

export const listChats = {
  params: inShop,
  response: {
    200: z.object({
      chats: z.array(Chat),
      currency: z.string().nullable().describe('In which the shop sells, and carts are counted; null before its first order or price.'),
    }),
    ...failures,
  },
}
export const createChat = { params: inShop, body: z.strictObject({ name: words(1, 120) }), response: { 201: Chat, ...failures } }
export const changeChat = {
  params: inChat,
  body: z.strictObject({ ...settings, consultants: z.array(Id).max(200) }).partial(),
  response: { 200: Chat, ...failures },
}
export const deleteChat = { params: inChat, response: { 204: z.null(), ...failures } }

export const exportConversations = {
  params: inShop,
  querystring: z.object({
    ...filters,
    format: z
      .enum(['csv', 'json'])
      .default('csv')
      .describe('csv: a line for each conversation, what happened to it in one cell; json: with all that was said and done.'),
    lang: Locale.optional().describe("Whose headings, commas and columns; left out, the shop's."),
  }),
  response: {
    200: z
      .string()
      .describe('A file of the conversations that the filters show, the newest first; cells that a spreadsheet would take for formulas are defused.'),
    ...failures,
  },
}

export const CannedReply = z
  .object({ id: z.string(), shortcut: z.string(), texts: Texts, uses: z.int() })
  .meta({ id: 'CannedReply', description: 'An answer kept ready; `{name}` stands for the visitor, `{consultant}` for who writes.' })
const reply = {
  shortcut: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^\s/{}]+$/),
  texts: Texts,
}
const oneReply = z.object({ shop: Id, reply: Id })
export const listReplies = { params: inShop, response: { 200: z.object({ replies: z.array(CannedReply) }), ...failures } }
export const createReply = { params: inShop, body: z.strictObject(reply), response: { 201: CannedReply, ...failures } }
export const changeReply = { params: oneReply, body: z.strictObject(reply), response: { 200: CannedReply, ...failures } }
export const deleteReply = { params: oneReply, response: { 204: z.null(), ...failures } }
export const countReply = { params: oneReply, response: { 204: z.null(), ...failures } }

export const gallery = {
  params: inShop,
  querystring: z.object({ q: words(0, 200).optional(), brand: words(1, 200).optional(), category: words(1, 500).optional(), cursor: Cursor.optional() }),
  response: {
    200: z.object({
      products: z.array(ProductCard),
      brands: z.array(z.string()).describe('By which the list can be narrowed; on the first page alone.'),
      categories: z.array(z.string()),
      next: z.string().nullable(),
    }),
    ...failures,
  },
}
export const productOfLink = {
  params: inShop,
  querystring: z.object({ url: z.string().max(2000) }),
  response: { 200: z.object({ product: ProductCard.nullable() }), ...failures },
}

export const Block = z
  .object({
    id: z.string(),
    kind: z.enum(['visitor', 'address']),
    reason: z.string(),
    by: z.string().nullable().describe('Who blocked them.'),
    visitor: z.string().nullable().describe('The visitor’s id; null for a network.'),
    conversation: z
      .object({ id: z.string(), name: z.string().nullable() })
      .nullable()
      .describe('The newest conversation of a blocked visitor, and what they said their name was.'),
    createdAt: Instant,
    until: Instant.nullable(),
  })
  .meta({ id: 'ChatBlock', description: 'Who may not write to the chat.' })
export const listBlocks = { params: inShop, response: { 200: z.object({ blocks: z.array(Block) }), ...failures } }
export const blockVisitor = {
  params: inConversation,
  body: z.strictObject({
    reason: words(1, 300),
    days: z.int().min(1).max(365).nullable().describe('null means for good.'),
    withAddress: z.boolean().default(false).describe('Also the network that the visitor’s last visit came from; others may share it.'),
  }),
  response: { 201: Block, ...failures },
}
export const unblock = { params: z.object({ shop: Id, block: Id }), response: { 204: z.null(), ...failures } }

const Figures = z.object({
  conversations: z.int(),
  answered: z.int(),
  missed: z.int(),
  firstReply: z.int().nullable().describe('Median seconds from the first message to the first answer.'),
  wait: z.int().nullable().describe('Median seconds in the queue.'),
  ratings: z.int(),
  meanRating: z.number().nullable(),
  orders: z.int().describe('Conversations followed by an order of that customer or visitor within seven days.'),
  orderMinor: z.int().describe('What those orders are worth, in minor units of the shop’s commonest currency.'),
})
/** In milliseconds. */
const LONGEST = 400 * 24 * 60 * 60_000

export const statistics = {
  params: inShop,
  querystring: z
    .object({
      from: z.iso.date(),
      to: z.iso.date(),
      by: z.enum(['day', 'week', 'month']).default('day'),
      format: z.enum(['json', 'csv']).default('json'),
      of: z.enum(['series', 'chats', 'consultants']).default('series').describe('What a line of the CSV is: a day, week or month; a chat; or a consultant.'),
      lang: Locale.optional(),
    })
    .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < LONGEST, {
      error: 'from the first day to a later one, at most 400 days',
      path: ['to'],
      params: { rule: 'invalid_span' },
    }),
  response: {
    200: z.object({
      total: Figures,
      currency: z.string().nullable(),
      chats: z.array(Figures.extend({ id: z.string(), name: z.string() })),
      consultants: z.array(Figures.extend({ id: z.string(), name: z.string() })),
      series: z.array(Figures.extend({ at: z.iso.date() })),
    }),
    ...failures,
  },
}
