// A push service on this machine, under a certificate that only its test trusts.
import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2'
import { createServer as createOldServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import ece from 'http_ece'
import { fakeAuthority } from './testing.certificate.ts'

export interface Received {
  path: string
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export interface Script {
  status?: number
  headers?: Record<string, string>
  text?: string
  /** Answers not at all. */
  hangs?: boolean
}

/** A browser that subscribed: what it keeps to itself, and what it tells. */
export class FakeBrowser {
  readonly path: string
  readonly #ecdh: ECDH = createECDH('prime256v1')
  readonly #auth = randomBytes(16)
  readonly keys: { p256dh: string; auth: string }

  constructor(path = `/send/${randomBytes(12).toString('hex')}`) {
    this.path = path
    this.keys = { p256dh: this.#ecdh.generateKeys('base64url'), auth: this.#auth.toString('base64url') }
  }

  read(body: Buffer): string {
    return ece.decrypt(body, { version: 'aes128gcm', privateKey: this.#ecdh, authSecret: this.#auth.toString('base64url') }).toString('utf8')
  }
}

/** Answers as its script says, which a test may change at any time; keeps all that it got. */
export async function fakePushService({ isOldFashioned = false, answer = (): Script => ({}) } = {}) {
  const { ca, cert, key } = fakeAuthority()
  const received: Received[] = []
  const sessions = new Set<ServerHttp2Session>()
  const service = { received, answer: answer as (request: Received) => Script | Promise<Script> }
  const server = isOldFashioned ? createOldServer({ cert, key }, take) : createSecureServer({ cert, key, allowHTTP1: true }, take)
  server.on('session', (session: ServerHttp2Session) => sessions.add(session))

  async function take(request: Http2ServerRequest | IncomingMessage, response: Http2ServerResponse | ServerResponse) {
    const one = { path: request.url ?? '', headers: request.headers, body: await buffer(request) }
    received.push(one)
    const { status = 201, headers = {}, text = '', hangs } = await service.answer(one)
    if (hangs) return
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(text)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(service, {
    origin,
    ca,
    close() {
      for (const session of sessions) session.destroy()
      server.close()
    },
  })
}

export type FakePushService = Awaited<ReturnType<typeof fakePushService>>

export interface Claims {
  aud: string
  exp: number
  sub: string
}

/** What a request's `Authorization` claims. @throws where its signature is not that of `publicKey` */
export function vapidClaims({ headers }: Received, publicKey: string): Claims {
  const [, token = '', by = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization)) ?? []
  if (by !== publicKey) throw new Error(`Signed by ${by} and not by ${publicKey}`)
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const [x = '', y = ''] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const verifier = { key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
  if (!verify('sha256', Buffer.from(`${header}.${claims}`), verifier, Buffer.from(signature, 'base64url'))) throw new Error('The signature is wrong')
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}
