// Message Encryption for Web Push (RFC 8291) in one record of aes128gcm (RFC 8188).
import { createCipheriv, createECDH, hash, randomBytes } from 'node:crypto'

/** What a browser gave with its subscription, decoded. */
export interface Receiver {
  /** The uncompressed P-256 point, 65 bytes. */
  p256dh: Buffer
  /** 16 bytes. */
  auth: Buffer
}

const RECORD = 4096
const HEADER = 16 + 4 + 1 + 65
const TAG = 16
const LAST_RECORD = Buffer.from([2])
const ONE = Buffer.from([1])
const BLOCK = 64

/** Longest text of one message, in bytes: a push service need not take a body of more than 4096. */
export const MOST_BYTES = RECORD - HEADER - TAG - LAST_RECORD.length

const KEY_INFO = Buffer.from('WebPush: info\0')
const CEK_INFO = Buffer.from('Content-Encoding: aes128gcm\0\x01')
const NONCE_INFO = Buffer.from('Content-Encoding: nonce\0\x01')

const sha256 = (data: Buffer) => hash('sha256', data, 'buffer')

/** HMAC-SHA-256 of a key of at most one block. Two one-shot hashes take a quarter of the time of `createHmac`. */
function hmac(key: Buffer, data: Buffer): Buffer {
  const inner = Buffer.alloc(BLOCK + data.length, 0x36)
  const outer = Buffer.alloc(BLOCK + 32, 0x5c)
  for (let at = 0; at < key.length; at++) {
    const byte = key[at] as number
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  }
  data.copy(inner, BLOCK)
  sha256(inner).copy(outer, BLOCK)
  return sha256(outer)
}

/**
 * The body of one push request. Its key pair and salt are made anew for each message, as RFC 8291 §2 wants.
 * @throws {RangeError} for a text of more than MOST_BYTES
 * @throws {Error} where `p256dh` is no point of the curve
 */
export function encrypt({ p256dh, auth }: Receiver, text: Buffer): Buffer {
  if (text.length > MOST_BYTES) throw new RangeError(`A push message has at most ${MOST_BYTES} bytes`)
  const own = createECDH('prime256v1')
  const publicKey = own.generateKeys()
  const salt = randomBytes(16)
  const keyInfo = Buffer.concat([KEY_INFO, p256dh, publicKey, ONE])
  const material = hmac(hmac(auth, own.computeSecret(p256dh)), keyInfo)
  const pseudorandom = hmac(salt, material)
  const cipher = createCipheriv('aes-128-gcm', hmac(pseudorandom, CEK_INFO).subarray(0, 16), hmac(pseudorandom, NONCE_INFO).subarray(0, 12))
  const header = Buffer.allocUnsafe(HEADER)
  salt.copy(header)
  header.writeUInt32BE(RECORD, 16)
  header[20] = publicKey.length
  publicKey.copy(header, 21)
  return Buffer.concat([header, cipher.update(text), cipher.update(LAST_RECORD), cipher.final(), cipher.getAuthTag()])
}

/** @returns the decoded keys; undefined for what no browser would have given */
export function receiverOf({ p256dh, auth }: { p256dh: string; auth: string }): Receiver | undefined {
  const receiver = { p256dh: Buffer.from(p256dh, 'base64url'), auth: Buffer.from(auth, 'base64url') }
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
