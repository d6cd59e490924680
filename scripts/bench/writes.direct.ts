import { randomUUID } from 'node:crypto'
import type { Store } from '../../server/db/store.ts'
import { readReview, submitReview } from '../../server/modules/reviews/service/submit.ts'
import { text } from './shop.ts'

/** Submissions per second through `store.write` alone, by so many writers at once. */
export async function writeDirectly(store: Store, shopId: string, milliseconds: number, writers: number): Promise<number> {
  const end = performance.now() + milliseconds
  let written = 0
  const write = async () => {
    while (performance.now() < end) {
      const words = { stars: 5, title: text(3), text: text(20), author: 'Zofia', email: null, locale: 'pl', details: {} } as const
      const of = { shopId, subject: 'product', product: `p${written % 100}`, visitorId: randomUUID(), formId: randomUUID() } as const
      const submission = { ...words, ...readReview(words), ...of }
      await store.write((tx) => submitReview(tx, submission))
      written++
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: writers }, write))
  return (written * 1000) / (performance.now() - started)
}
