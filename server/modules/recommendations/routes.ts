import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import { customerBy } from '../customers/service/recognise.ts'
import * as contract from './contract.ts'
import { hitRate } from './service/hits.ts'
import { recommendFor } from './service/recommend.ts'
import { toRecommendations } from './service/wire.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/recommendations', { schema: contract.recommend, ...may('customers.read') }, ({ shop, query: { visitor, customer } }) =>
    store.snapshot(async (db) => {
      const customerId = customer ?? (visitor === undefined ? undefined : await customerBy(db, shop.id, 'visitor', visitor))
      return toRecommendations(await recommendFor(db, { shopId: shop.id, customerId, visitorId: visitor }))
    }),
  )

  app.get('/recommendations/hit-rate', { schema: contract.showHitRate, ...may('customers.read') }, ({ shop }) => store.snapshot((db) => hitRate(db, shop.id)))
}
