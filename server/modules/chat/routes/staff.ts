import type { FastifyRequest } from 'fastify'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { staffToken } from '../../../scopes/staff.ts'
import { assertServes } from '../service/chats.ts'
import { senderOf, servedConversation } from '../service/conversations.ts'
import { deskRows, deskStream } from '../service/desk.ts'
import { keepOnce } from '../service/once.ts'
import { type Acting, take } from '../service/own.ts'
import { setPresence } from '../service/presence.ts'
import { answer } from '../service/say.ts'
import { streamOfConversation } from '../service/search.ts'
import { snapshotOf } from '../service/snapshot.ts'
import { deskOf } from '../service/staff-desk.ts'
import * as contract from '../staff/contract.ts'
import { eventsOf } from './events.ts'

/** Who asks, as the services of the chat take them. */
const acting = ({ shop, actor }: FastifyRequest): Acting => ({
  ...{ shopId: shop.id, userId: actor.id ?? '', rights: actor.rights, who: actor, now: new Date() },
})

/** The counter: presence, conversations, messages. Its places are people's, so no key may serve. */
export function deskRoutes(app: App) {
  const { store, config, live } = app
  const serve = may('chat.serve', { config: { isForPeople: true } })
  const answerEvents = eventsOf(app)

  app.get('/chat/desk', { schema: contract.showDesk, ...serve }, async (request) => {
    const { shopId, userId, rights } = acting(request)
    const { me, ...desk } = await store.snapshot((db) => deskOf(db, { shopId, userId, rights }))
    if (!me) throw new Error('A desk of nobody')
    return { me, token: staffToken(config.SECRET, shopId, userId), epoch: await live.epoch(), ...desk }
  })

  app.put('/chat/presence', { schema: contract.setPresence, ...serve }, async (request) => {
    const { shopId, userId, now } = acting(request)
    return store.write((tx) => setPresence(tx, shopId, userId, request.body, now))
  })

  app.get('/chats/:chat/events', { schema: contract.pollDesk, ...serve }, async (request, reply) => {
    const { id } = await assertServes(store.read, acting(request), request.params.chat)
    return answerEvents(reply, deskStream(id), request.query) as never
  })

  app.get('/conversations/:conversation', { schema: contract.readConversation, ...serve }, async (request) => {
    const shown = await store.snapshot(async (db) => {
      const row = await servedConversation(db, acting(request), request.params.conversation)
      const [conversation] = await deskRows(db, [row])
      return { conversation, ...(await snapshotOf(db, row)) }
    })
    return { epoch: await live.epoch(), ...shown } as never
  })

  app.get('/conversations/:conversation/events', { schema: contract.pollStaffEvents, ...serve }, async (request, reply) => {
    const { id } = await servedConversation(store.read, acting(request), request.params.conversation)
    return answerEvents(reply, streamOfConversation(id), request.query) as never
  })

  app.put('/conversations/:conversation/messages/:message', { schema: contract.answer, ...serve }, async (request) => {
    const { conversation: id, message: key } = request.params
    const who = acting(request)
    const { text } = request.body
    return keepOnce(store, { id, sender: senderOf('staff', who.userId), key }, (tx) => answer(tx, who, { id, key, text }))
  })

  app.post('/conversations/:conversation/take', { schema: contract.take, ...serve }, async (request) => {
    const { conversation: id } = request.params
    return store.write(async (tx) => {
      const [row] = await deskRows(tx, [await take(tx, acting(request), id)])
      if (!row) throw new Error('A conversation without a row')
      return row
    })
  })
}
