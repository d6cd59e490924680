import { and, eq, gte, like, lt } from 'drizzle-orm'
import { newestFirst, olderThan, toNewestPage } from '../../db/newest.ts'
import type { Reader, Tx } from '../../db/store.ts'
import type { Position } from '../../http/cursor.ts'
import { type AuditEntry, auditEntries, type Details } from './table.ts'

/** Who acts: a member of staff, a secret key, or the server by itself. */
export interface Who {
  kind: AuditEntry['actorKind']
  id: string | null
  name: string
}

export const SYSTEM: Who = { kind: 'system', id: null, name: 'Kontuar' }

/** Writes one line of the log in the transaction of the change itself. `subject` is a type and, where there is one, an id. */
export async function record(tx: Tx, shopId: string, who: Who, action: string, subject: [type: string, id?: string], details: Details = {}) {
  const [subjectType, subjectId = null] = subject
  await tx.insert(auditEntries).values({ shopId, actorKind: who.kind, actorId: who.id, actorName: who.name, action, subjectType, subjectId, details })
}

export interface AuditQuery {
  shopId: string
  actor?: string | undefined
  /** What the action's code begins with, as in `keys`. */
  area?: string | undefined
  subjectType?: string | undefined
  subject?: string | undefined
  /** First moment. */
  from?: Date | undefined
  /** The moment after the last. */
  until?: Date | undefined
  after?: Position | undefined
  limit: number
}

/** One keyset page of a shop's log, newest first. */
export async function auditOf(db: Reader, { shopId, actor, area, subjectType, subject, from, until, after, limit }: AuditQuery) {
  const { at, id } = auditEntries
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.shopId, shopId),
        actor === undefined ? undefined : eq(auditEntries.actorId, actor),
        area === undefined ? undefined : like(auditEntries.action, `${area}.%`),
        subjectType === undefined ? undefined : eq(auditEntries.subjectType, subjectType),
        subject === undefined ? undefined : eq(auditEntries.subjectId, subject),
        from && gte(at, from),
        until && lt(at, until),
        after && olderThan(at, id, after),
      ),
    )
    .orderBy(...newestFirst(at, id))
    .limit(limit + 1)
  return toNewestPage(rows, limit, ({ at }) => at)
}
