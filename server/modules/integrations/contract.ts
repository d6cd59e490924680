import { z } from 'zod'
import { Cursor, failures, Id, words } from '../../http/shapes.ts'

export const Platform = z.enum(['woocommerce', 'shopify', 'prestashop'])
export const DeliveryState = z.enum(['received', 'done', 'ignored', 'failed'])

const Instant = z.iso.datetime()
const refusing = (rule: string) => ({ error: rule, params: { rule } })

const TimeZone = words(1, 64).refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}, refusing('invalid_format'))

export const Integration = z
  .object({
    id: z.string(),
    platform: Platform,
    name: z.string(),
    url: z.string().describe('Where the platform sends its webhooks.'),
    timeZone: z.string(),
    currency: z.string(),
    createdAt: Instant,
    pingedAt: Instant.nullable().describe('When WooCommerce last tried the address.'),
    toldAt: Instant.nullable().describe('When it last told us something.'),
    failed: z.int().describe('How many of its deliveries could not be read.'),
    retiringUntil: Instant.nullable().describe('How long the secret before this one still works.'),
  })
  .meta({ id: 'Integration', description: 'A shop platform that may tell us of orders.' })

export const Delivery = z
  .object({
    id: z.string(),
    integrationId: z.string(),
    platform: Platform,
    topic: z.string(),
    receivedAt: Instant,
    state: DeliveryState,
    error: z.string().nullable().describe('Why it failed or was ignored: a stable code, then words for developers.'),
  })
  .meta({ id: 'Delivery', description: 'One thing that a platform told us.' })

export const WholeDelivery = Delivery.extend({
  body: z.string().describe('As received; in base64 where `encoding` says so.'),
  encoding: z.enum(['utf8', 'base64']),
  headers: z.record(z.string(), z.string()).describe('Those that say what it is; never a signature.'),
  order: z.object({ id: z.string(), number: z.string() }).nullable().describe('The order that it told of, where it is there.'),
}).meta({ id: 'WholeDelivery', description: 'One thing that a platform told us, with all that it said.' })

const inShop = z.object({ shop: Id })

export const listIntegrations = { params: inShop, response: { 200: z.object({ integrations: z.array(Integration) }), ...failures } }

const Secret = words(8, 300).optional().describe('What the platform signs with; left out, one is made. Shopify: the client secret of its app.')
const WithSecret = z.object({ integration: Integration, secret: z.string().describe('Shown this once.') })

export const addIntegration = {
  params: inShop,
  body: z.strictObject({
    platform: Platform,
    name: words(0, 120).default(''),
    secret: Secret,
    timeZone: TimeZone.default('Europe/Warsaw').describe("Of bodies that name none: PrestaShop's."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('PLN')
      .describe("Of bodies that name none: PrestaShop's."),
  }),
  response: { 201: WithSecret, ...failures },
}

export const rotateSecret = {
  params: z.object({ shop: Id, integration: Id }),
  body: z.strictObject({ secret: Secret }),
  response: { 200: WithSecret, ...failures },
}

export const removeIntegration = { params: z.object({ shop: Id, integration: Id }), response: { 204: z.null(), ...failures } }

export const listInbox = {
  params: inShop,
  querystring: z.strictObject({
    state: DeliveryState.optional(),
    integration: Id.optional(),
    order: Id.optional().describe('Only what told of this order.'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: { 200: z.object({ deliveries: z.array(Delivery), next: z.string().nullable() }), ...failures },
}

const oneDelivery = z.object({ shop: Id, delivery: Id })

export const showDelivery = { params: oneDelivery, response: { 200: WholeDelivery, ...failures } }

export const replayFailed = {
  params: inShop,
  body: z.strictObject({ integration: Id.optional().describe('Only what this one told.') }),
  response: { 202: z.object({ replayed: z.int().describe('At most 500 in one call.'), left: z.int().describe('Failed ones that remain.') }), ...failures },
}

export const replayDelivery = {
  params: oneDelivery,
  response: { 202: z.object({ state: DeliveryState }), ...failures },
}
