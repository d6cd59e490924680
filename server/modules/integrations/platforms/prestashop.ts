import { z } from 'zod'
import type { ToldAddress } from '../../customers/service/address.ts'
import { toMinor } from '../../orders/service/amount.ts'
import type { OrderInput } from '../../orders/service/put.ts'
import { OrderInvalid } from '../errors.ts'
import { localMoment } from './localtime.ts'
import { type Defaults, headerOf, type PlatformRules } from './platform.ts'
import { Amount, Currency, ExternalId, LooseText, MOST_LINES, OptionalAmount, OptionalId, parseJson, Quantity, shaped, Text } from './shapes.ts'
import { isHmac, isSame } from './signature.ts'
import { parseXml } from './xml.ts'

const Flag = Text(8).transform((text) => text === '1' || text === 'true')

const Order = z.object({
  id: ExternalId,
  reference: Text(128),
  id_customer: OptionalId,
  id_address_delivery: OptionalId.catch(null),
  id_address_invoice: OptionalId.catch(null),
  current_state: Text(64),
  valid: Flag,
  date_add: Text(40),
  date_upd: Text(40),
  delivery_date: Text(40),
  total_paid: Amount,
  total_paid_tax_incl: OptionalAmount,
  total_paid_real: OptionalAmount,
  associations: z.object({ order_rows: z.unknown() }).nullish().catch(null),
})
type Order = z.output<typeof Order>

const Rows = z
  .array(
    z.object({
      ...{ product_id: OptionalId, product_attribute_id: OptionalId, product_reference: Text(128), product_name: Text(500), product_quantity: Quantity },
      unit_price_tax_incl: OptionalAmount,
    }),
  )
  .max(MOST_LINES)

const Place = z.object({
  id: OptionalId.catch(null),
  id_country: OptionalId.catch(null),
  id_state: OptionalId.catch(null),
  ...{ company: LooseText(200), firstname: LooseText(120), lastname: LooseText(120), address1: LooseText(200), address2: LooseText(200) },
  ...{ postcode: LooseText(20), city: LooseText(120), phone: LooseText(40), phone_mobile: LooseText(40), vat_number: LooseText(40) },
})
type Place = z.output<typeof Place>
const Land = z.object({ id: OptionalId.catch(null), iso_code: LooseText(60) })

/** One of it, or several; XML does not tell the one from the other. */
const some = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .union([z.array(shape), shape.transform((one) => [one])])
    .nullish()
    .catch(null)
    .transform((all) => all ?? [])

/** What the order points at: the answers of more calls to the web service, posted beside it. */
const Beside = z.object({
  customer: z.object({ email: Text(254), firstname: Text(120), lastname: Text(120), is_guest: Flag }).nullish(),
  currency: z.object({ iso_code: Currency }).nullish(),
  order_state: z.object({ paid: Flag, shipped: Flag }).nullish(),
  ...{ address: some(Place), country: some(Land), state: some(Land) },
})
type Beside = z.output<typeof Beside>

/** Ids that every PrestaShop gives these states when it is installed; their names are translated and edited, so they say nothing. */
const INSTALLED = { delivered: '5', cancelled: '6', refunded: '7' }

/**
 * PrestaShop has no webhooks of its own: the shop's module posts what the web service answers for an order, as XML or JSON, with what the order points at beside it.
 * Signed by `X-Kontuar-Signature` (base64 HMAC-SHA256 of the body), or with the secret itself in `Authorization`, as Bearer or as Basic user name.
 */
export const prestashop: PlatformRules = {
  isSigned(body, headers, secret) {
    const signature = headerOf(headers, 'x-kontuar-signature')
    if (signature) return isHmac(body, secret, signature)
    const [, scheme = '', credentials = ''] = /^(Bearer|Basic) (\S+)$/i.exec(headerOf(headers, 'authorization')) ?? []
    const given = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString().split(':')[0] : credentials
    return Boolean(given) && isSame(secret, given ?? '')
  },
  isPing: () => false,
  topicOf: (headers) => headerOf(headers, 'x-kontuar-topic') || 'order.updated',
  deliveryOf: (_topic, headers) => ({ id: headerOf(headers, 'x-kontuar-delivery'), isWhole: false }),
  read(topic, text, defaults) {
    if (!/^order\.(created|updated|restored|deleted)$/.test(topic)) return { kind: 'nothing', why: `TOPIC_IGNORED: ${topic}` }
    const body = text.trimStart().startsWith('<') ? parseXml(text) : parseJson(text)
    const root = asObject(asObject(body).prestashop ?? body)
    const found = root.order ?? (Array.isArray(root.orders) ? root.orders[0] : undefined) ?? root
    if (topic === 'order.deleted') return { kind: 'deleted', externalId: shaped(z.object({ id: ExternalId }), found).id }
    return { kind: topic === 'order.restored' ? 'restored' : 'order', order: toInput(shaped(Order, found), shaped(Beside, root), defaults) }
  },
}

