import type { FastifyRequest } from 'fastify'
import { shortAddress } from './address.ts'

/** How long the same refusal is counted before it is said again, in milliseconds. */
const INTERVAL = 60_000
/** Refusals told apart in that time; of those beyond, their networks and shops are not. */
const MOST = 1_000

/** Of requests these statuses are hostile, or may be; so are the codes of who guesses ids. */
const WARNED_STATUSES = new Set([401, 403, 413, 415, 429])
const WARNED_CODES = new Set(['CONVERSATION_NOT_FOUND', 'HOOK_NOT_FOUND', 'KEY_NOT_FOUND', 'SHOP_NOT_FOUND'])
/** And these are what everybody meets who has not signed in yet, or not lately. */
const EVERYDAY_CODES = new Set(['IDENTITY_EXPIRED', 'SESSION_REQUIRED'])

type Level = 'info' | 'warn'
type Log = Record<Level, (fields: object, message: string) => void>

/** What may stand in the log of a refusal: nothing that was sent. */
export interface Refusal {
  /** As it was answered: the code of an error or a socket's frame, or what the socket was closed with. */
  code: string
  /** Whose key, session or token came with it; undefined where none did. */
  shop?: string | undefined
  /** Shortened, see `shortAddress`. */
  address: string | null
  /** Method and pattern. */
  route?: string | undefined
  /** The type of a socket's frame. */
  frame?: string | undefined
  /** What a socket was closed for, in words of ours. */
  why?: string | undefined
}

interface Counted {
  refusal: Refusal
  level: Level
  /** Since it was said last. */
  repeats: number
}

/** Says in the log what was refused. A flood is a line when it begins, and one a minute with how often it came again. */
export class RefusalLog {
  readonly #log: Log
  readonly #known = new Map<string, Counted>()
  #timer: NodeJS.Timeout | undefined

  constructor(log: Log) {
    this.#log = log
  }

  note(said: Refusal, level: Level = 'warn') {
    const { known, refusal, key } = this.#find(said)
    if (known) {
      known.repeats++
      return
    }
    this.#known.set(key, { refusal, level, repeats: 0 })
    this.#log[level](refusal, 'refused')
    this.#wait()
  }

  /** Notes what a request was answered with, by its route and never by its path: that may hold a token. */
  noteRequest({ ip, method, routeOptions, shop }: FastifyRequest, code: string, status: number) {
    const isWarned = (WARNED_STATUSES.has(status) || WARNED_CODES.has(code)) && !EVERYDAY_CODES.has(code)
    const route = routeOptions.url && `${method} ${routeOptions.url}`
    this.note({ code, shop: shop?.id, address: shortAddress(ip ?? ''), route }, isWarned ? 'warn' : 'info')
  }

  /** Says what is counted and not said yet. */
  close() {
    clearTimeout(this.#timer)
    this.#settle()
  }

  #find(refusal: Refusal) {
    const key = JSON.stringify(refusal)
    const known = this.#known.get(key)
    if (known || this.#known.size < MOST) return { known, refusal, key }
    const { shop, ...rest } = refusal
    const among: Refusal = { ...rest, address: 'many' }
    const keyOfMany = JSON.stringify(among)
    return { known: this.#known.get(keyOfMany), refusal: among, key: keyOfMany }
  }

  #wait() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#settle()
      if (this.#known.size > 0) this.#wait()
    }, INTERVAL).unref()
  }

  /** Says how often each came again, and forgets those that did not. */
  #settle() {
    for (const [key, counted] of this.#known) {
      if (counted.repeats === 0) {
        this.#known.delete(key)
        continue
      }
      this.#log[counted.level]({ ...counted.refusal, repeats: counted.repeats }, 'refused')
      counted.repeats = 0
    }
  }
}
