import { z } from 'zod'
import { failures, Id } from '../../http/shapes.ts'
import { NewToken, sender } from '../tracking/contract.ts'

export const identify = {
  params: z.object({ shop: z.string() }),
  body: z.strictObject({ ...sender, token: z.string().min(1).max(4000).describe('What the shop’s back end signed.') }),
  response: {
    200: z.object({ visitor: NewToken, merged: z.int().describe('Visits of before that are the customer’s now.') }),
    ...failures,
  },
}

const IdentitySecret = z
  .object({
    createdAt: z.iso.datetime().nullable().describe('Null while there is none.'),
    beforeEndsAt: z.iso.datetime().nullable().describe('Until when the secret before it is good.'),
  })
  .meta({ id: 'IdentitySecret', description: 'What the shop’s back end signs identity tokens with.' })

const inShop = z.object({ shop: Id })
export const showSecret = { params: inShop, response: { 200: IdentitySecret, ...failures } }
export const rotateSecret = {
  params: inShop,
  body: z.strictObject({ hours: z.int().min(0).max(168).default(24).describe('How long the old secret goes on working.') }),
  response: { 201: z.object({ identitySecret: IdentitySecret, secret: z.string().describe('ids_…, shown this once.') }), ...failures },
}
