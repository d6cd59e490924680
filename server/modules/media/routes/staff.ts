import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import * as contract from '../contract.ts'
import { decidePhoto } from '../service/decide.ts'
import { photoById } from '../service/list.ts'
import { sendPhoto } from '../service/picture.ts'
import { toStaffPhoto } from '../service/shapes.ts'

export function staffRoutes(app: App) {
  const { store, media } = app

  for (const size of ['small', 'large'] as const)
    app.get(`/photos/:photo/${size}`, { schema: contract.showPhotoToStaff, ...may('reviews.read') }, async ({ shop, params }, reply) => {
      const { photo } = await photoById(store.read, shop.id, params.photo)
      return sendPhoto(reply, await media.read(photo[size]), photo[size], 'no-store')
    })

  app.put('/photos/:photo/state', { schema: contract.decidePhoto, ...may('reviews.moderate') }, async ({ shop, actor, params, body }) =>
    toStaffPhoto(await store.write((tx) => decidePhoto(tx, { shopId: shop.id, id: params.photo, state: body.state, by: actor }))),
  )
}
