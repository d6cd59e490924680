import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf, visitorToken } from '../../../scopes/shopper.ts'
import * as contract from '../contract.ts'
import { ownVotes, vote } from '../service/vote.ts'

export function voteRoutes(app: App) {
  const limited = inTenMinutes(app.config.SUBMISSIONS * 4)

  async function count(request: FastifyRequest, reviewId: string, isHelpful?: boolean) {
    const visitorId = visitorOf(request) ?? randomUUID()
    const votes = await app.store.write((tx) => vote(tx, { shopId: request.shop.id, reviewId, visitorId, isHelpful }))
    const own = isHelpful === undefined ? null : isHelpful ? ('helpful' as const) : ('unhelpful' as const)
    return { ...votes, own, visitor: visitorToken(request, visitorId) }
  }

  app.get('/visitor/votes', { schema: contract.listOwnVotes }, async (request, reply) => {
    const { subject, product = '' } = request.query
    const visitorId = visitorOf(request)
    reply.header('cache-control', 'private, no-store')
    return { votes: visitorId ? await ownVotes(app.store.read, { shopId: request.shop.id, subject, product, visitorId }) : {} }
  })

  app.put('/reviews/:review/vote', { schema: contract.vote, ...limited }, (request) => count(request, request.params.review, request.body.helpful))

  app.delete('/reviews/:review/vote', { schema: contract.unvote, ...limited }, (request) => count(request, request.params.review))
}
