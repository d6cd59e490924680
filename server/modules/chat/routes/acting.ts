import type { FastifyRequest } from 'fastify'
import type { Acting } from '../service/own.ts'

/** Who asks, as the services of the chat take them. */
export const acting = ({ shop, actor }: FastifyRequest): Acting => ({
  ...{ shopId: shop.id, userId: actor.id ?? '', rights: actor.rights, who: actor, now: new Date() },
})
