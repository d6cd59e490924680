import { z } from 'zod'
import { Cursor, failures, Id, Locale, words } from '../../http/shapes.ts'
import { GivenConsent } from '../consents/contract.ts'
import { AddressText } from '../customers/contract.ts'

export const OrderStatus = z.enum(['placed', 'paid', 'delivered', 'cancelled', 'refunded'])
export const OrderSource = z.enum(['woocommerce', 'shopify', 'prestashop', 'api', 'csv'])

const MOST_LINES = 500
const Minor = z.int().min(0).describe('In minor units of the currency: grosze, cents.')
const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217, as in PLN.')
const Moment = z.iso.datetime({ offset: true })
const Reply = z.iso.datetime()

export const Order = z
  .object({
    id: z.string(),
    source: OrderSource,
    externalId: z.string().describe("The source's own id."),
    number: z.string(),
    status: OrderStatus,
    rawStatus: z.string().describe("The status in the source's words."),
    currency: z.string(),
    totalMinor: z.int().describe('As the source tells it, in minor units; never computed anew.'),
    refundedMinor: z.int(),
    placedAt: Reply,
    paidAt: Reply.nullable(),
    deliveredAt: Reply.nullable(),
    cancelledAt: Reply.nullable(),
    email: z.string().nullable().describe("Where this order's mails go; it may be another than the customer's."),
    customer: z.object({ id: z.string(), email: z.string().nullable(), firstName: z.string().nullable(), lastName: z.string().nullable() }).nullable(),
    lines: z.array(
      z.object({
        productId: z.string().nullable().describe("The shop's own product id."),
        variantId: z.string().nullable(),
        sku: z.string().nullable(),
        name: z.string(),
        quantity: z.int(),
        unitMinor: z.int().nullable(),
        totalMinor: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'Order', description: 'An order as its source last told it.' })

const filters = {
  status: OrderStatus.optional(),
  customer: Id.optional(),
  q: words(0, 200).optional().describe('Part of the number, of an e-mail or of the name of who bought it; case does not matter.'),
}

export const listOrders = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    ...filters,
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: { 200: z.object({ orders: z.array(Order), next: z.string().nullable() }), ...failures },
}

export const exportOrders = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({ ...filters, lang: Locale.optional().describe("Whose headings, commas and columns; left out, the shop's.") }),
  response: {
    200: z.string().describe('A CSV file with a line for each order, the newest first; cells that a spreadsheet would take for formulas are defused.'),
    ...failures,
  },
}

export const showOrder = { params: z.object({ shop: Id, order: Id }), response: { 200: Order, ...failures } }

const Line = z.strictObject({
  productId: Id.optional().describe("The shop's own product id, as in its catalogue."),
  variantId: Id.optional(),
  sku: words(1, 128).optional(),
  name: words(1, 500),
  quantity: z.int().min(1).max(1_000_000),
  unitMinor: Minor.optional(),
  totalMinor: Minor.optional(),
})

export const putOrder = {
  params: z.object({ shop: Id, external: Id }),
  body: z.strictObject({
    number: words(1, 128).optional().describe('What people call it; left out, the id.'),
    status: OrderStatus,
    currency: Currency,
    totalMinor: Minor,
    refundedMinor: Minor.default(0),
    placedAt: Moment,
    paidAt: Moment.optional(),
    deliveredAt: Moment.optional(),
    cancelledAt: Moment.optional(),
    updatedAt: Moment.optional().describe('When it last changed at the shop; an older state than the one known changes nothing. Left out, now.'),
    customer: z
      .strictObject({
        id: Id.optional().describe("The customer's id in the shop."),
        email: words(0, 254).optional(),
        phone: words(0, 40).optional(),
        firstName: words(0, 120).optional(),
        lastName: words(0, 120).optional(),
      })
      .default({}),
    shippingAddress: AddressText.optional().describe('Where it goes: noted with the customer, unless it is known.'),
    billingAddress: AddressText.optional().describe('Where its invoice goes; left out, that of shipping.'),
    lines: z.array(Line).max(MOST_LINES).default([]),
    consents: z.array(GivenConsent).max(10).default([]).describe('What the buyer agreed to or refused beside the order.'),
  }),
  response: { 200: z.object({ order: Order, changed: z.boolean().describe('False where a newer state was known.') }), ...failures },
}
