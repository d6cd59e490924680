import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { putReply, withdrawReply } from '../service/reply.ts'
import * as contract from '../staff/contract.ts'
import type { Reply } from '../table.ts'

export function replyRoutes(app: App) {
  const { store } = app

  app.put('/reviews/:review/reply', { schema: contract.putReply, ...may('reviews.reply') }, async ({ shop, actor, params, body }) => {
    const { text, at } = await store.write((tx) => putReply(tx, { shopId: shop.id, id: params.review, text: body.text, by: actor }))
    return { text, at: at.toISOString() }
  })

  app.delete('/reviews/:review/reply', { schema: contract.withdrawReply, ...may('reviews.reply') }, async ({ shop, actor, params }, reply) => {
    await store.write((tx) => withdrawReply(tx, { shopId: shop.id, id: params.review, by: actor }))
    return reply.code(204).send(null)
  })
}

/** A reply as it is shown; null where there is none, or none any more. */
export const toReply = (reply: Reply | null) => (reply?.text ? { text: reply.text, at: reply.at.toISOString() } : null)
