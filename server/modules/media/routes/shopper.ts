import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf } from '../../../scopes/shopper.ts'
import * as contract from '../contract.ts'
import { PhotoNotFound, PhotosBusy, PhotoTooLarge, PhotoTypeRefused } from '../errors.ts'
import { attachPhotos } from '../service/attach.ts'
import { dropPhoto } from '../service/decide.ts'
import { photoById } from '../service/list.ts'
import { keepPhoto } from '../service/media.ts'
import { opensPhoto, ownPhoto, reviewOpenToPhotos } from '../service/own.ts'
import { sendPhoto } from '../service/picture.ts'
import { PHOTO_BYTES, readPhoto } from '../service/read.ts'
import { toOwnPhoto } from '../service/shapes.ts'

/** Bodies held at the same moment: 12 MB each. */
const MOST_UPLOADS = 8
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

/** In a scope of its own, which takes photos and nothing else. Who may not send one is refused before the body is read. */
function uploadRoute(app: App) {
  const { store, config, media } = app
  let open = 0

  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: PHOTO_BYTES }, (_request, body, done) => done(null, body))

  app.setErrorHandler((error: { code?: string }) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') throw new PhotoTooLarge(PHOTO_BYTES)
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw new PhotoTypeRefused()
    throw error
  })

  const mine = (request: FastifyRequest) => {
    const { review } = request.params as { review: string }
    return { shopId: request.shop.id, reviewId: review, visitorId: visitorOf(request) }
  }

  async function enter(request: FastifyRequest, reply: FastifyReply) {
    if (Number(request.headers['content-length']) > PHOTO_BYTES) throw new PhotoTooLarge(PHOTO_BYTES)
    await reviewOpenToPhotos(store.read, mine(request))
    if (open >= MOST_UPLOADS) throw new PhotosBusy()
    open++
    finished(reply.raw, () => open--)
  }

  app.post(
    '/reviews/:review/photos',
    { schema: contract.addPhoto, ...inTenMinutes(config.SUBMISSIONS * 4), bodyLimit: PHOTO_BYTES, preParsing: (request, reply) => enter(request, reply) },
    async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new PhotoTypeRefused()
      const kept = await keepPhoto(media, await readPhoto(request.body))
      const [photo] = await store.write(async (tx) => {
        const review = await reviewOpenToPhotos(tx, mine(request))
        return attachPhotos(tx, { shopId: review.shopId, reviewId: review.id, photos: [kept] })
      })
      if (!photo) throw new PhotosBusy()
      return reply.code(201).send(toOwnPhoto(config.SECRET, photo))
    },
  )
}
