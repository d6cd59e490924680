import { z } from 'zod'
import { Cursor, failures, Id, Locale } from '../../http/shapes.ts'

export const MailState = z.enum(['waiting', 'sending', 'sent', 'kept', 'failed'])

export const Mail = z
  .object({
    id: z.string(),
    kind: z.string().describe('What it is about, as in `invitation`.'),
    to: z.string(),
    subject: z.string(),
    locale: Locale,
    state: MailState.describe('`kept` stays here, because no mail server is set up; `failed` is not tried again.'),
    error: z.string().nullable().describe('What the mail server said at the last try that failed.'),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Mail', description: 'A mail of the outbox.' })

export const listMails = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    state: MailState.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: { 200: z.object({ mails: z.array(Mail), next: z.string().nullable() }), ...failures },
}

export const showMail = {
  params: z.object({ shop: Id, mail: Id }),
  response: {
    200: z.object({ mail: Mail, text: z.string().describe('A secret link is whole only for owners, and only until the mail is sent.'), attempts: z.int() }),
    ...failures,
  },
}
