import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import * as contract from './contract.ts'
import { findProducts } from './service.ts'

export function staffRoutes(app: App) {
  app.get('/products', { schema: contract.listProducts, ...may('catalog.read') }, async ({ shop, query }) => ({
    products: await findProducts(app.store.read, shop.id, query.q ?? '', query.limit),
  }))
}
