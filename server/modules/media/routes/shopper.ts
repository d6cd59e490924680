import type { FastifyRequest } from 'fastify'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf } from '../../../scopes/shopper.ts'
import * as contract from '../contract.ts'
import { PhotoNotFound, PhotosBusy } from '../errors.ts'
import { attachPhotos } from '../service/attach.ts'
import { dropPhoto } from '../service/decide.ts'
import { photoById } from '../service/list.ts'
import { keepPhoto } from '../service/media.ts'
import { opensPhoto, ownPhoto, reviewOpenToPhotos } from '../service/own.ts'
import { sendPhoto } from '../service/picture.ts'
import { readPhoto } from '../service/read.ts'
import { toOwnPhoto } from '../service/shapes.ts'
import { bytesOf, takesPhotos } from '../service/upload.ts'

/** Browsers keep it for good; a cache that many share asks again after a day, so that a photo taken back leaves it. */
const FOREVER = 'public, max-age=31536000, s-maxage=86400, immutable'

export function shopperRoutes(app: App) {
  const { store, config, media } = app
  const limited = inTenMinutes(config.SUBMISSIONS * 4)

  app.register(async (scope: App) => uploadRoute(scope))

  app.delete('/photos/:photo', { schema: contract.removePhoto, ...limited }, async (request, reply) => {
    const of = { shopId: request.shop.id, id: request.params.photo, visitorId: visitorOf(request) }
    await store.write(async (tx) => {
      const { photo, review } = await ownPhoto(tx, of)
      await dropPhoto(tx, photo, review)
    })
    return reply.code(204).send(null)
  })

  for (const size of ['small', 'large'] as const)
    app.get(`/photos/:photo/${size}`, { schema: contract.showPhoto }, async (request, reply) => {
      const { shop, params, query } = request
      const { photo, review } = await photoById(store.read, shop.id, params.photo)
      const isPublic = photo.state === 'published' && review.status === 'published'
      if (!isPublic && !(query.key && opensPhoto(config.SECRET, photo.id, query.key))) throw new PhotoNotFound(photo.id)
      return sendPhoto(reply, await media.read(photo[size]), photo[size], isPublic ? FOREVER : 'private, no-store')
    })
}

/** In a scope of its own, which takes photos and nothing else. */
function uploadRoute(app: App) {
  const { store, config, media } = app
  const mine = (request: FastifyRequest) => {
    const { review } = request.params as { review: string }
    return { shopId: request.shop.id, reviewId: review, visitorId: visitorOf(request) }
  }
  const taking = takesPhotos(app, (request) => reviewOpenToPhotos(store.read, mine(request)))

  app.post('/reviews/:review/photos', { schema: contract.addPhoto, ...inTenMinutes(config.SUBMISSIONS * 4), ...taking }, async (request, reply) => {
    const kept = await keepPhoto(media, await readPhoto(bytesOf(request)))
    const [photo] = await store.write(async (tx) => {
      const review = await reviewOpenToPhotos(tx, mine(request))
      return attachPhotos(tx, { shopId: review.shopId, reviewId: review.id, photos: [kept] })
    })
    if (!photo) throw new PhotosBusy()
    return reply.code(201).send(toOwnPhoto(config.SECRET, photo))
  })
}
