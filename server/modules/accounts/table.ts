import { id, index, instant, integer, json, now, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'
import type { Right } from './rights.ts'

/** Every row of every module belongs to a shop, and goes with it. */
export const ofShop = () =>
  text()
    .notNull()
    .references(() => shops.id, { onDelete: 'cascade' })
/** What one person may do beyond their role, and what not although the role may. */
const exceptions = () => ({
  granted: json().$type<Right[]>().notNull().default([]),
  withheld: json().$type<Right[]>().notNull().default([]),
})

export const roles = ['owner', 'manager', 'consultant', 'viewer'] as const

/** One online shop. Every row of every module belongs to one. */
export const shops = table('shops', {
  id: id(),
  name: text().notNull(),
  website: text().notNull(),
  locale: text({ enum: ['pl', 'en'] }).notNull(),
  createdAt: now(),
})

/** A member of staff. `email` is in lower case; `passwordHash` carries its own scrypt parameters and salt. */
export const users = table('users', { id: id(), email: text().notNull(), name: text().notNull(), passwordHash: text().notNull(), createdAt: now() }, (t) => [
  uniqueIndex('users_by_email').on(t.email),
])

export const memberships = table(
  'memberships',
  {
    shopId: ofShop(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
    ...exceptions(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.userId] }), index('memberships_by_user').on(t.userId)],
)

/** A signed-in browser. `id` is the SHA-256 of the cookie, which is kept nowhere. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: now(),
    expiresAt: instant().notNull(),
    /** Written at most every five minutes; null until the first request after the login. */
    lastSeenAt: instant(),
    /** Shortened, as in „Firefox, Windows”; null where the browser did not say. */
    browser: text(),
  },
  (t) => [index('sessions_by_expiry').on(t.expiresAt), index('sessions_by_user').on(t.userId)],
)

/** A seat in a shop that waits for its person. Only the hash of the link's token is kept; the row leaves when the seat is taken. */
export const invitations = table(
  'invitations',
  {
    id: id(),
    shopId: ofShop(),
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    ...exceptions(),
    tokenHash: text().notNull(),
    invitedBy: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: now(),
    expiresAt: instant().notNull(),
  },
  (t) => [uniqueIndex('invitations_by_email').on(t.shopId, t.email)],
)

/** What the shop's back end signs in with. Only the SHA-256 of the key is kept, and its last signs to know it by. */
export const secretKeys = table(
  'secret_keys',
  {
    id: id(),
    shopId: ofShop(),
    name: text().notNull(),
    hash: text().notNull(),
    ending: text().notNull(),
    rights: json().$type<Right[]>().notNull(),
    createdAt: now(),
    /** Written at most once an hour. */
    lastUsedAt: instant(),
    /** When a rotated key stops; null for one that stands until it is revoked. */
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('secret_keys_by_hash').on(t.hash), index('secret_keys_by_shop').on(t.shopId)],
)

/** A publishable key stands in the page, in the open; `origins` says which sites may use it, none listed means any. */
export const publishableKeys = table(
  'publishable_keys',
  {
    id: id(),
    shopId: ofShop(),
    key: text().notNull(),
    origins: json().$type<string[]>().notNull(),
    createdAt: now(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('publishable_keys_by_key').on(t.key), index('publishable_keys_by_shop').on(t.shopId)],
)

/** Failed logins of one account or one address, by the hash of either; gone after a success or a quiet hour. */
export const loginFailures = table('login_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  lastAt: instant().notNull(),
})

/** The link that makes the first user; at most one row, and none once there is a user. */
export const setupTokens = table('setup_tokens', { hash: text().primaryKey(), createdAt: now() })

export type Shop = typeof shops.$inferSelect
export type User = typeof users.$inferSelect
export type PublishableKey = typeof publishableKeys.$inferSelect
export type Session = typeof sessions.$inferSelect
export type Invitation = typeof invitations.$inferSelect
export type SecretKey = typeof secretKeys.$inferSelect
export type Role = (typeof roles)[number]
