import { z } from 'zod'
import type { ToldAddress } from '../../customers/service/address.ts'
import { toMinor } from '../../orders/service/amount.ts'
import type { OrderInput } from '../../orders/service/put.ts'
import { consentOf, Notes } from './consent.ts'
import { headerOf, type PlatformRules } from './platform.ts'
import { Amount, Currency, ExternalId, LooseText, MOST_LINES, OptionalAmount, OptionalId, parseJson, Quantity, shaped, Text, Utc } from './shapes.ts'
import { isHmac } from './signature.ts'

const Deleted = z.strictObject({ id: ExternalId })

const place = {
  company: LooseText(200),
  address_1: LooseText(200),
  address_2: LooseText(200),
  city: LooseText(120),
  state: LooseText(120),
  postcode: LooseText(20),
  country: LooseText(60),
}
const Shipping = z.object({ ...place, first_name: LooseText(120), last_name: LooseText(120), phone: LooseText(40) })

const Order = z.object({
  id: ExternalId,
  number: Text(128),
  status: Text(64),
  currency: Currency,
  total: Amount,
  date_created_gmt: Utc,
  date_modified_gmt: Utc.nullish(),
  date_paid_gmt: Utc.nullish(),
  date_completed_gmt: Utc.nullish(),
  customer_id: OptionalId,
  billing: z.object({ ...place, first_name: Text(120), last_name: Text(120), email: Text(254), phone: Text(40) }).nullish(),
  shipping: Shipping.nullish().catch(null),
  line_items: z
    .array(
      z.object({
        product_id: OptionalId,
        variation_id: OptionalId,
        sku: Text(128),
        name: Text(500),
        quantity: Quantity,
        price: OptionalAmount,
        total: OptionalAmount,
      }),
    )
    .max(MOST_LINES),
  refunds: z.array(z.object({ total: Amount })).nullish(),
  meta_data: Notes('key'),
})
type Order = z.output<typeof Order>

/** `yes` or `no`; the words the buyer saw stand in `_kontuar_review_consent_text`. */
const CONSENT = '_kontuar_review_consent'

/** Where the plugins of Polish shops keep the buyer's tax id. */
const TAX_IDS = ['_billing_nip', 'billing_nip']

/** Orders that nobody has sent off yet. */
const DRAFTS = ['auto-draft', 'checkout-draft', 'draft']

/** WooCommerce decodes a secret's entities before it signs. */
const decoded = (secret: string) =>
  secret.replace(/&(?:amp|lt|gt|quot|#0?39);/g, (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'")

/** Webhooks of WooCommerce; the body is an order of its REST API v3. */
export const woocommerce: PlatformRules = {
  isSigned(body, headers, secret) {
    const given = headerOf(headers, 'x-wc-webhook-signature')
    return [secret, decoded(secret)].some((key) => isHmac(body, key, given))
  },
  isPing: (body, headers) => !headers['x-wc-webhook-signature'] && body.length < 40 && /^webhook_id=\d+$/.test(body.toString()),
  topicOf: (headers) => headerOf(headers, 'x-wc-webhook-topic'),
  // The delivery id names a second, not a delivery; a deletion needs it all the same: its body is the same each time the order is deleted.
  deliveryOf: (topic, headers) => ({ id: topic === 'order.deleted' ? headerOf(headers, 'x-wc-webhook-delivery-id') : '', isWhole: false }),
  read(topic, body) {
    if (!/^order\.(created|updated|restored|deleted)$/.test(topic)) return { kind: 'nothing', why: `TOPIC_IGNORED: ${topic}` }
    const json = parseJson(body)
    if (topic === 'order.deleted') return { kind: 'deleted', externalId: shaped(Deleted, json).id }
    const order = shaped(Order, json)
    if (DRAFTS.includes(order.status)) return { kind: 'nothing', why: `DRAFT_IGNORED: ${order.status}` }
    if (order.status === 'trash') return { kind: 'deleted', externalId: order.id }
    return { kind: topic === 'order.restored' ? 'restored' : 'order', order: toInput(order) }
  },
}

function toInput(order: Order): OrderInput {
  const { id, number, status, currency, billing, shipping, customer_id } = order
  const taxId = TAX_IDS.map((name) => LooseText(40).parse(order.meta_data.get(name))).find(Boolean)
  const minor = (amount: z.output<typeof OptionalAmount>) => (amount == null || amount === '' ? null : toMinor(amount, currency))
  const sourceUpdatedAt = order.date_modified_gmt ?? order.date_created_gmt
  return {
    ...{ source: 'woocommerce', externalId: id, number: number || id, rawStatus: status, currency, sourceUpdatedAt },
    status: statusOf(order),
    totalMinor: toMinor(order.total, currency),
    consents: consentOf(order.meta_data, CONSENT, order.date_created_gmt),
    refundedMinor: (order.refunds ?? []).reduce((sum, { total }) => sum + Math.abs(toMinor(total, currency)), 0),
    placedAt: order.date_created_gmt,
    paidAt: order.date_paid_gmt ?? null,
    deliveredAt: status === 'completed' ? (order.date_completed_gmt ?? sourceUpdatedAt) : null,
    cancelledAt: status === 'cancelled' ? sourceUpdatedAt : null,
    person: {
      account: customer_id ? { type: 'woo_id', id: customer_id } : undefined,
      ...{ email: billing?.email, phone: billing?.phone, firstName: billing?.first_name, lastName: billing?.last_name },
    },
    addresses: { shipping: shipping && placeOf(shipping), billing: billing && { ...placeOf(billing), taxId } },
    lines: order.line_items.map(({ product_id, variation_id, sku, name, quantity, price, total }) => ({
      ...{ productId: product_id, variantId: variation_id, sku: sku || null, name, quantity, unitMinor: minor(price), totalMinor: minor(total) },
    })),
  }
}

const placeOf = ({ first_name, last_name, address_1, address_2, state, postcode, ...rest }: z.output<typeof Shipping>): ToldAddress => ({
  ...{ name: `${first_name} ${last_name}`, line1: address_1, line2: address_2, region: state, postalCode: postcode },
  ...{ company: rest.company, city: rest.city, country: rest.country, phone: rest.phone },
})

/** Paid is what has a day of payment: a shop's own statuses say nothing of it, and cash on delivery is processed unpaid. */
function statusOf({ status, date_paid_gmt }: Order): OrderInput['status'] {
  if (status === 'cancelled' || status === 'refunded') return status
  if (status === 'completed') return 'delivered'
  return date_paid_gmt ? 'paid' : 'placed'
}
