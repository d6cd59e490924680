import { id, index, json, now, table, text } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'

export const actorKinds = ['user', 'key', 'system'] as const

/** What was changed, as plain values: never a password, a token or a key. */
export type Details = { [name: string]: string | number | boolean | null | string[] | undefined }

/** Who changed what and when, append-only. The actor's name stands as it was then, so that a line outlives the account. */
export const auditEntries = table(
  'audit_entries',
  {
    id: id(),
    shopId: ofShop(),
    at: now(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorId: text(),
    actorName: text().notNull(),
    /** A stable code, its area first, as in `keys.revoked`. */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text(),
    details: json().$type<Details>().notNull(),
  },
  (t) => [
    index('audit_entries_by_time').on(t.shopId, t.at, t.id),
    index('audit_entries_by_actor').on(t.shopId, t.actorId, t.at, t.id),
    index('audit_entries_by_subject').on(t.shopId, t.subjectType, t.subjectId, t.at, t.id),
  ],
)

export type AuditEntry = typeof auditEntries.$inferSelect
