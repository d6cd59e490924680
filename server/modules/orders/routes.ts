import { Readable } from 'node:stream'
import type { z } from 'zod'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { record } from '../audit/service.ts'
import * as contract from './contract.ts'
import { ordersAsCsv } from './service/export.ts'
import { listOrders, orderById, type WholeOrder, wholeOrder } from './service/list.ts'
import { type OrderInput, putOrder } from './service/put.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/orders', { schema: contract.listOrders, ...may('orders.read') }, async ({ shop, query }) => {
    const { customer, after, ...filters } = query
    const position = after === undefined ? undefined : fromCursor(after)
    const { rows, next } = await store.snapshot((db) => listOrders(db, { ...filters, shopId: shop.id, customerId: customer, after: position }))
    return { orders: rows.map(toOrder), next: next && toCursor(next) }
  })

  app.get('/orders.csv', { schema: contract.exportOrders, ...may('orders.read') }, async ({ shop, query }, reply) => {
    const { customer, lang = shop.locale, ...filters } = query
    const csv = ordersAsCsv((run) => store.snapshot(run), { ...filters, shopId: shop.id, customerId: customer }, lang)
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="orders-${new Date().toISOString().slice(0, 10)}.csv"`)
    return reply.send(Readable.from(csv) as unknown as string)
  })

  app.get('/orders/:order', { schema: contract.showOrder, ...may('orders.read') }, async ({ shop, params }) =>
    toOrder(await store.snapshot((db) => orderById(db, shop.id, params.order))),
  )

  app.put('/orders/:external', { schema: contract.putOrder, ...may('orders.write') }, async ({ shop, actor, params, body }) => {
    const now = new Date()
    const input = toInput(params.external, body, now)
    return store.write(async (tx) => {
      const outcome = await putOrder(tx, shop.id, input, now)
      const order = await wholeOrder(tx, { ...input, shopId: shop.id })
      if (!order) throw new Error('An order vanished in its own write')
      if (outcome !== 'outdated')
        await record(tx, shop.id, actor, 'orders.put', ['order', order.order.id], { number: order.order.number, status: order.order.status })
      return { order: toOrder(order), changed: outcome !== 'outdated' }
    })
  })
}

/** A state without its moment was reached when the order last changed. */
function toInput(externalId: string, body: z.output<typeof contract.putOrder.body>, now: Date): OrderInput {
  const { number = externalId, status, currency, totalMinor, refundedMinor, customer, lines, consents } = body
  const { id, ...contact } = customer
  const sourceUpdatedAt = body.updatedAt ? new Date(body.updatedAt) : now
  const moment = (text: string | undefined, isReached: boolean) => (text ? new Date(text) : isReached ? sourceUpdatedAt : null)
  return {
    ...{ source: 'api', externalId, number, status, rawStatus: status, currency, totalMinor, refundedMinor, sourceUpdatedAt },
    placedAt: new Date(body.placedAt),
    paidAt: moment(body.paidAt, status === 'paid'),
    deliveredAt: moment(body.deliveredAt, status === 'delivered'),
    cancelledAt: status === 'cancelled' ? moment(body.cancelledAt, true) : null,
    consents: consents.map((given) => ({ ...given, at: new Date(given.at ?? body.placedAt) })),
    person: { ...contact, account: id ? { type: 'crm', id } : undefined },
    addresses: { shipping: body.shippingAddress, billing: body.billingAddress },
    lines: lines.map(({ productId = null, variantId = null, sku = null, name, quantity, unitMinor = null, totalMinor = null }) => ({
      ...{ productId, variantId, sku, name, quantity, unitMinor, totalMinor },
    })),
  }
}

const toOrder = ({ order, customer, lines }: WholeOrder) => {
  const { id, source, externalId, number, status, rawStatus, currency, totalMinor, refundedMinor, email } = order
  return {
    ...{ id, source, externalId, number, status, rawStatus, currency, totalMinor, refundedMinor, email, customer, lines },
    placedAt: order.placedAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
  }
}
