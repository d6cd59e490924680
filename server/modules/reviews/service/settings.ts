import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type Review, type ReviewSettings, reviewSettings } from '../table.ts'
import { policyTopic } from './statistics.ts'

export type Rules = Omit<ReviewSettings, 'shopId' | 'updatedAt'>

/** Polish practice: a buyer is asked a week after they have the parcel, and only who agreed to it. */
const DEFAULTS: Rules = { requestMode: 'delivered', requestDelay: 7, consentMode: 'required', confirmsEmail: false, rewards: false }

/** By which rules a shop collects reviews. */
export async function settingsOf(db: Reader, shopId: string): Promise<Rules> {
  const [row] = await db.select().from(reviewSettings).where(eq(reviewSettings.shopId, shopId))
  if (!row) return DEFAULTS
  const { shopId: _shop, updatedAt: _at, ...rules } = row
  return rules
}

/** True for a review that cannot be published before its author has confirmed their e-mail. */
export const waitsForEmail = ({ mustConfirm, confirmedAt }: Pick<Review, 'mustConfirm' | 'confirmedAt'>, { confirmsEmail }: Pick<Rules, 'confirmsEmail'>) =>
  confirmsEmail && mustConfirm && confirmedAt === null

export async function changeSettings(tx: Tx, shopId: string, rules: Rules) {
  const updatedAt = new Date()
  tx.touch(policyTopic(shopId))
  await tx
    .insert(reviewSettings)
    .values({ ...rules, shopId, updatedAt })
    .onConflictDoUpdate({ target: reviewSettings.shopId, set: { ...rules, updatedAt } })
}
