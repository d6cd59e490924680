import createError from '@fastify/error'
import rateLimit from '@fastify/rate-limit'
import type { App } from './zod.ts'

const TooManyRequests = createError('TOO_MANY_REQUESTS', 'Too many requests; try again in %s s', 429)

/** Routes that name `config: { rateLimit: … }` are limited by address; others are not. */
export async function addLimits(app: App) {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(Math.ceil(ttl / 1000)),
  })
}

/** So many in ten minutes. */
export const inTenMinutes = (max: number) => ({ config: { rateLimit: { max, timeWindow: 10 * 60_000 } } })

/** An IPv6 address by the network that one household has; an IPv4 address as it is. */
const networkOf = (ip: string) => (ip.includes(':') && !ip.includes('.') ? `${ip.split(':').slice(0, 4).join(':')}::/64` : ip)

/** So many in ten minutes from one network. */
export const inTenMinutesByNetwork = (max: number) => ({
  config: { rateLimit: { max, timeWindow: 10 * 60_000, keyGenerator: ({ ip }: { ip: string }) => networkOf(ip) } },
})
