import type { Config } from '../config.ts'
import { sign, unsign } from './tokens.ts'

/** What a link in a mail is for: the first part of its path, and what its signature covers. */
export type Purpose = 'order' | 'review' | 'confirm' | 'unsubscribe' | 'survey'

const purposeOf = (purpose: Purpose) => `link:${purpose}`

/** A link for a mail: whoever holds it may do what it is for, and nothing else. `parts` name the row it is about and hold no dot. */
export function linkTo({ SECRET, PUBLIC_URL }: Pick<Config, 'SECRET' | 'PUBLIC_URL'>, purpose: Purpose, shopId: string, ...parts: string[]): string {
  return `${PUBLIC_URL.replace(/\/$/, '')}/t/${purpose}/${sign(SECRET, purposeOf(purpose), [shopId, ...parts])}`
}

/** Whose link it is and what it is about; undefined for a token that was not made for this purpose. */
export function readLink(secret: string, purpose: Purpose, token: string): { shopId: string; parts: string[] } | undefined {
  const [shopId, ...parts] = unsign(secret, purposeOf(purpose), token) ?? []
  return shopId ? { shopId, parts } : undefined
}
