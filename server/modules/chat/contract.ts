import { z } from 'zod'
import { failures, Id, Locale, words } from '../../http/shapes.ts'

export const Instant = z.iso.datetime()
export const MESSAGE_LENGTH = 4000
/** Made by the client; what is sent twice is kept once. */
export const Uuid = z.uuid()
export const Seq = z.int().min(0)
const Url = z.string().max(2000).describe('Of the page the shopper is on; kept without its fragment.')
const Title = z.string().trim().max(300)
const Email = z.email().max(254)

export const ConversationState = z.enum(['waiting', 'active', 'closed'])
export const Side = z.enum(['visitor', 'staff'])

export const Texts = z.object({ pl: z.string().max(1000).optional(), en: z.string().max(1000).optional() })

export const DoorState = z
  .enum(['free', 'queue', 'away', 'closed'])
  .describe('free: a consultant has a place; queue: all places are taken; away: open hours, nobody there; closed: outside the hours.')

export const Door = z
  .object({
    state: DoorState,
    waiting: z.int().describe('Conversations in the queue.'),
    wait: z.int().nullable().describe('Seconds until an answer, the median of the last twenty; null while nothing is known.'),
    opensAt: Instant.nullable().describe('When it opens next, while closed.'),
    replyHours: z.int().describe('How soon a message that is left is answered.'),
  })
  .meta({ id: 'ChatDoor', description: 'Whether somebody can answer now.' })

export const ChatSign = z
  .object({
    id: z.string(),
    languages: z.array(Locale),
    pages: z.array(z.string()).describe('Patterns of paths it is shown on, as in `/koszyk*`; empty means everywhere.'),
    color: z.string().nullable(),
    side: z.enum(['left', 'right']),
    door: Door,
    proactive: z.array(z.object({ id: z.string(), text: Texts, urls: z.array(z.string()), seconds: z.int().nullable(), cartMinor: z.int().nullable() })),
  })
  .meta({ id: 'ChatSign', description: 'What a page must know to show that there is a chat; part of the shop’s config.' })

export const ChatRoom = z
  .object({
    id: z.string(),
    welcome: Texts,
    consultantName: Texts,
    form: z.enum(['none', 'before', 'after']).describe('When the visitor is asked who they are: never, before the first message, or after it.'),
    door: Door,
  })
  .meta({ id: 'ChatRoom', description: 'What an opened chat shows before there is a conversation.' })

export const ChatImage = z.object({ id: z.string(), width: z.int(), height: z.int(), key: z.string().describe('Opens the image; an <img> sends no token.') })

export const ProductCard = z
  .object({
    product: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    imageUrl: z.string().nullable(),
    priceMinor: z.int().nullable(),
    currency: z.string().nullable(),
    availability: z.string().nullable(),
    mean: z.number().nullable().describe('Of its published stars.'),
    count: z.int(),
  })
  .meta({ id: 'ProductCard', description: 'A product in a conversation, as it stands when the card is read.' })

export const ChatMessage = z
  .object({
    s: Seq.describe('Its number in the conversation.'),
    key: z.string().nullable().describe('The id that its sender made.'),
    at: Instant,
    by: Side,
    name: z.string().nullable().describe('The consultant as shoppers know them.'),
    author: z.string().nullable().describe('The consultant’s id.'),
    text: z.string().describe('Plain text; empty for a deleted message, an image or a card alone.'),
    greeting: z.string().optional().describe('The line with which the chat spoke first, where this message answers it.'),
    url: z.string().nullable(),
    title: z.string().nullable(),
    image: ChatImage.nullable(),
    card: ProductCard.nullable(),
    editedAt: Instant.nullable(),
    isDeleted: z.boolean(),
  })
  .meta({ id: 'ChatMessage', description: 'A message as a screen shows it.' })

const Receipt = z.object({ got: Seq, seen: Seq })

export const Snapshot = z
  .object({
    conversation: z.string(),
    state: ConversationState,
    isLeft: z.boolean().describe('Left while nobody was there.'),
    consultant: z.object({ id: z.string(), name: z.string() }).nullable(),
    isAway: z.boolean().describe('The consultant is gone for a moment.'),
    queue: z.object({ place: z.int(), wait: z.int().nullable() }).nullable(),
    receipts: z.object({ visitor: Receipt, staff: Receipt }),
    visitor: z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }),
    rating: z.object({ stars: z.int(), text: z.string() }).nullable(),
    endedBy: z.enum(['visitor', 'staff', 'system']).nullable(),
    messages: z.array(ChatMessage).describe('The newest fifty, oldest first.'),
    hasOlder: z.boolean(),
  })
  .meta({ id: 'ChatSnapshot', description: 'A conversation after its event `seq`: what all its events make of it.' })

/**
 * What each kind of event of a conversation carries in `d`. `status`, `owner` and `away` change the fields of the snapshot that they name.
 * A message carries what `ChatMessage` shows of it, its card as it stood when it was sent.
 */
export const ChatEvents = {
  message: ChatMessage.omit({ s: true, key: true, at: true, editedAt: true, isDeleted: true }),
  edited: z.object({ s: Seq, text: z.string() }),
  deleted: z.object({ s: Seq }),
  status: z.object({ state: ConversationState, isLeft: z.boolean().optional(), endedBy: z.enum(['visitor', 'staff', 'system']).nullable().optional() }),
  owner: z.object({ consultant: z.object({ id: z.string(), name: z.string() }).nullable(), isAway: z.literal(false) }),
  away: z.object({ isAway: z.boolean() }),
  queue: z.object({ place: z.int(), wait: z.int().nullable() }),
  seen: z.object({ side: Side, got: Seq, seen: Seq }),
  rating: z.object({ stars: z.int(), text: z.string() }),
  visitor: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }),
}

