import type { FastifyReply } from 'fastify'
import { TooManyMessages } from '../errors.ts'
import type { Buckets } from '../service/buckets.ts'

/** Takes one of what a key may do, or says when it may again. @throws {TooManyMessages} */
export function assertTakes(reply: FastifyReply, buckets: Buckets, key: string) {
  const seconds = buckets.take(key)
  if (seconds === 0) return
  reply.header('retry-after', String(seconds))
  throw new TooManyMessages(seconds)
}
