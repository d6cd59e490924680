import { z } from 'zod'
import { Cursor, failures, Id, words } from '../../http/shapes.ts'

export const Availability = z.enum(['in_stock', 'out_of_stock', 'preorder', 'backorder'])

const MOST_PRODUCTS = 1000
const url = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .nullish()
const text = (most: number) => words(1, most).nullish()

/** What a shop may tell of a product besides its id. */
export const ProductFields = z.strictObject({
  name: words(1, 500),
  url,
  imageUrl: url,
  groupId: text(128).describe('Products of one group are variants of one thing and share their reviews.'),
  description: text(5000),
  brand: text(200),
  category: text(500).describe('From the widest to the narrowest, as in „Kuchnia > Kubki”.'),
  sku: text(128),
  gtin: text(50),
  mpn: text(128).describe('The maker’s own code.'),
  priceMinor: z.int().min(0).nullish().describe('With tax, in minor units of the currency: grosze, cents.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish()
    .describe('ISO 4217, as in PLN.'),
  availability: Availability.nullish(),
})

const hasCurrency = ({ priceMinor, currency }: { priceMinor?: number | null | undefined; currency?: string | null | undefined }) =>
  (priceMinor ?? null) === null || (currency ?? null) !== null
const NO_CURRENCY = { error: 'a price needs its currency', path: ['currency'], params: { rule: 'required' } }

export const Product = z
  .object({
    id: z.string().describe("The shop's own product id."),
    name: z.string(),
    url: z.string().nullable(),
    imageUrl: z.string().nullable(),
    groupId: z.string().nullable(),
    description: z.string().nullable(),
    brand: z.string().nullable(),
    category: z.string().nullable(),
    sku: z.string().nullable(),
    gtin: z.string().nullable(),
    mpn: z.string().nullable(),
    priceMinor: z.int().nullable(),
    currency: z.string().nullable(),
    availability: Availability.nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Product', description: 'What the shop sells.' })

const oneProduct = z.object({ shop: Id, product: Id })

export const listProducts = {
  params: z.object({ shop: Id }),
  querystring: z.strictObject({
    q: words(0, 200).optional().describe('Part of the name, case and Polish marks aside; or the whole id or SKU.'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: { 200: z.object({ products: z.array(Product), next: z.string().nullable() }), ...failures },
}

export const showProduct = { params: oneProduct, response: { 200: Product, ...failures } }

export const putProduct = { params: oneProduct, body: ProductFields.refine(hasCurrency, NO_CURRENCY), response: { 200: Product, ...failures } }

export const putProducts = {
  params: z.object({ shop: Id }),
  body: z.strictObject({
    products: z
      .array(ProductFields.extend({ id: Id }).refine(hasCurrency, NO_CURRENCY))
      .min(1)
      .max(MOST_PRODUCTS)
      .describe('Each whole: what is left out is not there. Of one id told twice the last counts.'),
  }),
  response: { 200: z.object({ put: z.int() }), ...failures },
}
