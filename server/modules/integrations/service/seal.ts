import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const PURPOSE = 'kontuar integrations v1'
const IV_LENGTH = 12

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))

/** Hides `text` under the server's secret, for the row `owner` alone: in another row it does not open. */
export function seal(secret: string, owner: string, text: string): string {
  const iv = randomBytes(IV_LENGTH)
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(owner))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [iv, cipher.getAuthTag(), hidden].map((part) => part.toString('base64url')).join('.')
}

/** @throws {Error} for what was sealed under another secret or for another owner, and for what was changed since */
export function unseal(secret: string, owner: string, sealed: string): string {
  const [iv, tag, hidden] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (!iv || !tag || !hidden) throw new Error('This was not sealed here')
  const decipher = createDecipheriv(CIPHER, keyOf(secret), iv, { authTagLength: 16 }).setAAD(Buffer.from(owner)).setAuthTag(tag)
  return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8')
}