const asObject = (value: unknown) => (value !== null && typeof value === 'object' ? value : {}) as Record<string, unknown>

function toInput(order: Order, beside: Beside, defaults: Defaults): OrderInput {
  const { id, reference, id_customer, current_state, total_paid, total_paid_tax_incl } = order
  const { customer } = beside
  const [delivery, invoice] = [pointedAt(beside.address, order.id_address_delivery), pointedAt(beside.address, order.id_address_invoice)]
  const currency = beside.currency?.iso_code || defaults.currency
  const moment = (text: string) => localMoment(text, defaults.timeZone)
  const placedAt = moment(order.date_add)
  if (!placedAt) throw new OrderInvalid('order.date_add: invalid_format')
  const sourceUpdatedAt = moment(order.date_upd) ?? placedAt
  const status = statusOf(order, beside)
  const isPaid = status === 'paid' || (status === 'delivered' && order.valid)
  return {
    ...{ source: 'prestashop', externalId: id, number: reference || id, status, rawStatus: current_state || 'unknown', currency, placedAt, sourceUpdatedAt },
    totalMinor: toMinor(total_paid_tax_incl || total_paid, currency),
    refundedMinor: 0,
    paidAt: isPaid ? sourceUpdatedAt : null,
    deliveredAt: status === 'delivered' ? (moment(order.delivery_date) ?? sourceUpdatedAt) : null,
    cancelledAt: status === 'cancelled' ? sourceUpdatedAt : null,
    person: {
      account: id_customer && !customer?.is_guest ? { type: 'presta_id', id: id_customer } : undefined,
      ...{ email: customer?.email, firstName: customer?.firstname, lastName: customer?.lastname, phone: phoneOf(invoice ?? delivery) },
    },
    addresses: { shipping: delivery && placeOf(delivery, beside), billing: invoice && placeOf(invoice, beside) },
    lines: rowsOf(order).map(({ product_id, product_attribute_id, product_reference, product_name, product_quantity, unit_price_tax_incl: unit }) => ({
      ...{ productId: product_id, variantId: product_attribute_id, sku: product_reference || null, name: product_name, quantity: product_quantity },
      ...{ unitMinor: unit == null || unit === '' ? null : toMinor(unit, currency), totalMinor: null },
    })),
  }
}

/** What has the id; of one that is posted without ids it is clear which is meant. */
function pointedAt<One extends { id: string | null }>(all: One[], id: string | null): One | undefined {
  const [only, ...others] = all
  return all.find((one) => one.id !== null && one.id === id) ?? (others.length === 0 && (only?.id === null || id === null) ? only : undefined)
}

const phoneOf = (place: Place | undefined) => place?.phone_mobile || place?.phone

const placeOf = (place: Place, { country, state }: Beside): ToldAddress => ({
  ...{ name: `${place.firstname} ${place.lastname}`, company: place.company, line1: place.address1, line2: place.address2, city: place.city },
  ...{ postalCode: place.postcode, phone: phoneOf(place), taxId: place.vat_number },
  country: pointedAt(country, place.id_country)?.iso_code,
  region: place.id_state ? pointedAt(state, place.id_state)?.iso_code : undefined,
})

/** XML wraps the rows once more than JSON does. */
function rowsOf({ associations }: Order) {
  const rows = associations?.order_rows
  return shaped(Rows, Array.isArray(rows) ? rows : (asObject(rows).order_row ?? []))
}

/** By the state's flags where they are told, else by the ids of the installation and by what was really paid. */
function statusOf({ current_state, valid, total_paid_real }: Order, { order_state: state }: Beside): OrderInput['status'] {
  if (current_state === INSTALLED.cancelled) return 'cancelled'
  if (current_state === INSTALLED.refunded) return 'refunded'
  if (state ? state.shipped : current_state === INSTALLED.delivered) return 'delivered'
  return state?.paid || valid || Number(total_paid_real ?? 0) > 0 ? 'paid' : 'placed'
}
