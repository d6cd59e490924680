import { instant, now, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

/** What a shop's back end signs identity tokens with, sealed; see `seal`. */
export const identitySecrets = table('identity_secrets', {
  shopId: ofShop().primaryKey(),
  sealed: text().notNull(),
  createdAt: now(),
  /** The secret before this one, good until `beforeEndsAt`. */
  sealedBefore: text(),
  beforeEndsAt: instant(),
})
