import { z } from 'zod'
import { words } from '../../http/shapes.ts'

/** What stood beside an order. */
export const GivenConsent = z.strictObject({
  purpose: z.enum(['review_requests']),
  granted: z.boolean(),
  text: words(0, 2000).default('').describe('The words the buyer saw.'),
  at: z.iso.datetime({ offset: true }).optional().describe('When they said it; left out, when they ordered.'),
})
