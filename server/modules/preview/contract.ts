import { z } from 'zod'
import { failures, Id, Locale } from '../../http/shapes.ts'

const Color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .describe('As in #0b6e5f.')

export const openPreview = {
  params: z.object({ shop: Id }),
  response: {
    200: z.object({
      key: z.string().describe('Stands in the place of a publishable key for some hours, on any site, and only to read.'),
      tags: z.array(z.string()).describe('Every widget that this server has, by its tag.'),
    }),
    ...failures,
  },
}

export const previewPage = {
  hide: true,
  querystring: z.strictObject({
    key: z.string().max(256),
    tag: z.string().regex(/^kontuar(-[a-z]{1,20}){1,3}$/),
    accent: Color.optional(),
    product: Id.optional(),
    poll: Id.optional().describe('`#` for one that is being written: it stands in the fragment of the address.'),
    subject: z.literal('shop').optional(),
    limit: z.coerce.number().int().min(1).max(50).optional(),
    theme: z.enum(['light', 'dark', 'auto']).optional(),
    lang: Locale.default('pl'),
  }),
}
