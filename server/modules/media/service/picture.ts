import type { FastifyReply } from 'fastify'
import { PhotoNotFound } from '../errors.ts'

/** Sends bytes that this server drew, as nothing but a picture, whoever asks for them how. */
export function sendPhoto(reply: FastifyReply, bytes: Buffer | undefined, name: string, cacheControl: string) {
  if (!bytes) throw new PhotoNotFound(name)
  return reply
    .type('image/webp')
    .headers({
      'cache-control': cacheControl,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline; filename="photo.webp"',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    .send(bytes)
}
