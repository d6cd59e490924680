import type { FastifyReply, FastifyRequest } from 'fastify'
import { TooManyAttempts } from '../errors.ts'
import { loginWait } from '../service/throttle.ts'

/** @throws {TooManyAttempts} while this account has to wait after wrong passwords from this address */
export async function assertMayTry(request: FastifyRequest, reply: FastifyReply, email: string) {
  const wait = await loginWait(request.server.store.read, email, request.ip)
  if (wait <= 0) return
  const seconds = Math.ceil(wait / 1000)
  reply.header('retry-after', seconds)
  throw new TooManyAttempts(seconds)
}
