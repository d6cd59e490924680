import type { Reader } from '../../../db/store.ts'
import { groupingTopic, productTopic } from '../../catalog/service/topics.ts'
import { variantsOf } from '../../catalog/service/variants.ts'
import { type Subject, subjectTopic } from './statistics.ts'

/** Whose reviews a subject shows: a product's own and those of its variants. */
export interface Shared {
  products: string[]
  /** Names of the variants by product. */
  names: Map<string, string>
  /** All that an answer about the subject depends on. */
  topics: string[]
}

export async function sharedBy(db: Reader, of: Subject): Promise<Shared> {
  const { shopId, subject, product } = of
  const variants = subject === 'product' ? (await variantsOf(db, shopId, [product])).get(product) : undefined
  const products = variants?.map(({ id }) => id) ?? [product]
  return {
    products,
    names: new Map(variants?.map(({ id, name }) => [id, name])),
    topics: [groupingTopic(shopId), ...products.flatMap((id) => [subjectTopic({ ...of, product: id }), productTopic(shopId, id)])],
  }
}
