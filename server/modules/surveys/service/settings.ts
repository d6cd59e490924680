import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { placedTopic } from '../../accounts/service/shops.ts'
import { surveySettings } from '../table.ts'

/** Days in which nobody is shown a second survey, where the shop has not said otherwise. */
const DEFAULTS = { cooldownDays: 7 }

export async function surveySettingsOf(db: Reader, shopId: string): Promise<{ cooldownDays: number }> {
  const [row] = await db.select({ cooldownDays: surveySettings.cooldownDays }).from(surveySettings).where(eq(surveySettings.shopId, shopId))
  return row ?? DEFAULTS
}

export async function changeSurveySettings(tx: Tx, shopId: string, settings: { cooldownDays: number }) {
  tx.touch(placedTopic(shopId))
  await tx
    .insert(surveySettings)
    .values({ ...settings, shopId })
    .onConflictDoUpdate({ target: surveySettings.shopId, set: settings })
}
