import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** `parts` and a signature over them, for one purpose; parts may not hold a dot. */
export function sign(secret: string, purpose: string, parts: string[]): string {
  return [...parts, signature(secret, purpose, parts)].join('.')
}

/** The parts of a token that `sign` made for this purpose; undefined for any other. */
export function unsign(secret: string, purpose: string, token: string): string[] | undefined {
  const parts = token.split('.')
  const given = Buffer.from(parts.pop() ?? '')
  const right = Buffer.from(signature(secret, purpose, parts))
  return given.length === right.length && timingSafeEqual(given, right) ? parts : undefined
}

const signature = (secret: string, purpose: string, parts: string[]) =>
  createHmac('sha256', secret)
    .update(`${purpose}\0${parts.join('.')}`)
    .digest('base64url')

/** 256 bits that nobody can guess, fit for a URL. */
export const randomToken = () => randomBytes(32).toString('base64url')

/** What is kept of a token that nobody could guess: enough to know it again. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
