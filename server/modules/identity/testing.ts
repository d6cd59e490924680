import { createHmac } from 'node:crypto'
import { signIn, type TestApp, type TestShop } from '../../testing.ts'

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const HEADER = { alg: 'HS256', typ: 'JWT' }

/** A token as any JWT library makes it. */
export function signToken(secret: string, payload: object, { header = HEADER as object, hash = 'sha256' } = {}) {
  const signed = `${base64url(header)}.${base64url(payload)}`
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
}

/** An expiry so many seconds from now. */
export const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

/** A token about a customer that is good for a minute. */
export const tokenOf = (secret: string, customer: object) => signToken(secret, { customer, exp: inSeconds(60) })

/** A new identity secret, made as the shop's owner. */
export async function newSecret(app: TestApp, { api, email }: TestShop, hours = 24): Promise<string> {
  const headers = await signIn(app, email)
  return (await app.inject({ method: 'POST', url: `${api}/identity-secret`, headers, body: { hours } })).json().secret
}

export const identify = (app: TestApp, { v1 }: TestShop, body: object) =>
  app.inject({ method: 'POST', url: `${v1}/identity`, headers: { 'content-type': 'text/plain' }, payload: JSON.stringify(body) })
