import type { Answer } from './post.ts'

/** What an answer means for the delivery, the subscription and the push service. */
export type Verdict =
  | { kind: 'accepted' }
  /** The subscription is no more. */
  | { kind: 'gone' }
  /** The push service does not take the shop's key for this subscription: neither this message nor the next. */
  | { kind: 'quarantined' }
  /** It will never take this message. */
  | { kind: 'refused' }
  /** Later; `parked` where the whole push service asks for it. */
  | { kind: 'again'; at: number; parked: boolean }

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 10 * 60_000
/** Where a push service asks to wait and does not say how long. */
const PARKED = 60_000

export interface Pace {
  now: number
  /** How often the message was sent to this subscription, this time included. */
  tries: number
  /** Below 1. */
  random?: number
}

export function verdictOf({ status, retryAfter, text }: Answer, { now, tries, random = Math.random() }: Pace): Verdict {
  if (status >= 200 && status < 300) return { kind: 'accepted' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 401 || status === 403 || (status === 400 && /vapid/i.test(text))) return { kind: 'quarantined' }
  const asked = retryAfter === undefined ? undefined : momentOf(retryAfter, now)
  if (status === 429 || (status === 503 && asked !== undefined)) return { kind: 'again', at: asked ?? now + PARKED, parked: true }
  if (status === 0 || status === 408 || status >= 500) {
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries - 1, 20)) * (0.5 + random / 2)
    return { kind: 'again', at: asked ?? now + pause, parked: false }
  }
  return { kind: 'refused' }
}

/** `Retry-After` in either form of RFC 9110 §10.2.3: seconds, or a date. */
function momentOf(retryAfter: string, now: number): number | undefined {
  if (/^\d{1,9}$/.test(retryAfter.trim())) return now + Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : Math.max(now, date)
}
