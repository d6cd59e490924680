import { z } from 'zod'
import { failures, Id, words } from '../../http/shapes.ts'

export const Product = z
  .object({ id: z.string().describe("The shop's own product id."), name: z.string(), url: z.string().nullable(), imageUrl: z.string().nullable() })
  .meta({ id: 'Product', description: 'What the shop sells.' })

export const listProducts = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    q: words(0, 200).optional().describe('Part of the name; case and Polish marks do not matter.'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: { 200: z.object({ products: z.array(Product) }), ...failures },
}
