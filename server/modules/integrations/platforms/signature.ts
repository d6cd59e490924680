import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Whether `given` is the base64 HMAC-SHA256 of the body's very bytes; takes as long for a near miss as for a far one. */
export function isHmac(body: Buffer, secret: string, given: string): boolean {
  const right = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'))
  const sent = Buffer.from(given)
  return sent.length === right.length && timingSafeEqual(sent, right)
}

/** Whether two secrets are one; through hashes, so that not even their lengths show. */
export function isSame(secret: string, given: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(secret), hash(given))
}
