import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { PhotoTooLarge, PhotoTypeRefused } from '../../media/errors.ts'
import { sendPhoto } from '../../media/service/picture.ts'
import { PHOTO_BYTES, readPhoto, sizeOfSmall } from '../../media/service/read.ts'
import { addImage, imageById } from '../service/images.ts'
import * as contract from '../staff/contract.ts'

/** Pictures of answers, as the staff send and see them. */
export function imageRoutes(app: App) {
  const { store, media } = app
  app.register(async (scope: App) => uploadRoute(scope))

  app.get('/poll-images/:image', { schema: contract.showImage, ...may('polls.read') }, async ({ shop, params }, reply) => {
    const { file } = await imageById(store.read, shop.id, params.image)
    return sendPhoto(reply, await media.read(file), file, 'private, max-age=86400')
  })
}

/** In a scope of its own, which takes pictures and nothing else. */
function uploadRoute(app: App) {
  const { store, media } = app
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: PHOTO_BYTES }, (_request, body, done) => done(null, body))
  app.setErrorHandler((error: { code?: string }) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') throw new PhotoTooLarge(PHOTO_BYTES)
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw new PhotoTypeRefused()
    throw error
  })

  app.post('/poll-images', { schema: contract.addImage, ...may('polls.manage'), bodyLimit: PHOTO_BYTES }, async ({ shop, body }, reply) => {
    if (!Buffer.isBuffer(body)) throw new PhotoTypeRefused()
    const photo = await readPhoto(body)
    const file = await media.keep(photo.small)
    const { id, width, height } = await store.write((tx) => addImage(tx, { shopId: shop.id, file, ...sizeOfSmall(photo) }))
    return reply.code(201).send({ id, width, height })
  })
}
