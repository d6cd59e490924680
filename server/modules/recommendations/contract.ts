import { z } from 'zod'
import { failures, Id } from '../../http/shapes.ts'

export const RecommendedProduct = z
  .object({
    product: z
      .object({
        id: z.string().describe("The shop's own product id."),
        name: z.string(),
        url: z.string().nullable(),
        imageUrl: z.string().nullable(),
        priceMinor: z.int().nullable(),
        currency: z.string().nullable(),
      })
      .describe('As the catalogue has it now.'),
    why: z
      .enum(['viewed', 'cart', 'together', 'popular'])
      .describe('Viewed on the last visit; viewed while the cart was filled; looked at or bought together with `with`; what many look at.'),
    with: z.object({ id: z.string(), name: z.string() }).nullable(),
    at: z.iso.datetime().nullable().describe('When it was viewed.'),
  })
  .meta({ id: 'RecommendedProduct', description: 'A product to speak of, and why.' })

export const Recommendations = z
  .object({
    viewed: z.array(RecommendedProduct),
    cart: z
      .object({
        valueMinor: z.int(),
        currency: z.string(),
        at: z.iso.datetime(),
        isOpen: z.boolean().describe('The visit goes on: it is being filled, not abandoned.'),
        products: z.array(RecommendedProduct).describe('What was viewed on that visit: a cart tells its value alone.'),
      })
      .nullable()
      .describe('A cart of the last days after which nothing was ordered.'),
    similar: z.array(RecommendedProduct),
  })
  .meta({ id: 'Recommendations', description: 'Products viewed on the last visit, an abandoned cart, and what goes with them.' })

export const recommend = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({ visitor: Id.optional(), customer: Id.optional() }),
  response: { 200: Recommendations, ...failures },
}

export const showHitRate = {
  params: z.object({ shop: Id }),
  response: {
    200: z.object({
      days: z.int().describe('How many days back this looks.'),
      measured: z.int().describe('Views of another product that were looked at, a sample where there are many.'),
      hits: z.int().describe('How many of those were among the twenty products recommended just before.'),
      products: z.int().describe('Products of which something is known.'),
    }),
    ...failures,
  },
}
