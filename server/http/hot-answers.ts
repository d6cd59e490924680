import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reader } from '../db/store.ts'
import type { App } from './zod.ts'

/** A browser asks each time and mostly hears 304; a cache in front may answer for ten seconds. */
const FRESH = 'public, max-age=0, s-maxage=10, must-revalidate'

interface Answer {
  /** All that it depends on. */
  topics: string[]
  /** JSON by the route's schema, or ready HTML. */
  answer: Record<string, unknown> | string
}

/** For routes of the shopper scope whose answers are kept as ready bytes under their topics. */
export const hotAnswers = ({ store, hot, keys }: App, cacheControl = FRESH) =>
  /** `read` runs after the moment from which changes count. */
  async function answerHot(request: FastifyRequest, reply: FastifyReply, read: (db: Reader) => Promise<Answer>) {
    const { era } = hot
    const { topics, answer } = await store.snapshot(read)
    const text = typeof answer === 'string' ? answer : (reply.serializeInput(answer, '200') as string)
    const opened = await keys.open((request.params as { shop: string }).shop)
    const allows = (origin?: string) => opened?.allows(origin) ?? false
    const type = typeof answer === 'string' ? { type: 'text/html; charset=utf-8' } : {}
    return hot.keep(request, reply, text, { topics, era, cacheControl, allows, ...type })
  }