/** What the stream `desk:<chat>` tells the consultants: light events, by which lists change. */
export const DeskEvents = {
  /** A conversation is there, or its row changed: who owns it, its state, its place. */
  conversation: z
    .object({
      conversation: z.string(),
      transfer: z.object({ from: z.string(), reason: z.string() }).optional().describe('A colleague handed it on; shoppers never see why.'),
    })
    .describe('`conversation` is its id; the rest of `d` is the row as lists show it.'),
  /** Who is at the counter changed. */
  colleague: z.object({ id: z.string(), isAvailable: z.boolean(), isHere: z.boolean(), load: z.int(), places: z.int() }),
}

export const StreamEvent = z
  .object({ s: Seq, k: z.string(), d: z.record(z.string(), z.unknown()), by: z.string().nullable(), key: z.string().nullable(), at: Instant })
  .meta({ id: 'StreamEvent', description: 'One event of a conversation, as a socket tells it.' })

export const Acknowledged = z.object({ seq: Seq.describe('Its number in the conversation.'), at: Instant })

const shop = z.string().describe('The publishable key, pk_….')
const inChat = z.object({ shop, chat: Id })
const inConversation = z.object({ shop, conversation: Uuid })

export const chatDoor = { params: inChat, response: { 200: ChatRoom, ...failures } }

export const openConversation = {
  params: inConversation,
  body: z.strictObject({
    chat: Id,
    locale: Locale,
    seed: z.string().min(16).max(64).optional().describe('Made by the browser; names a visitor who has no token yet.'),
    url: Url,
    title: Title.default(''),
    name: words(1, 120).optional(),
    email: Email.optional(),
    phone: words(1, 40).optional(),
    greeting: Id.optional().describe('Id of the rule by which the chat spoke first, where it did.'),
    message: z.strictObject({ key: Uuid, text: words(1, MESSAGE_LENGTH) }).describe('A conversation begins with a message.'),
  }),
  response: {
    200: z.object({
      visitor: z.string().describe('The token that names this visitor from now on.'),
      epoch: z.string(),
      seq: Seq,
      snapshot: Snapshot,
    }),
    ...failures,
  },
}

export const ownConversations = {
  params: z.object({ shop }),
  response: {
    200: z.object({
      name: z.string().nullable().describe('The first name of the customer whom a signed token proved the visitor to be.'),
      conversations: z.array(z.object({ id: z.string(), chat: z.string(), state: ConversationState, lastMessageAt: Instant.nullable() })),
    }),
    ...failures,
  },
}
export const showConversation = { params: inConversation, response: { 200: z.object({ epoch: z.string(), seq: Seq, snapshot: Snapshot }), ...failures } }

export const sendMessage = {
  params: inConversation.extend({ message: Uuid }),
  body: z.strictObject({ text: words(1, MESSAGE_LENGTH), url: Url.optional(), title: Title.optional() }),
  response: { 200: Acknowledged, ...failures },
}

export const pollEvents = {
  params: inConversation,
  querystring: z.object({
    epoch: z.string().max(64).default(''),
    since: z.coerce.number().int().min(0).default(0),
    wait: z.coerce.number().int().min(0).max(25).default(0).describe('Seconds to wait for the first event.'),
  }),
  response: {
    200: z.object({
      epoch: z.string(),
      events: z.array(StreamEvent),
      reset: z.object({ s: Seq, why: z.enum(['epoch', 'behind']), snapshot: Snapshot }).nullable(),
    }),
    ...failures,
  },
}
export const olderMessages = {
  params: inConversation,
  querystring: z.object({ before: z.coerce.number().int().min(1).optional().describe('Left out, the newest page.') }),
  response: { 200: z.object({ messages: z.array(ChatMessage).describe('Up to fifty, oldest first.'), hasOlder: z.boolean() }), ...failures },
}
export const introduce = {
  params: inConversation,
  body: z
    .strictObject({ name: words(1, 120).optional(), email: Email.optional(), phone: words(1, 40).optional() })
    .refine((details) => Object.values(details).some((value) => value !== undefined), {
      error: 'nothing is said of the visitor',
      path: ['name'],
      params: { rule: 'required' },
    }),
  response: { 200: Acknowledged, ...failures },
}
export const receipt = { params: inConversation, body: z.strictObject({ got: Seq, seen: Seq }), response: { 204: z.null(), ...failures } }
export const endConversation = { params: inConversation, response: { 200: Acknowledged, ...failures } }
export const resumeConversation = { params: inConversation, response: { 200: Acknowledged, ...failures } }
export const rateConversation = {
  params: inConversation,
  body: z.strictObject({ stars: z.int().min(1).max(5), text: words(0, 2000).default('') }),
  response: { 200: Acknowledged, ...failures },
}
export const mailTranscript = {
  params: inConversation,
  body: z.strictObject({ email: Email }),
  response: { 202: z.object({ email: z.string() }), ...failures },
}
export const showImage = {
  params: inConversation.extend({ image: Id, size: z.enum(['small', 'large']) }),
  querystring: z.object({ key: z.string().max(300) }),
  response: { 200: z.string().describe('WebP.'), ...failures },
}

export const productCards = {
  params: z.object({ shop }),
  querystring: z.object({ products: z.string().max(2000).describe('Ids, joined by commas; at most twenty.') }),
  response: { 200: z.object({ cards: z.array(ProductCard) }), ...failures },
}
