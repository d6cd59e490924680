import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import * as contract from '../office/contract.ts'
import { addReply, changeReply, countReply, deleteReply, repliesOf } from '../service/replies.ts'

export function replyRoutes(app: App) {
  const { store } = app
  const [serve, manage] = [may('chat.serve'), may('chat.manage')]

  app.get('/canned-replies', { schema: contract.listReplies, ...serve }, async ({ shop }) => ({ replies: await repliesOf(store.read, shop.id) }))

  app.post('/canned-replies', { schema: contract.createReply, ...manage }, async ({ shop, actor, body }, reply) =>
    reply.code(201).send(await store.write((tx) => addReply(tx, shop.id, body, actor))),
  )

  app.put('/canned-replies/:reply', { schema: contract.changeReply, ...manage }, ({ shop, actor, params, body }) =>
    store.write((tx) => changeReply(tx, shop.id, params.reply, body, actor)),
  )

  app.delete('/canned-replies/:reply', { schema: contract.deleteReply, ...manage }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => deleteReply(tx, shop.id, params.reply, actor))
    return reply.code(204).send(null)
  })

  app.post('/canned-replies/:reply/uses', { schema: contract.countReply, ...serve }, async ({ shop, params }, reply) => {
    await store.write((tx) => countReply(tx, shop.id, params.reply))
    return reply.code(204).send(null)
  })
}
