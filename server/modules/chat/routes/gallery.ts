import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { productOfLink } from '../../catalog/service/link.ts'
import * as contract from '../office/contract.ts'
import { toCards } from '../service/cards.ts'
import { galleryOf } from '../service/gallery.ts'

export function galleryRoutes(app: App) {
  const { store } = app
  const serve = may('chat.serve')

  app.get('/chat/gallery', { schema: contract.gallery, ...serve }, ({ shop, query }) => store.snapshot((db) => galleryOf(db, { ...query, shopId: shop.id })))

  app.get('/chat/links', { schema: contract.productOfLink, ...serve }, ({ shop, query }) =>
    store.snapshot(async (db) => {
      const product = await productOfLink(db, shop.id, query.url)
      const [card = null] = product ? await toCards(db, shop.id, [product]) : []
      return { product: card }
    }),
  )
}
