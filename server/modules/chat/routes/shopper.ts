import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { inTenMinutesByNetwork } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { senderOf as namedBy, visitorOf, visitorToken } from '../../../scopes/shopper.ts'
import { shortBrowser } from '../../accounts/service/browser.ts'
import * as contract from '../contract.ts'
import { ChatRefused, ConversationNotFound } from '../errors.ts'
import { addressKey } from '../service/blocks.ts'
import { Buckets } from '../service/buckets.ts'
import { openChat } from '../service/chats.ts'
import { ownConversation, senderOf } from '../service/conversations.ts'
import { keepOnce } from '../service/once.ts'
import { openConversation } from '../service/open.ts'
import { Refusals } from '../service/refusals.ts'
import { hear, pageOf, saidByVisitor } from '../service/say.ts'
import { streamOfConversation } from '../service/search.ts'
import { snapshotOf } from '../service/snapshot.ts'
import { markPresent } from '../service/sources.ts'
import { doorRoutes } from './doors.ts'
import { eventsOf } from './events.ts'
import { assertTakes } from './patience.ts'
import { visitorRoutes } from './visitor.ts'

/** The share of a minute's messages that a visitor may send at once. */
const BURST = 0.4
/** Conversations that one visitor opens: so many at once, and a minute. */
const [OPENINGS, OPENINGS_A_MINUTE] = [5, 0.5]

export function shopperRoutes(app: App) {
  const { store, config } = app
  const messages = new Buckets(Math.ceil(config.MESSAGES * BURST), config.MESSAGES)
  const openings = new Buckets(OPENINGS, OPENINGS_A_MINUTE)
  const refusals = new Refusals(store)
  const answerEvents = eventsOf(app)
  doorRoutes(app)
  visitorRoutes(app)

  const mine = (request: FastifyRequest) => ({
    shopId: request.shop.id,
    id: (request.params as { conversation: string }).conversation,
    visitorId: visitorOf(request),
  })

  app.put('/conversations/:conversation', { schema: contract.openConversation, ...inTenMinutesByNetwork(config.SUBMISSIONS * 4) }, async (request, reply) => {
    const { shop, params, body, ip, headers } = request
    const visitorId = visitorOf(request) ?? namedBy(request, body) ?? randomUUID()
    assertTakes(reply, openings, visitorId)
    const { chat: chatId, locale, name, email, phone, greeting, message, url, title } = body
    const opened = await store.write(async (tx) => {
      const chat = await openChat(tx, shop.id, chatId)
      const row = await openConversation(tx, {
        ...{ chat, id: params.conversation, visitorId, locale, name, email, phone, greeting, message, pageUrl: pageOf(url), pageTitle: title },
        ...{ address: addressKey(config.SECRET, shop.id, ip), browser: shortBrowser(headers['user-agent']) },
      })
      return snapshotOf(tx, row)
    })
    return { visitor: visitorToken(request, visitorId), epoch: await app.live.epoch(), ...opened }
  })

  app.get('/conversations/:conversation', { schema: contract.showConversation }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    const shown = await store.snapshot(async (db) => snapshotOf(db, await ownConversation(db, mine(request))))
    return { epoch: await app.live.epoch(), ...shown }
  })

  app.put('/conversations/:conversation/messages/:message', { schema: contract.sendMessage }, async (request, reply) => {
    const { shopId, id, visitorId } = mine(request)
    const { params, body, ip } = request
    if (!visitorId) throw new ConversationNotFound(id)
    assertTakes(reply, messages, visitorId)
    if (await refusals.has(shopId, visitorId, () => addressKey(config.SECRET, shopId, ip))) throw new ChatRefused()
    const message = { shopId, id, visitorId, key: params.message, said: saidByVisitor(body.text, pageOf(body.url), body.title ?? null) }
    return keepOnce(store, { id, sender: senderOf('visitor', visitorId), key: params.message }, (tx) => hear(tx, message))
  })

  app.get('/conversations/:conversation/events', { schema: contract.pollEvents }, async (request, reply) => {
    const { id } = await ownConversation(store.read, mine(request))
    reply.header('cache-control', 'private, no-store')
    await markPresent(store, id)
    return answerEvents(reply, streamOfConversation(id), request.query) as never
  })
}
