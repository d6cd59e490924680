import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { customerOf } from '../customers/service/list.ts'
import * as contract from './contract.ts'
import { customerCard, visitorCard } from './service/card.ts'
import { productsOfCustomer } from './service/products.ts'

const askedBy = (shop: { id: string }, { rights }: { rights: ReadonlySet<string> }) => ({
  shopId: shop.id,
  seesOrders: rights.has('orders.read'),
  seesChat: rights.has('chat.serve'),
  seesSurveys: rights.has('surveys.read'),
})

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/visitors/:visitor/card', { schema: contract.showVisitorCard, ...may('customers.read') }, ({ shop, actor, params }) =>
    store.snapshot((db) => visitorCard(db, askedBy(shop, actor), params.visitor)),
  )

  app.get('/customers/:customer/card', { schema: contract.showCustomerCard, ...may('customers.read') }, ({ shop, actor, params }) =>
    store.snapshot((db) => customerCard(db, askedBy(shop, actor), params.customer)),
  )

  app.get('/customers/:customer/products', { schema: contract.listProducts, ...may('customers.read') }, ({ shop, params }) =>
    store.snapshot(async (db) => {
      const { id } = await customerOf(db, shop.id, params.customer)
      return productsOfCustomer(db, shop.id, id)
    }),
  )
}
