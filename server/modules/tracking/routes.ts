import { randomUUID } from 'node:crypto'
import { shortAddress } from '../../http/address.ts'
import { fromCursor } from '../../http/cursor.ts'
import { inTenMinutes } from '../../http/limits.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { senderOf, takesBeacons, visitorToken } from '../../scopes/shopper.ts'
import { shortBrowser } from '../accounts/service/browser.ts'
import { forgetVisitor } from '../customers/service/visitor.ts'
import * as contract from './contract.ts'
import { keepEvents } from './service/keep.ts'
import { type ListedVisit, visitsOf } from './service/list.ts'
import { readBatch } from './service/read.ts'
import { forgetVisits } from './service/visitor.ts'

export function shopperRoutes(app: App) {
  const { store, config } = app
  app.register(async (scope: App) => {
    takesBeacons(scope)

    scope.post('/events', { schema: contract.sendEvents, ...inTenMinutes(config.EVENT_BATCHES) }, async (request) => {
      const { shop, body, headers, ip } = request
      const visitorId = senderOf(request, body) ?? randomUUID()
      const { events, refused } = readBatch(shop.id, body.events, Date.now())
      const guest = { shopId: shop.id, visitorId, address: shortAddress(ip), browser: shortBrowser(headers['user-agent']) }
      const counted = events.length > 0 ? await store.write((tx) => keepEvents(tx, guest, events)) : 0
      return { visitor: visitorToken(request, visitorId), counted, refused }
    })

    scope.post('/visits/withdrawal', { schema: contract.forgetVisits, ...inTenMinutes(config.SUBMISSIONS) }, async (request) => {
      const { shop, body } = request
      const visitorId = senderOf(request, body)
      if (!visitorId) return { deleted: 0 }
      return store.write(async (tx) => {
        await forgetVisitor(tx, shop.id, visitorId)
        return { deleted: await forgetVisits(tx, shop.id, visitorId) }
      })
    })
  })
}

export function staffRoutes(app: App) {
  app.get('/visits', { schema: contract.listVisits, ...may('customers.read') }, async ({ shop, query }) => {
    const { after, ...filters } = query
    const { rows, next } = await visitsOf(app.store.read, { ...filters, shopId: shop.id, after: after === undefined ? undefined : fromCursor(after) })
    return { visits: rows.map(toVisit), next }
  })
}

const toVisit = ({ customer, visitorId, cartMinor, cartCurrency, orderNumber, startedAt, lastAt, ...visit }: ListedVisit) => ({
  ...visit,
  visitor: visitorId,
  customer: customer && { id: customer.id, name: [customer.firstName, customer.lastName].filter(Boolean).join(' ') || null, email: customer.email },
  startedAt: startedAt.toISOString(),
  lastAt: lastAt.toISOString(),
  cart: cartMinor === null || cartCurrency === null ? null : { valueMinor: cartMinor, currency: cartCurrency },
  order: orderNumber,
})
