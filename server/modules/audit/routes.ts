import { fromCursor } from '../../http/cursor.ts'
import type { App } from '../../http/zod.ts'
import { may } from '../../scopes/rights.ts'
import * as contract from './contract.ts'
import { auditOf } from './service.ts'
import type { AuditEntry } from './table.ts'

export function staffRoutes(app: App) {
  app.get('/audit', { schema: contract.listAudit, ...may('audit.read') }, async ({ shop, query }) => {
    const { from, until, after, ...filters } = query
    const range = { from: from ? new Date(from) : undefined, until: until ? new Date(until) : undefined }
    const page = await auditOf(app.store.read, { ...filters, ...range, shopId: shop.id, after: after === undefined ? undefined : fromCursor(after) })
    return { entries: page.rows.map(toEntry), next: page.next }
  })
}

const toEntry = ({ id, at, actorKind, actorId, actorName, action, subjectType, subjectId, details }: AuditEntry) => ({
  ...{ id, action },
  at: at.toISOString(),
  actor: { kind: actorKind, id: actorId, name: actorName },
  subject: { type: subjectType, id: subjectId },
  details: Object.fromEntries(Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
})
