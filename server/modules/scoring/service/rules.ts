import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../../../db/store.ts'
import { record, type Who } from '../../audit/service.ts'
import { type Rule, scoringRules } from '../table.ts'

/** Buying outweighs looking, and what somebody did last month outweighs what they did last year. */
const DEFAULTS: Rule[] = [
  { signal: 'visit', points: 1, halfLifeDays: 30, cap: 20 },
  { signal: 'product', points: 1, halfLifeDays: 14, cap: 20 },
  { signal: 'cart', points: 5, halfLifeDays: 14, cap: 20 },
  { signal: 'order', points: 15, halfLifeDays: 180, cap: 100 },
  { signal: 'spent', points: 3, halfLifeDays: 180, cap: 100 },
  { signal: 'return', points: -10, halfLifeDays: 180, cap: 50 },
  { signal: 'review', points: 10, halfLifeDays: 365, cap: 30 },
  { signal: 'message', points: 5, halfLifeDays: 60, cap: 20 },
]

export async function rulesOf(db: Reader, shopId: string): Promise<{ rules: Rule[]; isDefault: boolean }> {
  const [row] = await db.select({ rules: scoringRules.rules }).from(scoringRules).where(eq(scoringRules.shopId, shopId))
  return row ? { rules: row.rules, isDefault: false } : { rules: DEFAULTS, isDefault: true }
}

export async function changeRules(tx: Tx, shopId: string, rules: Rule[], by: Who) {
  const updatedAt = new Date()
  await tx.insert(scoringRules).values({ shopId, rules, updatedAt }).onConflictDoUpdate({ target: scoringRules.shopId, set: { rules, updatedAt } })
  await record(tx, shopId, by, 'scoring.rulesChanged', ['shop', shopId], {
    rules: rules.map(({ signal, points, halfLifeDays, cap }) => `${signal} ${points} / ${halfLifeDays ?? '∞'} d ≤ ${cap}`),
  })
}
