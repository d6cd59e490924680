import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { record } from '../audit/service.ts'
import * as contract from './contract.ts'
import { findProducts, productBy, putProducts } from './service.ts'
import type { Product } from './table.ts'

/** A thousand products with their descriptions. */
const BULK_LIMIT = 8 * 1024 * 1024

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/products', { schema: contract.listProducts, ...may('catalog.read') }, async ({ shop, query }) => {
    const { q = '', after, limit } = query
    const { rows, next } = await store.snapshot((db) => findProducts(db, shop.id, q, limit, after === undefined ? undefined : fromCursor(after).id))
    return { products: rows.map(toProduct), next: next === null ? null : toCursor({ value: 0, at: 0, id: next }) }
  })

  app.get('/products/:product', { schema: contract.showProduct, ...may('catalog.read') }, async ({ shop, params }) =>
    toProduct(await productBy(store.read, shop.id, params.product)),
  )

  app.put('/products/:product', { schema: contract.putProduct, ...may('catalog.write') }, ({ shop, actor, params, body }) =>
    store.write(async (tx) => {
      await putProducts(tx, shop.id, [{ id: params.product, ...body }])
      await record(tx, shop.id, actor, 'catalog.put', ['product', params.product], { name: body.name })
      return toProduct(await productBy(tx, shop.id, params.product))
    }),
  )

  app.put('/products', { schema: contract.putProducts, bodyLimit: BULK_LIMIT, ...may('catalog.write') }, ({ shop, actor, body }) =>
    store.write(async (tx) => {
      await putProducts(tx, shop.id, body.products)
      await record(tx, shop.id, actor, 'catalog.put', ['products'], { count: body.products.length })
      return { put: body.products.length }
    }),
  )
}

const toProduct = ({ updatedAt, ...product }: Product) => ({ ...product, updatedAt: updatedAt.toISOString() })
