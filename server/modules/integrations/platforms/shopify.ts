import { z } from 'zod'
import type { ToldAddress } from '../../customers/service/address.ts'
import { toMinor } from '../../orders/service/amount.ts'
import type { OrderInput } from '../../orders/service/put.ts'
import { consentOf, Notes } from './consent.ts'
import { headerOf, type PlatformRules } from './platform.ts'
import { Amount, Currency, ExternalId, Iso, LooseText, MOST_LINES, OptionalAmount, OptionalId, parseJson, Quantity, shaped, Text } from './shapes.ts'
import { isHmac } from './signature.ts'

const Deleted = z.strictObject({ id: ExternalId })
const Phone = Text(40)

const place = {
  name: LooseText(250),
  company: LooseText(200),
  address1: LooseText(200),
  address2: LooseText(200),
  city: LooseText(120),
  province: LooseText(120),
  province_code: LooseText(120),
  zip: LooseText(20),
  country_code: LooseText(60),
}
const Shipping = z.object({ ...place, phone: LooseText(40) })

const Order = z.object({
  id: ExternalId,
  name: Text(128),
  test: z.boolean().nullish(),
  email: Text(254),
  phone: Phone,
  currency: Currency,
  total_price: Amount,
  financial_status: Text(64),
  fulfillment_status: Text(64),
  created_at: Iso,
  processed_at: Iso.nullish(),
  updated_at: Iso,
  cancelled_at: Iso.nullish(),
  customer: z
    .object({ id: OptionalId, email: Text(254), verified_email: z.boolean().nullish(), phone: Phone, first_name: Text(120), last_name: Text(120) })
    .nullish(),
  billing_address: z.object({ ...place, first_name: Text(120), last_name: Text(120), phone: Phone }).nullish(),
  shipping_address: Shipping.nullish().catch(null),
  line_items: z
    .array(
      z.object({
        product_id: OptionalId,
        variant_id: OptionalId,
        sku: Text(128),
        name: Text(500),
        title: Text(500),
        quantity: Quantity,
        price: OptionalAmount,
      }),
    )
    .max(MOST_LINES),
  fulfillments: z.array(z.object({ shipment_status: Text(64), status: Text(64), created_at: Iso.nullish(), updated_at: Iso.nullish() })).nullish(),
  note_attributes: Notes('name'),
  refunds: z.array(z.object({ transactions: z.array(z.object({ kind: Text(40), status: Text(40), amount: Amount })).nullish() })).nullish(),
})
type Order = z.output<typeof Order>

const ORDER_TOPICS = ['create', 'updated', 'paid', 'cancelled', 'fulfilled', 'partially_fulfilled'].map((event) => `orders/${event}`)
/** `yes` or `no`; the words the buyer saw stand in `kontuar_review_consent_text`. */
const CONSENT = 'kontuar_review_consent'
const PAID = ['paid', 'partially_refunded']

/** Webhooks of Shopify, signed with the client secret of the app; the body is an order of its REST Admin API. */
export const shopify: PlatformRules = {
  isSigned: (body, headers, secret) => isHmac(body, secret, headerOf(headers, 'x-shopify-hmac-sha256')),
  isPing: () => false,
  topicOf: (headers) => headerOf(headers, 'x-shopify-topic'),
  deliveryOf(_topic, headers) {
    const id = headerOf(headers, 'x-shopify-webhook-id')
    return { id, isWhole: id !== '' }
  },
  read(topic, body) {
    if (topic === 'orders/delete') return { kind: 'deleted', externalId: shaped(Deleted, parseJson(body)).id }
    if (!ORDER_TOPICS.includes(topic)) return { kind: 'nothing', why: `TOPIC_IGNORED: ${topic}` }
    const json = parseJson(body)
    const order = shaped(Order, (json as { order?: unknown } | null)?.order ?? json)
    return order.test ? { kind: 'nothing', why: 'TEST_ORDER_IGNORED' } : { kind: 'order', order: toInput(order) }
  },
}

/**
 * Shopify names two addresses: `customer.email` is the person's, `email` is where this order's mails go.
 * Where they differ the order takes the one and the person keeps the other.
 */
function toInput(order: Order): OrderInput {
  const { id, name, currency, customer, billing_address: billing, shipping_address: shipping, financial_status, fulfillment_status, updated_at } = order
  const status = statusOf(order)
  const refunds = (order.refunds ?? [])
    .flatMap(({ transactions }) => transactions ?? [])
    .filter(({ kind, status }) => kind === 'refund' && status === 'success')
  const isPaid = status === 'paid' || [...PAID, 'refunded'].includes(financial_status)
  return {
    ...{ source: 'shopify', externalId: id, number: name || id, status, currency, sourceUpdatedAt: updated_at },
    rawStatus: `${financial_status || 'unknown'}/${fulfillment_status || 'unfulfilled'}`,
    totalMinor: toMinor(order.total_price, currency),
    refundedMinor: refunds.reduce((sum, { amount }) => sum + toMinor(amount, currency), 0),
    placedAt: order.processed_at ?? order.created_at,
    paidAt: isPaid ? updated_at : null,
    deliveredAt: deliveredAt(order),
    cancelledAt: order.cancelled_at ?? (status === 'cancelled' ? updated_at : null),
    person: {
      account: customer?.id ? { type: 'shopify_id', id: customer.id } : undefined,
      email: customer?.id ? customer.email : order.email,
      isEmailVerified: customer?.verified_email === true,
      phone: customer?.phone || order.phone || billing?.phone,
      firstName: customer?.first_name || billing?.first_name,
      lastName: customer?.last_name || billing?.last_name,
    },
    addresses: { shipping: shipping && placeOf(shipping), billing: billing && placeOf(billing) },
    contact: order.email || customer?.email,
    consents: consentOf(order.note_attributes, CONSENT, order.processed_at ?? order.created_at),
    lines: order.line_items.map(({ product_id, variant_id, sku, name, title, quantity, price }) => ({
      ...{ productId: product_id, variantId: variant_id, sku: sku || null, name: name || title, quantity, totalMinor: null },
      unitMinor: price == null || price === '' ? null : toMinor(price, currency),
    })),
  }
}

/** The region by its code: the export of customers has no other. */
const placeOf = ({ name, company, address1, address2, city, province, province_code, zip, country_code, phone }: z.output<typeof Shipping>): ToldAddress => ({
  ...{ name, company, line1: address1, line2: address2, city, phone },
  ...{ region: province_code || province, postalCode: zip, country: country_code },
})

/** `voided` is an unpaid order that was called off by hand; a cancelled order may be refunded as well: then it is cancelled. */
function statusOf(order: Order): OrderInput['status'] {
  if (order.cancelled_at || order.financial_status === 'voided') return 'cancelled'
  if (order.financial_status === 'refunded') return 'refunded'
  if (deliveredAt(order)) return 'delivered'
  return PAID.includes(order.financial_status) ? 'paid' : 'placed'
}

/** When all of it arrived; a carrier that nobody follows is taken at the day of its dispatch. */
function deliveredAt({ fulfillment_status, fulfillments, updated_at }: Order): Date | null {
  if (fulfillment_status !== 'fulfilled') return null
  const parcels = (fulfillments ?? []).filter(({ status }) => status === 'success')
  if (parcels.some(({ shipment_status }) => shipment_status !== '' && shipment_status !== 'delivered')) return null
  const days = parcels.map(({ shipment_status, created_at, updated_at: arrived }) => (shipment_status === 'delivered' ? arrived : created_at) ?? updated_at)
  return days.length > 0 ? new Date(Math.max(...days.map((day) => day.getTime()))) : updated_at
}
