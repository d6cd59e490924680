import { z } from 'zod'
import { Cursor, failures, Id, Locale, words } from '../../../http/shapes.ts'
import { Acknowledged, ChatMessage, ConversationState, DoorState, Instant, MESSAGE_LENGTH, pollEvents, Seq, Side, Snapshot, Uuid } from '../contract.ts'

const inShop = z.object({ shop: Id })
const inChat = z.object({ shop: Id, chat: Id })
const inConversation = z.object({ shop: Id, conversation: Uuid })

export const Colleague = z
  .object({
    id: z.string(),
    name: z.string(),
    isAvailable: z.boolean(),
    isHere: z.boolean().describe('Their page is open.'),
    places: z.int(),
    load: z.int().describe('Places taken.'),
    chats: z.array(z.string()),
  })
  .meta({ id: 'Colleague', description: 'A consultant at the counter.' })

export const Conversation = z
  .object({
    id: z.string(),
    chat: z.string(),
    state: ConversationState,
    isLeft: z.boolean(),
    isMissed: z.boolean(),
    owner: z.object({ id: z.string(), name: z.string() }).nullable(),
    holdsPlace: z.boolean(),
    visitor: z.string().describe('The visitor’s id, as the contact card names them.'),
    isBlocked: z.boolean().describe('The visitor may not write now.'),
    customer: z.string().nullable().describe('Whom the visitor has proved to be.'),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale: Locale,
    queuedAt: Instant.nullable(),
    queuePlace: z.int().nullable(),
    lastMessageAt: Instant.nullable(),
    lastBy: Side.nullable(),
    lastText: z.string().nullable(),
    unansweredSince: Instant.nullable().describe('Since when the visitor waits for an answer; null when the shop wrote last.'),
    pageUrl: z.string().nullable(),
    pageTitle: z.string().nullable(),
    rating: z.int().nullable(),
    endedAt: Instant.nullable(),
    endedBy: z.enum(['visitor', 'staff', 'system']).nullable(),
    createdAt: Instant,
    head: Seq.describe('Number of its newest event.'),
  })
  .meta({ id: 'Conversation', description: 'A conversation as lists show it.' })

export const ChatDeed = z
  .object({
    s: Seq.describe('Its number in the conversation, by which it stands among the messages.'),
    at: Instant,
    kind: z
      .enum(['left', 'given', 'taken', 'resumed', 'transferred', 'returned', 'requeued', 'reopened', 'ended', 'rated'])
      .describe('left: written while nobody was there; given, requeued: by the server; resumed, reopened: after its end, by the shop or the shopper.'),
    by: z.enum(['visitor', 'staff', 'system']),
    who: z.string().nullable().describe('The consultant who did it.'),
    from: z.string().nullable().describe('The consultant who led it until then.'),
    to: z.string().nullable().describe('The consultant who leads it from then on.'),
    stars: z.int().nullable(),
    text: z.string().nullable().describe('Why it was handed on, or what came with the rating.'),
  })
  .meta({ id: 'ChatDeed', description: 'What happened to a conversation beside what was said. Shoppers never see it.' })

export const showDesk = {
  params: inShop,
  response: {
    200: z.object({
      me: Colleague,
      token: z.string().describe('For the first frame of the socket; good for twelve hours.'),
      epoch: z.string(),
      chats: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          isActive: z.boolean(),
          door: DoorState,
          takesImages: z.boolean(),
          seq: Seq.describe('Head of the stream `desk:<id>`.'),
        }),
      ),
      colleagues: z.array(Colleague),
      conversations: z.array(Conversation).describe('All that wait, and the active ones that the caller may see.'),
      transfers: z
        .array(z.object({ conversation: z.string(), from: z.string(), reason: z.string() }))
        .describe('Who handed the caller what they lead, and why.'),
      missed: z.int().describe('Missed in the last seven days.'),
    }),
    ...failures,
  },
}
export const setPresence = {
  params: inShop,
  body: z
    .strictObject({
      isAvailable: z.boolean().optional().describe('Whether they take new conversations.'),
      places: z.int().min(1).max(20).optional(),
    })
    .describe('Empty, it says that their page is open.'),
  response: { 200: Colleague, ...failures },
}

