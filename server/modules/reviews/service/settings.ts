import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { type ReviewSettings, reviewSettings } from '../table.ts'

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

export async function changeSettings(tx: Tx, shopId: string, rules: Rules) {
  const updatedAt = new Date()
  await tx
    .insert(reviewSettings)
    .values({ ...rules, shopId, updatedAt })
    .onConflictDoUpdate({ target: reviewSettings.shopId, set: { ...rules, updatedAt } })
}
