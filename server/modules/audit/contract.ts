import { z } from 'zod'
import { Cursor, failures, Id } from '../../http/shapes.ts'

const Detail = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

export const AuditEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.object({
      kind: z.enum(['user', 'key', 'system']),
      id: z.string().nullable(),
      name: z.string().describe('As it was then.'),
    }),
    action: z.string().describe('A stable code, its area first, as in `keys.revoked`.'),
    subject: z.object({ type: z.string(), id: z.string().nullable() }),
    details: z.record(z.string(), Detail),
  })
  .meta({ id: 'AuditEntry', description: 'Who changed what and when.' })

export const listAudit = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    actor: Id.optional().describe('Id of a user or of a secret key.'),
    area: z
      .string()
      .regex(/^[a-z]{1,40}$/)
      .optional()
      .describe('What the action begins with, as in `keys`.'),
    subjectType: Id.optional(),
    subject: Id.optional(),
    from: z.iso.datetime({ offset: true }).optional().describe('First moment.'),
    until: z.iso.datetime({ offset: true }).optional().describe('The moment after the last.'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: { 200: z.object({ entries: z.array(AuditEntry), next: z.string().nullable() }), ...failures },
}
