import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { words } from '../../../http/shapes.ts'
import type { Person } from '../../customers/service/recognise.ts'
import { IdentityExpired, IdentityRefused } from '../errors.ts'

/** How far ahead a token may expire, in milliseconds: a leaked one must not be good for ever. */
const LONGEST = 24 * 60 * 60_000
const SECOND = 1000

/** Whose id it is: the shop's own, or a platform's, as its orders tell it. */
const ACCOUNTS = { shop: 'crm', woocommerce: 'woo_id', shopify: 'shopify_id', prestashop: 'presta_id' } as const

const Payload = z.object({
  /** Seconds since 1970. */
  exp: z.number().positive(),
  customer: z.object({
    id: z.union([words(1, 128), z.int().transform(String)]),
    source: z.enum(['shop', 'woocommerce', 'shopify', 'prestashop']).default('shop'),
    email: words(0, 254).optional(),
    emailVerified: z.boolean().default(false),
    phone: words(0, 40).optional(),
    firstName: words(0, 120).optional(),
    lastName: words(0, 120).optional(),
  }),
})

/**
 * The person of an identity token: a JSON Web Token, signed with HS256 and no other algorithm (RFC 7519).
 * @throws {IdentityRefused} @throws {IdentityExpired}
 */
export function readIdentity(token: string, secrets: string[], now = Date.now()): Person {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  const isSigned = secrets.some((secret) => isSame(signature, createHmac('sha256', secret).update(`${header}.${payload}`).digest()))
  if (!isSigned || rest.length > 0) throw new IdentityRefused('signature')
  if ((json(header) as { alg?: unknown } | undefined)?.alg !== 'HS256') throw new IdentityRefused('alg')
  const { data, error } = Payload.safeParse(json(payload))
  if (!data) throw new IdentityRefused(error.issues.map(({ path }) => path.join('.')).join(', '))
  const left = data.exp * SECOND - now
  if (left <= 0) throw new IdentityExpired()
  if (left > LONGEST) throw new IdentityRefused('exp is more than 24 hours ahead')
  const { id, source, emailVerified, ...contact } = data.customer
  return { ...contact, account: { type: ACCOUNTS[source], id }, isEmailVerified: emailVerified }
}

function isSame(given: string, right: Buffer) {
  const bytes = Buffer.from(given, 'base64url')
  return bytes.length === right.length && timingSafeEqual(bytes, right)
}

function json(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
