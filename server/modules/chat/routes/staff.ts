import type { FastifyRequest } from 'fastify'
import type { Reader, Tx } from '../../../db/store.ts'
import { fromCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { staffToken } from '../../../scopes/staff.ts'
import { ProductNotFound } from '../../catalog/errors.ts'
import { cardsOf } from '../service/cards.ts'
import { assertServes } from '../service/chats.ts'
import { senderOf, servedConversation } from '../service/conversations.ts'
import { deskRows, deskStream } from '../service/desk.ts'
import { deleteMessage, editMessage } from '../service/edit.ts'
import { historiesOf } from '../service/history.ts'
import { listOf } from '../service/list.ts'
import { keepOnce, toAcknowledged } from '../service/once.ts'
import { type Acting, end, freePlace, giveBack, resume, take, transfer } from '../service/own.ts'
import { setPresence } from '../service/presence.ts'
import { noteReceipt } from '../service/receipts.ts'
import { answer } from '../service/say.ts'
import { streamOfConversation } from '../service/search.ts'
import { messagesBefore, snapshotOf } from '../service/snapshot.ts'
import { deskOf } from '../service/staff-desk.ts'
import * as contract from '../staff/contract.ts'
import type { Conversation } from '../table.ts'
import { acting } from './acting.ts'
import { eventsOf } from './events.ts'
import { imageRoutes } from './images.ts'

/** The counter: presence, conversations, messages. Its places are people's, so no key may serve. */
export function deskRoutes(app: App) {
  const { store, config, live } = app
  const serve = may('chat.serve', { config: { isForPeople: true } })
  const answerEvents = eventsOf(app)
  app.register(async (scope: App) => imageRoutes(scope))

  app.get('/chat/desk', { schema: contract.showDesk, ...serve }, async (request) => {
    const who = acting(request)
    const { me, ...desk } = await store.snapshot((db) => deskOf(db, who))
    if (!me) throw new Error('A desk of nobody')
    return { me, token: staffToken(config.SECRET, who.shopId, who.userId), epoch: await live.epoch(), ...desk }
  })

  app.put('/chat/presence', { schema: contract.setPresence, ...serve }, async (request) => {
    const { shopId, userId, now } = acting(request)
    return store.write((tx) => setPresence(tx, shopId, userId, request.body, now))
  })

  app.get('/chats/:chat/events', { schema: contract.pollDesk, ...serve }, async (request, reply) => {
    const { id } = await assertServes(store.read, acting(request), request.params.chat)
    return answerEvents(reply, deskStream(id), request.query)
  })

  app.get('/conversations', { schema: contract.listConversations, ...serve }, async (request) => {
    const { cursor, ...query } = request.query
    const after = cursor === undefined ? undefined : fromCursor(cursor)
    return store.snapshot((db) => listOf(db, acting(request), { ...query, after }))
  })

  app.get('/conversations/:conversation', { schema: contract.readConversation, ...serve }, async (request) => {
    const shown = await store.snapshot(async (db) => {
      const row = await servedConversation(db, acting(request), request.params.conversation)
      const history = (await historiesOf(db, row.shopId, [row.id])).get(row.id) ?? []
      return { conversation: await toDeskRow(db, row), history, ...(await snapshotOf(db, row)) }
    })
    return { epoch: await live.epoch(), ...shown }
  })

  app.get('/conversations/:conversation/events', { schema: contract.pollStaffEvents, ...serve }, async (request, reply) => {
    const { id } = await servedConversation(store.read, acting(request), request.params.conversation)
    return answerEvents(reply, streamOfConversation(id), request.query)
  })

  app.get('/conversations/:conversation/messages', { schema: contract.olderForStaff, ...serve }, async (request) =>
    store.snapshot(async (db) => messagesBefore(db, (await servedConversation(db, acting(request), request.params.conversation)).id, request.query.before)),
  )

  app.put('/conversations/:conversation/messages/:message', { schema: contract.answer, ...serve }, async (request) => {
    const { conversation: id, message: key } = request.params
    const { text, product } = request.body
    const who = acting(request)
    return keepOnce(store, { id, sender: senderOf('staff', who.userId), key }, async (tx) => {
      const [card = null] = product === undefined ? [] : await cardsOf(tx, who.shopId, [product])
      if (product !== undefined && !card) throw new ProductNotFound(product)
      return answer(tx, who, { id, key, text, card })
    })
  })

  app.patch('/conversations/:conversation/messages/:seq', { schema: contract.editMessage, ...serve }, async (request) => {
    const { conversation, seq } = request.params
    return toAcknowledged(await store.write((tx) => editMessage(tx, acting(request), conversation, seq, request.body.text)))
  })

  app.delete('/conversations/:conversation/messages/:seq', { schema: contract.deleteMessage, ...serve }, async (request) => {
    const { conversation, seq } = request.params
    return toAcknowledged(await store.write((tx) => deleteMessage(tx, acting(request), conversation, seq)))
  })

  app.put('/conversations/:conversation/receipt', { schema: contract.staffReceipt, ...serve }, async (request, reply) => {
    const who = acting(request)
    await store.write(async (tx) => {
      const row = await servedConversation(tx, who, request.params.conversation)
      if (row.ownerId === who.userId) await noteReceipt(tx, row, 'staff', request.body)
    })
    return reply.code(204).send(null)
  })

  type Act = (tx: Tx, who: Acting, id: string) => Promise<Conversation>
  const moved = (request: FastifyRequest, act: Act) =>
    store.write(async (tx) => toDeskRow(tx, await act(tx, acting(request), (request.params as { conversation: string }).conversation)))

  app.post('/conversations/:conversation/take', { schema: contract.take, ...serve }, (request) => moved(request, take))
  app.post('/conversations/:conversation/transfer', { schema: contract.transfer, ...serve }, (request) =>
    moved(request, (tx, who, id) => transfer(tx, who, id, request.body.to, request.body.reason)),
  )
  app.post('/conversations/:conversation/return', { schema: contract.giveBack, ...serve }, (request) => moved(request, giveBack))
  app.post('/conversations/:conversation/end', { schema: contract.end, ...serve }, (request) => moved(request, end))
  app.post('/conversations/:conversation/resume', { schema: contract.resume, ...serve }, (request) => moved(request, resume))
  app.post('/conversations/:conversation/free', { schema: contract.freePlace, ...serve }, (request) => moved(request, freePlace))
}

async function toDeskRow(db: Reader, row: Conversation) {
  const [shown] = await deskRows(db, [row])
  if (!shown) throw new Error('A conversation without a row')
  return shown
}
