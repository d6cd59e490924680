import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../http/zod.ts'
import { PhotosBusy, PhotoTooLarge, PhotoTypeRefused } from '../errors.ts'
import { PHOTO_BYTES } from './read.ts'

/** Bodies held at the same moment: 12 MB each. */
const MOST_UPLOADS = 8

/**
 * Makes a scope take photos and nothing else.
 * @param enter throws for who may not send one, before the body is read
 * @returns options of the route that takes them
 */
export function takesPhotos(app: App, enter: (request: FastifyRequest) => Promise<unknown>) {
  let open = 0
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: PHOTO_BYTES }, (_request, body, done) => done(null, body))

  app.setErrorHandler((error: { code?: string }) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') throw new PhotoTooLarge(PHOTO_BYTES)
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw new PhotoTypeRefused()
    throw error
  })

  async function preParsing(request: FastifyRequest, reply: FastifyReply) {
    if (Number(request.headers['content-length']) > PHOTO_BYTES) throw new PhotoTooLarge(PHOTO_BYTES)
    await enter(request)
    if (open >= MOST_UPLOADS) throw new PhotosBusy()
    open++
    finished(reply.raw, () => open--)
  }
  return { bodyLimit: PHOTO_BYTES, preParsing }
}

/** @throws {PhotoTypeRefused} for a body that is none */
export function bytesOf({ body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body)) throw new PhotoTypeRefused()
  return body
}
