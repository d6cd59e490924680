import { fromCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { record } from '../../audit/service.ts'
import * as contract from '../contract.ts'
import { ratesOf, requestsOf, type WholeRequest } from '../service/list.ts'
import { take } from '../service/take.ts'

export function staffRoutes(app: App) {
  const { store, config } = app

  app.get('/requests', { schema: contract.listRequests, ...may('orders.read') }, async ({ shop, query: { after, ...query } }) => {
    const page = await requestsOf(store.read, { ...query, shopId: shop.id, after: after === undefined ? undefined : fromCursor(after) })
    return { requests: page.rows.map(toRequest), next: page.next }
  })

  app.get('/requests/rates', { schema: contract.requestRates, ...may('settings.read') }, ({ shop }) => ratesOf(store.read, shop.id))

  app.patch('/requests/:request', { schema: contract.changeRequest, ...may('reviews.moderate') }, ({ shop, actor, params, body: { action } }) =>
    store.write(async (tx) => {
      const row = await take(tx, config, shop.id, params.request, action, new Date())
      await record(tx, shop.id, actor, `requests.${action}`, ['request', row.request.id], { number: row.order.number, status: row.request.state })
      return toRequest(row)
    }),
  )
}

const toRequest = ({ request, order, person }: WholeRequest) => {
  const { id, email, mode, state, reason } = request
  return {
    ...{ id, order, email, mode, state, reason },
    customer: [person?.firstName, person?.lastName].filter(Boolean).join(' ') || null,
    createdAt: request.createdAt.toISOString(),
    dueAt: state === 'queued' ? (request.dueAt?.toISOString() ?? null) : null,
    sentAt: request.sentAt?.toISOString() ?? null,
    answeredAt: request.answeredAt?.toISOString() ?? null,
  }
}
