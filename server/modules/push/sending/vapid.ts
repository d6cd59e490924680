// Voluntary Application Server Identification (RFC 8292): who sends, told to the push service by a token signed with ES256.
import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'

export interface KeyPair {
  /** Both in base64url: the uncompressed point, and the scalar. */
  publicKey: string
  privateKey: string
}

export function newKeyPair(): KeyPair {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys('base64url')
  return { publicKey, privateKey: Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url') }
}

/** A token is good for half a day, of the 24 hours that the standard allows. */
const LASTS = 12 * 60 * 60_000
/** Apple asks not to be shown new tokens more often than once an hour; one is used until it has an hour left. */
const RENEWED_BEFORE = 60 * 60_000

const HEADER = Buffer.from('{"typ":"JWT","alg":"ES256"}').toString('base64url')

function privateKeyOf({ publicKey, privateKey: d }: KeyPair): KeyObject {
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d } as never, format: 'jwk' })
}

/** The `Authorization` of one pair of keys for any push service, each signed once in half a day. */
export class Vapid {
  readonly #publicKey: string
  readonly #key: KeyObject
  readonly #contact: string
  readonly #tokens = new Map<string, { header: string; until: number }>()

  /** @param contact `mailto:` or `https:`; whom the push service writes to when something is wrong */
  constructor(pair: KeyPair, contact: string) {
    this.#publicKey = pair.publicKey
    this.#key = privateKeyOf(pair)
    this.#contact = contact
  }

  /** @param origin of the push service */
  authorization(origin: string, now = Date.now()): string {
    const known = this.#tokens.get(origin)
    if (known && known.until - RENEWED_BEFORE > now) return known.header
    const until = now + LASTS
    const claims = Buffer.from(JSON.stringify({ aud: origin, exp: Math.floor(until / 1000), sub: this.#contact })).toString('base64url')
    const signature = sign('sha256', Buffer.from(`${HEADER}.${claims}`), { key: this.#key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
    const header = `vapid t=${HEADER}.${claims}.${signature}, k=${this.#publicKey}`
    this.#tokens.set(origin, { header, until })
    return header
  }
}
