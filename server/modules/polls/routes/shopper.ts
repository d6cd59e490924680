import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { shortAddress } from '../../../http/address.ts'
import { hotAnswers } from '../../../http/hot-answers.ts'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { senderOf, visitorOf, visitorToken } from '../../../scopes/shopper.ts'
import { shopTopic } from '../../accounts/service/shops.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { sendPhoto } from '../../media/service/picture.ts'
import * as contract from '../contract.ts'
import { PollResultsHidden } from '../errors.ts'
import { BallotBox } from '../service/box.ts'
import { countsOf } from '../service/count.ts'
import { imageById } from '../service/images.ts'
import { countsKey, openPoll, opensCounts, optionOf, seenBy } from '../service/read.ts'
import { countsTopic, pollTopic } from '../service/topics.ts'
import { hashedAddress, type Voter } from '../service/voter.ts'
import type { Poll } from '../table.ts'
import { toPublic } from './shapes.ts'

/** A picture never changes; a cache that many share asks again after a day. */
const FOREVER = 'public, max-age=31536000, s-maxage=86400, immutable'

export function shopperRoutes(app: App) {
  const { store, config } = app
  const answerHot = hotAnswers(app)
  const limited = inTenMinutes(config.VOTES)
  const box = new BallotBox(store, config.VOTE_GROUP)

  const voterOf = async ({ shop }: FastifyRequest, visitorId: string): Promise<Voter> => {
    const customerId = await customerBy(store.read, shop.id, 'visitor', visitorId)
    return { shopId: shop.id, visitorId, customerId }
  }
  const keyFor = (poll: Poll, option: string | null) => (option !== null && poll.results === 'voted' ? countsKey(config.SECRET, poll) : null)

  app.get('/polls/:poll', { schema: contract.showPoll }, (request, reply) =>
    answerHot(request, reply, async (db) => {
      const { shop, query } = request
      const { poll, options } = await openPoll(db, shop.id, request.params.poll)
      const counts = seenBy(poll) === 'everybody' ? await countsOf(db, poll.id, options) : null
      const topics = [pollTopic(poll.id), ...(counts ? [countsTopic(poll.id)] : []), ...(query.lang ? [] : [shopTopic(shop.id)])]
      return { topics, answer: toPublic(poll, options, counts, query.lang ?? shop.locale) }
    }),
  )

  app.get('/polls/:poll/counts', { schema: contract.showCounts }, (request, reply) =>
    answerHot(request, reply, async (db) => {
      const { poll, options } = await openPoll(db, request.shop.id, request.params.poll)
      const seen = seenBy(poll)
      const isOpen = seen === 'everybody' || (seen === 'voters' && opensCounts(config.SECRET, poll, request.query.key))
      if (!isOpen) throw new PollResultsHidden()
      return { topics: [pollTopic(poll.id), countsTopic(poll.id)], answer: { ...(await countsOf(db, poll.id, options)) } }
    }),
  )

  app.get('/poll-images/:image', { schema: contract.showPollImage }, async ({ shop, params }, reply) => {
    const { file } = await imageById(store.read, shop.id, params.image)
    return sendPhoto(reply, await app.media.read(file), file, FOREVER)
  })

  app.get('/visitor/polls/:poll', { schema: contract.ownVote }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    const { poll } = await openPoll(store.read, request.shop.id, request.params.poll)
    const visitorId = visitorOf(request)
    const option = visitorId ? ((await optionOf(store.read, poll.id, await voterOf(request, visitorId))) ?? null) : null
    return { option, key: keyFor(poll, option) }
  })

  app.put('/polls/:poll/vote', { schema: contract.vote, ...limited }, async (request) => {
    const known = visitorOf(request)
    const visitorId = known ?? senderOf(request, { seed: request.body.seed }) ?? randomUUID()
    const { shop, params, body } = request
    const voter = known ? await voterOf(request, known) : { shopId: shop.id, visitorId }
    const address = hashedAddress(config.SECRET, shop.id, shortAddress(request.ip))
    const { poll, option } = await box.cast({ ...voter, pollId: params.poll, optionId: body.option, address })
    return { option, key: keyFor(poll, option), visitor: visitorToken(request, visitorId) }
  })

  app.delete('/polls/:poll/vote', { schema: contract.unvote, ...limited }, async (request) => {
    const visitorId = visitorOf(request)
    const { poll } = await openPoll(store.read, request.shop.id, request.params.poll)
    if (!visitorId) return { option: null, key: null }
    const { option } = await box.cast({ ...(await voterOf(request, visitorId)), pollId: poll.id, optionId: null, address: null })
    return { option, key: keyFor(poll, option) }
  })
}
