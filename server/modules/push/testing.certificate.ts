// A certificate authority of one test, and a certificate for this machine that it vouches for: X.509 written by hand (RFC 5280), in DER.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const long = body.length > 255 ? [0x82, body.length >> 8, body.length & 255] : body.length > 127 ? [0x81, body.length] : [body.length]
  return Buffer.concat([Buffer.from([tag, ...long]), body])
}
const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts)
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'))
const bits = (data: Buffer) => tlv(0x03, Buffer.from([0]), data)
const octets = (data: Buffer) => tlv(0x04, data)
const utcTime = (date: Date) => tlv(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))

const COMMON_NAME = oid('550403')
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))
const [SUBJECT_ALT_NAME, BASIC_CONSTRAINTS] = [oid('551d11'), oid('551d13')]
const TRUE = Buffer.from([1, 1, 255])
const DAY = 24 * 60 * 60_000

const named = (name: string) => sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(name)))))
const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`

function certificate(subject: string, issuer: string, publicKey: KeyObject, signer: KeyObject, extensions: Buffer[]) {
  const body = sequence(
    tlv(0xa0, Buffer.from([2, 1, 2])),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    named(issuer),
    sequence(utcTime(new Date(Date.now() - DAY)), utcTime(new Date(Date.now() + DAY))),
    named(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...extensions)),
  )
  return pem(sequence(body, ECDSA_SHA256, bits(sign('sha256', body, signer))))
}

/** @returns the authority, and a certificate of 127.0.0.1 and `localhost` with its key, all in PEM */
export function fakeAuthority() {
  const [authority, server] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' })) as [Pair, Pair]
  const name = `Test authority ${createHash('sha256').update(randomBytes(8)).digest('hex').slice(0, 8)}`
  const isAuthority = sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence(TRUE)))
  const isHere = sequence(SUBJECT_ALT_NAME, octets(sequence(tlv(0x87, Buffer.from([127, 0, 0, 1])), tlv(0x82, Buffer.from('localhost')))))
  return {
    ca: certificate(name, name, authority.publicKey, authority.privateKey, [isAuthority]),
    cert: certificate('localhost', name, server.publicKey, authority.privateKey, [isHere]),
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

interface Pair {
  publicKey: KeyObject
  privateKey: KeyObject
}