export const Folder = z.enum(['waiting', 'active', 'closed', 'missed', 'all'])
export const filters = {
  folder: Folder.default('all'),
  chat: Id.optional(),
  consultant: Id.optional(),
  q: z.string().trim().max(200).optional().describe('Name, e-mail, text, page, order number, or the code of a guest, as in `#QHGW`.'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}
export const ChatHit = z
  .object({
    where: z.enum(['message', 'page', 'email', 'phone', 'name', 'order', 'guest']).describe('order: they placed it; guest: the code that screens show.'),
    text: z.string().describe('The passage, as plain text.'),
    marks: z.array(z.tuple([z.int(), z.int()])).describe('What of `text` was searched for: the first character, and the one after the last.'),
  })
  .meta({ id: 'ChatHit', description: 'Where a search found a conversation.' })

export const listConversations = {
  params: inShop,
  querystring: z.object({ ...filters, cursor: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  response: {
    200: z.object({
      conversations: z.array(Conversation),
      hits: z.record(z.string(), ChatHit).describe('By conversation, where `q` was given.'),
      next: z.string().nullable(),
      counts: z.object({ waiting: z.int(), active: z.int(), closed: z.int(), missed: z.int() }),
    }),
    ...failures,
  },
}
export const readConversation = {
  params: inConversation,
  response: { 200: z.object({ epoch: z.string(), seq: Seq, conversation: Conversation, history: z.array(ChatDeed), snapshot: Snapshot }), ...failures },
}
export const pollStaffEvents = { ...pollEvents, params: inConversation }
export const pollDesk = {
  ...pollEvents,
  params: inChat,
  response: {
    200: z.object({
      epoch: z.string(),
      events: z.array(
        z.object({ s: Seq, k: z.string(), d: z.record(z.string(), z.unknown()), by: z.string().nullable(), key: z.string().nullable(), at: Instant }),
      ),
      reset: z.object({ s: Seq, why: z.enum(['epoch', 'behind']) }).nullable(),
    }),
    ...failures,
  },
}
export const olderForStaff = {
  params: inConversation,
  querystring: z.object({ before: z.coerce.number().int().min(1).optional().describe('Left out, the newest page.') }),
  response: { 200: z.object({ messages: z.array(ChatMessage), hasOlder: z.boolean() }), ...failures },
}
export const answer = {
  params: inConversation.extend({ message: Uuid }),
  body: z
    .strictObject({ text: words(0, MESSAGE_LENGTH).default(''), product: Id.optional().describe('Sent as a card.') })
    .refine(({ text, product }) => text !== '' || product !== undefined, {
      error: 'a message has a text or a product',
      path: ['text'],
      params: { rule: 'required' },
    }),
  response: { 200: Acknowledged, ...failures },
}
export const answerWithImage = { params: inConversation.extend({ message: Uuid }), response: { 200: Acknowledged, ...failures } }
const oneMessage = inConversation.extend({ seq: z.coerce.number().int().min(1) })
export const editMessage = { params: oneMessage, body: z.strictObject({ text: words(1, MESSAGE_LENGTH) }), response: { 200: Acknowledged, ...failures } }
export const deleteMessage = { params: oneMessage, response: { 200: Acknowledged, ...failures } }
export const staffReceipt = { params: inConversation, body: z.strictObject({ got: Seq, seen: Seq }), response: { 204: z.null(), ...failures } }

export const take = { params: inConversation, response: { 200: Conversation, ...failures } }
export const transfer = {
  params: inConversation,
  body: z.strictObject({ to: Id.describe('A consultant of the chat.'), reason: words(0, 300).default('') }),
  response: { 200: Conversation, ...failures },
}
export const giveBack = { params: inConversation, response: { 200: Conversation, ...failures } }
export const end = { params: inConversation, response: { 200: Conversation, ...failures } }
export const resume = { params: inConversation, response: { 200: Conversation, ...failures } }
export const freePlace = { params: inConversation, response: { 200: Conversation, ...failures } }
