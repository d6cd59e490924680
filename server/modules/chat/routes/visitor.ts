import type { FastifyReply, FastifyRequest } from 'fastify'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf } from '../../../scopes/shopper.ts'
import { enqueue } from '../../jobs/service.ts'
import { PhotoNotFound } from '../../media/errors.ts'
import { sendPhoto } from '../../media/service/picture.ts'
import * as contract from '../contract.ts'
import { ConversationUnanswered } from '../errors.ts'
import { Buckets } from '../service/buckets.ts'
import { close } from '../service/close.ts'
import { change, conversationsOf, ownConversation, senderOf } from '../service/conversations.ts'
import { imageOf, opensImage } from '../service/images.ts'
import { lastEvent } from '../service/last.ts'
import { toAcknowledged } from '../service/once.ts'
import { firstNameOf } from '../service/open.ts'
import { resumeByVisitor } from '../service/own.ts'
import { noteReceipt } from '../service/receipts.ts'
import { messagesBefore } from '../service/snapshot.ts'
import { mailTranscript } from '../service/transcript.ts'
import { assertTakes } from './patience.ts'

/** Browsers keep an image for good: its address changes with its content. */
const FOREVER = 'private, max-age=31536000, immutable'
/** What one visitor does besides writing, receipts too: so much at once, and a minute. */
const [ACTS, ACTS_A_MINUTE] = [60, 90]
/** Transcripts of one conversation: so many at once, and a minute. */
const [TRANSCRIPTS, TRANSCRIPTS_A_MINUTE] = [3, 0.05]

/** What a visitor does with their own conversation besides talking. */
export function visitorRoutes(app: App) {
  const { store, config, media } = app
  const acts = new Buckets(ACTS, ACTS_A_MINUTE)
  const limited = { preHandler: async (request: FastifyRequest, reply: FastifyReply) => assertTakes(reply, acts, visitorOf(request) ?? request.ip) }
  const transcripts = new Buckets(TRANSCRIPTS, TRANSCRIPTS_A_MINUTE)

  const mine = (request: FastifyRequest) => ({
    shopId: request.shop.id,
    id: (request.params as { conversation: string }).conversation,
    visitorId: visitorOf(request),
  })

  app.get('/conversations', { schema: contract.ownConversations }, async (request, reply) => {
    const visitorId = visitorOf(request)
    reply.header('cache-control', 'private, no-store')
    if (!visitorId) return { name: null, conversations: [] }
    const { shop } = request
    const [name, rows] = await store.snapshot(async (db) => [await firstNameOf(db, shop.id, visitorId), await conversationsOf(db, shop.id, visitorId)] as const)
    const toWire = ({ id, chatId, state, lastMessageAt }: (typeof rows)[number]) => ({
      id,
      chat: chatId,
      state,
      lastMessageAt: lastMessageAt?.toISOString() ?? null,
    })
    return { name, conversations: rows.map(toWire) }
  })

  app.get('/conversations/:conversation/messages', { schema: contract.olderMessages }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    return store.snapshot(async (db) => messagesBefore(db, (await ownConversation(db, mine(request))).id, request.query.before))
  })

  app.put('/conversations/:conversation/visitor', { schema: contract.introduce, ...limited }, async (request) => {
    const details = Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== undefined))
    return toAcknowledged(
      await store.write(async (tx) => {
        const row = await ownConversation(tx, mine(request))
        return change(tx, row, { set: details, events: [['visitor', details]], sender: senderOf('visitor', row.visitorId) })
      }),
    )
  })

  app.put('/conversations/:conversation/receipt', { schema: contract.receipt, ...limited }, async (request, reply) => {
    await store.write(async (tx) => noteReceipt(tx, await ownConversation(tx, mine(request)), 'visitor', request.body))
    return reply.code(204).send(null)
  })

  app.post('/conversations/:conversation/end', { schema: contract.endConversation, ...limited }, async (request) =>
    toAcknowledged(
      await store.write(async (tx) => {
        const row = await ownConversation(tx, mine(request))
        if (row.state === 'closed') return lastEvent(tx, row.id)
        return close(tx, row, { by: 'visitor', sender: senderOf('visitor', row.visitorId), isMissed: row.firstReplyAt === null })
      }),
    ),
  )

  app.post('/conversations/:conversation/resume', { schema: contract.resumeConversation, ...limited }, async (request) =>
    toAcknowledged(
      await store.write(async (tx) => {
        const row = await ownConversation(tx, mine(request))
        if (row.state !== 'closed') return lastEvent(tx, row.id)
        return resumeByVisitor(tx, row, senderOf('visitor', row.visitorId), new Date())
      }),
    ),
  )

  app.put('/conversations/:conversation/rating', { schema: contract.rateConversation, ...limited }, async (request) => {
    const { stars, text } = request.body
    return toAcknowledged(
      await store.write(async (tx) => {
        const row = await ownConversation(tx, mine(request))
        if (!row.firstReplyAt) throw new ConversationUnanswered()
        const sender = senderOf('visitor', row.visitorId)
        return change(tx, row, { set: { rating: stars, ratingText: text }, events: [['rating', { stars, text }]], sender })
      }),
    )
  })

  app.post('/conversations/:conversation/transcript', { schema: contract.mailTranscript, ...inTenMinutes(config.SUBMISSIONS) }, async (request, reply) => {
    const { id } = await ownConversation(store.read, mine(request))
    const { email } = request.body
    assertTakes(reply, transcripts, id)
    await store.write((tx) => enqueue(tx, mailTranscript, { conversation: id, email }, { key: `${mailTranscript.name}:${id}:${email}` }))
    return reply.code(202).send({ email })
  })

  app.get('/conversations/:conversation/images/:image/:size', { schema: contract.showImage }, async ({ shop, params, query }, reply) => {
    const { conversation, image: id, size } = params
    const image = opensImage(config.SECRET, id, query.key) ? await imageOf(store.read, shop.id, conversation, id) : undefined
    if (!image) throw new PhotoNotFound(id)
    return sendPhoto(reply, await media.read(image[size]), image[size], FOREVER)
  })
}
