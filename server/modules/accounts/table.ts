import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts'

const id = () =>
  text()
    .primaryKey()
    .$defaultFn(() => crypto.randomUUID())
const createdAt = () =>
  instant()
    .notNull()
    .$defaultFn(() => new Date())

export const roles = ['owner', 'manager', 'consultant', 'viewer'] as const

/** One online shop. Every row of every module belongs to one. */
export const shops = table('shops', {
  id: id(),
  name: text().notNull(),
  website: text().notNull(),
  locale: text({ enum: ['pl', 'en'] }).notNull(),
  createdAt: createdAt(),
})

/** A member of staff. `email` is in lower case; `passwordHash` carries its own scrypt parameters and salt. */
export const users = table(
  'users',
  { id: id(), email: text().notNull(), name: text().notNull(), passwordHash: text().notNull(), createdAt: createdAt() },
  (t) => [uniqueIndex('users_by_email').on(t.email)],
)

export const memberships = table(
  'memberships',
  {
    shopId: text()
      .notNull()
      .references(() => shops.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
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
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('sessions_by_expiry').on(t.expiresAt)],
)

/** A publishable key stands in the page, in the open; `origins` says which sites may use it, none listed means any. */
export const publishableKeys = table(
  'publishable_keys',
  {
    id: id(),
    shopId: text()
      .notNull()
      .references(() => shops.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    origins: json().$type<string[]>().notNull(),
    createdAt: createdAt(),
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
export const setupTokens = table('setup_tokens', { hash: text().primaryKey(), createdAt: createdAt() })

export type Shop = typeof shops.$inferSelect
export type User = typeof users.$inferSelect
export type PublishableKey = typeof publishableKeys.$inferSelect
export type Role = (typeof roles)[number]
