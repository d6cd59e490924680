import { json, now, table, text } from '../../db/columns.ts'
import { shops } from '../accounts/table.ts'

export const signals = ['visit', 'product', 'cart', 'order', 'spent', 'return', 'review', 'message'] as const
export type Signal = (typeof signals)[number]

/** What one signal is worth, see `scoreOf`. */
export interface Rule {
  signal: Signal
  points: number
  halfLifeDays: number | null
  cap: number
}

/** The rules of a shop that has changed them; others have `DEFAULTS`. */
export const scoringRules = table('scoring_rules', {
  shopId: text()
    .primaryKey()
    .references(() => shops.id, { onDelete: 'cascade' }),
  rules: json().$type<Rule[]>().notNull(),
  updatedAt: now(),
})
