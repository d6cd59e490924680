import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { customerOf } from '../customers/service/list.ts'
import * as contract from './contract.ts'
import { customerCard, visitorCard } from './service/card.ts'
import { productsOfCustomer } from './service/products.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/cards/:visitor', { schema: contract.showVisitorCard, ...may('customers.read') }, ({ shop, actor, params }) =>
    store.snapshot((db) => visitorCard(db, { shopId: shop.id, seesOrders: actor.rights.has('orders.read') }, params.visitor)),
  )

  app.get('/customers/:customer/card', { schema: contract.showCustomerCard, ...may('customers.read') }, ({ shop, actor, params }) =>
    store.snapshot((db) => customerCard(db, { shopId: shop.id, seesOrders: actor.rights.has('orders.read') }, params.customer)),
  )

  app.get('/customers/:customer/products', { schema: contract.listProducts, ...may('customers.read') }, ({ shop, params }) =>
    store.snapshot(async (db) => {
      const { id } = await customerOf(db, shop.id, params.customer)
      return productsOfCustomer(db, shop.id, id)
    }),
  )
}
