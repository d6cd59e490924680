import { z } from 'zod'
import { failures, Id, Locale, words } from '../../http/shapes.ts'
import { ChatSign } from '../chat/contract.ts'
import { SurveyRules } from '../surveys/contract.ts'

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

export const Right = z.enum([
  'reviews.read',
  'reviews.moderate',
  'reviews.reply',
  'catalog.read',
  'catalog.write',
  'orders.read',
  'orders.write',
  'customers.read',
  'customers.write',
  'imports.manage',
  'settings.read',
  'settings.change',
  'keys.manage',
  'staff.read',
  'staff.manage',
  'mail.read',
  'audit.read',
  'integrations.manage',
  'chat.serve',
  'chat.images',
  'chat.manage',
  'polls.read',
  'polls.manage',
  'surveys.read',
  'surveys.manage',
  'push.read',
  'push.send',
])

const shopData = { id: z.string(), name: z.string(), website: z.string(), locale: Locale }
export const ShopData = z.object(shopData).meta({ id: 'ShopData', description: 'One shop of this install, whoever asks.' })
export const Shop = z
  .object({
    ...shopData,
    role: Role.describe('What the signed-in user is in this shop.'),
    rights: z.array(Right).describe('What they may do there.'),
  })
  .meta({ id: 'Shop', description: 'One shop that the signed-in user works in.' })

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

const PlacedPoll = z
  .object({
    poll: z.string(),
    paths: z.array(z.string()).describe('Paths of pages, `*` standing for anything; none listed means every page.'),
    into: z.string().nullable().describe('A CSS selector of the element it is put into; null for a card in the corner.'),
    startsAt: z.iso.datetime().nullable(),
    endsAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PlacedPoll', description: 'A poll that comes up by a rule of the shop.' })

export const Placed = z
  .object({
    polls: z.array(PlacedPoll),
    surveys: z
      .object({ cooldownDays: z.int().describe('After the last act of a shopper on any survey.'), rules: z.array(SurveyRules) })
      .optional()
      .describe('Absent where none is active.'),
  })
  .meta({ id: 'Placed', description: 'What comes up on the shop’s pages by rule.' })

export const shopConfig = {
  params: z.object({ shop: z.string() }),
  response: {
    200: z.object({
      name: z.string(),
      locale: Locale,
      placed: Placed.optional().describe('Absent where nothing is placed.'),
      chats: z.array(ChatSign).optional().describe('Absent where there is none.'),
    }),
    ...failures,
  },
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
export const showShop = { params: inShop, response: { 200: z.object({ shop: ShopData, keys: z.array(PublishableKey) }), ...failures } }
export const changeShop = {
  params: inShop,
  body: z.strictObject({ name: Name, website: Website, locale: Locale }).partial(),
  response: { 200: ShopData, ...failures },
}

const oneKey = z.object({ shop: Id, key: Id })
export const addKey = { params: inShop, body: z.strictObject({ origins: z.array(Origin).max(50).default([]) }), response: { 201: PublishableKey, ...failures } }
export const changeKey = { params: oneKey, body: z.strictObject({ origins: z.array(Origin).max(50) }), response: { 200: PublishableKey, ...failures } }
export const revokeKey = { params: oneKey, response: { 200: PublishableKey, ...failures } }

export const OwnSession = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().nullable().describe('To five minutes.'),
    browser: z.string().nullable().describe('As in „Firefox, Windows”.'),
    isThis: z.boolean().describe('The one that asks.'),
  })
  .meta({ id: 'OwnSession', description: 'A browser in which the user is signed in.' })

export const listSessions = { response: { 200: z.object({ sessions: z.array(OwnSession) }), ...failures } }
export const endSession = { params: z.object({ session: Id }), response: { 204: z.null(), ...failures } }
export const endOthers = { response: { 200: z.object({ ended: z.int() }), ...failures } }
export const changePassword = {
  body: z.strictObject({ current: z.string().max(200), password: Password }),
  response: { 200: z.object({ ended: z.int().describe('Other sessions that ended with it.') }), ...failures },
}

const exceptions = {
  granted: z.array(Right).describe('Beyond the role.'),
  withheld: z.array(Right).describe('Of the role, but not for this person.'),
}
const Seat = z.strictObject({ role: Role, granted: z.array(Right).max(50).default([]), withheld: z.array(Right).max(50).default([]) })

export const Member = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role: Role, ...exceptions, rights: z.array(Right).describe('What comes of it all.') })
  .meta({ id: 'Member', description: 'A member of the staff.' })

export const Invitation = z
  .object({
    id: z.string(),
    email: z.string(),
    role: Role,
    ...exceptions,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    invitedBy: z.string().nullable(),
  })
  .meta({ id: 'Invitation', description: 'A seat that waits for its person.' })

const oneMember = z.object({ shop: Id, member: Id })
const oneInvitation = z.object({ shop: Id, invitation: Id })
export const listStaff = {
  params: inShop,
  response: {
    200: z.object({
      members: z.array(Member),
      roles: z
        .object({ owner: z.array(Right), manager: z.array(Right), consultant: z.array(Right), viewer: z.array(Right) })
        .describe('What each role may do by itself.'),
    }),
    ...failures,
  },
}
export const changeMember = { params: oneMember, body: Seat, response: { 200: Member, ...failures } }
export const removeMember = { params: oneMember, response: { 204: z.null(), ...failures } }
export const listInvitations = { params: inShop, response: { 200: z.object({ invitations: z.array(Invitation) }), ...failures } }
export const invite = { params: inShop, body: Seat.extend({ email: Email }), response: { 201: Invitation, ...failures } }
export const resendInvitation = { params: oneInvitation, response: { 200: Invitation, ...failures } }
export const withdrawInvitation = { params: oneInvitation, response: { 204: z.null(), ...failures } }

const Token = z.string().max(300)
export const readInvitation = {
  body: z.strictObject({ token: Token }),
  response: { 200: z.object({ shop: z.string(), email: z.string(), role: Role, hasAccount: z.boolean() }), ...failures },
}
export const acceptInvitation = { body: z.strictObject({ token: Token, name: Name, password: Password }), response: { 201: Session, ...failures } }
export const joinShop = { body: z.strictObject({ token: Token }), response: { 200: Session, ...failures } }

export const SecretKey = z
  .object({
    id: z.string(),
    name: z.string(),
    ending: z.string().describe('The last four signs.'),
    rights: z.array(Right),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().describe('To the hour.'),
    expiresAt: z.iso.datetime().nullable().describe('When a rotated key stops.'),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SecretKey', description: 'What the shop’s back end signs in with: `Authorization: Bearer sk_…`.' })

const Shown = z.object({ key: SecretKey, secret: z.string().describe('sk_…, shown this once.') })
const oneSecretKey = z.object({ shop: Id, secretKey: Id })
export const listSecretKeys = {
  params: inShop,
  response: { 200: z.object({ keys: z.array(SecretKey), grantable: z.array(Right).describe('What the one who asks may give a key.') }), ...failures },
}
export const addSecretKey = {
  params: inShop,
  body: z.strictObject({ name: Name, rights: z.array(Right).min(1).max(50) }),
  response: { 201: Shown, ...failures },
}
export const rotateSecretKey = {
  params: oneSecretKey,
  body: z.strictObject({ hours: z.int().min(0).max(168).default(24).describe('How long the old key goes on working.') }),
  response: { 201: Shown, ...failures },
}
export const revokeSecretKey = { params: oneSecretKey, response: { 200: SecretKey, ...failures } }
