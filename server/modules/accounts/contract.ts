import { z } from 'zod'
import { failures, Id, Locale, words } from '../../http/shapes.ts'

const Password = z.string().min(12).max(200).describe('At least 12 characters.')
const Email = z.email().max(254)
const Name = words(1, 120)
/** An origin as browsers send it: scheme, host and port, no path. */
const Origin = z
  .string()
  .trim()
  .max(300)
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text, {
    error: 'an origin looks like https://shop.example',
    params: { rule: 'invalid_format' },
  })
const Website = z.url({ protocol: /^https?$/ }).max(300)

export const Role = z.enum(['owner', 'manager', 'consultant', 'viewer'])

export const Shop = z
  .object({ id: z.string(), name: z.string(), website: z.string(), locale: Locale, role: Role.describe('What the signed-in user is in this shop.') })
  .meta({ id: 'Shop', description: 'One shop of this install.' })

export const PublishableKey = z
  .object({
    id: z.string(),
    key: z.string(),
    origins: z.array(z.string()).describe('Sites that may use the key in a browser; empty means any.'),
    createdAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PublishableKey', description: 'The key that stands in the page, in the open.' })

export const Session = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    csrf: z.string().describe('Sent back as `x-csrf-token` with every request that changes something.'),
    shops: z.array(Shop),
  })
  .meta({ id: 'Session', description: 'Who is signed in, and where they may go.' })

export const shopConfig = {
  params: z.object({ shop: z.string() }),
  response: { 200: z.object({ name: z.string(), locale: Locale }), ...failures },
}

export const setupState = { response: { 200: z.object({ needed: z.boolean().describe('Nobody has an account yet.'), signedIn: z.boolean() }), ...failures } }

export const setUp = {
  body: z.strictObject({
    token: z.string().max(200),
    name: Name,
    email: Email,
    password: Password,
    shop: z.strictObject({ name: Name, website: Website, locale: Locale }),
  }),
  response: { 201: Session, ...failures },
}

export const logIn = { body: z.strictObject({ email: words(0, 254), password: z.string().max(200) }), response: { 200: Session, ...failures } }
export const session = { response: { 200: Session, ...failures } }
export const logOut = { response: { 204: z.null(), ...failures } }

export const createShop = { body: z.strictObject({ name: Name, website: Website, locale: Locale }), response: { 201: Shop, ...failures } }

const inShop = z.object({ shop: Id })
export const showShop = { params: inShop, response: { 200: z.object({ shop: Shop, keys: z.array(PublishableKey) }), ...failures } }
export const changeShop = {
  params: inShop,
  body: z.strictObject({ name: Name, website: Website, locale: Locale }).partial(),
  response: { 200: Shop, ...failures },
}

const oneKey = z.object({ shop: Id, key: Id })
export const addKey = { params: inShop, body: z.strictObject({ origins: z.array(Origin).max(50).default([]) }), response: { 201: PublishableKey, ...failures } }
export const changeKey = { params: oneKey, body: z.strictObject({ origins: z.array(Origin).max(50) }), response: { 200: PublishableKey, ...failures } }
export const revokeKey = { params: oneKey, response: { 200: PublishableKey, ...failures } }
