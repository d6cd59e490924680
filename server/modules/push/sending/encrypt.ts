// Message Encryption for Web Push (RFC 8291) in one record of aes128gcm (RFC 8188).
import { createCipheriv, createECDH, hash, randomFillSync } from 'node:crypto'

/** What a browser gave with its subscription, decoded. */
export interface Receiver {
  /** The uncompressed P-256 point, 65 bytes. */
  p256dh: Buffer
  /** 16 bytes. */
  auth: Buffer
}

const RECORD = 4096
const [SALT, SCALAR, POINT, TAG, HASH, BLOCK] = [16, 32, 65, 16, 32, 64]
const HEADER = SALT + 4 + 1 + POINT
const LAST_RECORD = 2

/** Longest text of one message, in bytes: a push service need not take a body of more than 4096. */
export const MOST_BYTES = RECORD - HEADER - TAG - 1

/**
 * HMAC-SHA-256 of data of one length, into a place of its own that the next call overwrites. Two one-shot hashes in buffers kept for it
 * take a tenth of the time of `createHmac`, and nothing here waits, so nobody else can be at them.
 */
function hmacOf(length: number) {
  const [inner, outer, result] = [Buffer.alloc(BLOCK + length), Buffer.alloc(BLOCK + HASH), Buffer.alloc(HASH)]
  return (key: Buffer, data: Buffer): Buffer => {
    inner.fill(0x36, key.length, BLOCK)
    outer.fill(0x5c, key.length, BLOCK)
    for (let at = 0; at < key.length; at++) {
      const byte = key[at] as number
      inner[at] = byte ^ 0x36
      outer[at] = byte ^ 0x5c
    }
    data.copy(inner, BLOCK)
    outer.write(hash('sha256', inner, 'binary'), BLOCK, 'binary') // a string of bytes: a Buffer takes longer to make than the hash
    result.write(hash('sha256', outer, 'binary'), 'binary')
    return result
  }
}

const labelled = (label: string) => Buffer.from(`${label}\0\x01`)
const CEK_INFO = labelled('Content-Encoding: aes128gcm')
const NONCE_INFO = labelled('Content-Encoding: nonce')
const LABEL = Buffer.from('WebPush: info\0')
const keyInfo = Buffer.alloc(LABEL.length + 2 * POINT + 1, 1)
LABEL.copy(keyInfo)

const [extracted, combined, pseudorandom] = [hmacOf(HASH), hmacOf(keyInfo.length), hmacOf(HASH)]
const [contentKey, nonce] = [hmacOf(CEK_INFO.length), hmacOf(NONCE_INFO.length)]

/** Random bytes fetched many at a time, each used once. */
const pool = Buffer.alloc(8192)
let used = pool.length

function random(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += length
  return pool.subarray(used - length, used)
}

/** Holds one key pair at a time. */
const own = createECDH('prime256v1')

/**
 * A new key pair in `own`: a random number that is a private key (FIPS 186-5 A.2.2), which all but one of 2^32 are. Half as long as `generateKeys`.
 * @returns its public half
 */
function newKeys(): Buffer {
  try {
    own.setPrivateKey(random(SCALAR))
  } catch {
    return own.generateKeys()
  }
  return own.getPublicKey()
}

/**
 * The body of one push request. Its key pair and salt are made anew for each message, as RFC 8291 §2 wants.
 * @throws {RangeError} for a text of more than MOST_BYTES
 * @throws {Error} where `p256dh` is no point of the curve
 */
export function encrypt({ p256dh, auth }: Receiver, text: Buffer): Buffer {
  if (text.length > MOST_BYTES) throw new RangeError(`A push message has at most ${MOST_BYTES} bytes`)
  const publicKey = newKeys()
  const body = Buffer.allocUnsafe(HEADER + text.length + 1 + TAG)
  const salt = random(SALT)
  salt.copy(body)
  body.writeUInt32BE(RECORD, SALT)
  body[SALT + 4] = POINT
  publicKey.copy(body, SALT + 5)
  p256dh.copy(keyInfo, LABEL.length)
  publicKey.copy(keyInfo, LABEL.length + POINT)
  const material = combined(extracted(auth, own.computeSecret(p256dh)), keyInfo)
  const seed = pseudorandom(salt, material)
  const cipher = createCipheriv('aes-128-gcm', contentKey(seed, CEK_INFO).subarray(0, 16), nonce(seed, NONCE_INFO).subarray(0, 12))
  text.copy(body, HEADER)
  body[HEADER + text.length] = LAST_RECORD
  cipher.update(body.subarray(HEADER, HEADER + text.length + 1)).copy(body, HEADER)
  cipher.final()
  cipher.getAuthTag().copy(body, HEADER + text.length + 1)
  return body
}

/** The keys as they were kept, decoded. */
export const decoded = ({ p256dh, auth }: { p256dh: string; auth: string }): Receiver => ({
  p256dh: Buffer.from(p256dh, 'base64url'),
  auth: Buffer.from(auth, 'base64url'),
})

/** @returns the decoded keys; undefined for what no browser would have given */
export function receiverOf(keys: { p256dh: string; auth: string }): Receiver | undefined {
  const receiver = decoded(keys)
  if (receiver.p256dh.length !== 65 || receiver.p256dh[0] !== 4 || receiver.auth.length !== 16) return undefined
  try {
    const probe = createECDH('prime256v1')
    probe.generateKeys()
    probe.computeSecret(receiver.p256dh)
    return receiver
  } catch {
    return undefined
  }
}
