import { buildApp } from '../../server/app.ts'
import { openStore } from '../../server/db/open.ts'
import { silentBus } from '../../server/live/bus.ts'
import { recount } from '../../server/modules/reviews/service/load.ts'
import { newDatabase } from './database.ts'
import { multiply } from './multiply.ts'
import type { Outcome } from './outcome.ts'
import { addReviews, config, newShop, quiet } from './shop.ts'
import type { Size } from './size.ts'
import { inMs, quantile } from './sums.ts'

const PRODUCTS = 100
const EACH = 100
const SORTS = ['helpful', 'newest', 'highest', 'lowest']

/** First and second pages that nothing keeps ready, of a small and of a large database in turns. */
export async function cold({ copies, requests }: Size): Promise<Outcome[]> {
  const small = await openShop(1)
  const large = await openShop(copies)
  for (let request = 0; request < requests + requests / 10; request++) {
    if (request === requests / 10) for (const { times } of [small, large]) times.length = 0 // what came before was warming up
    for (const shop of request % 2 ? [small, large] : [large, small]) await shop.ask()
  }
  await small.close()
  await large.close()
  const [fast, slow] = [small.times, large.times]
  const ratio = (share: number) => quantile(slow, share) / quantile(fast, share)
  const figures = (share: number) => `${inMs(quantile(slow, share))} to ${inMs(quantile(fast, share))}`
  const of = (share: string) => `${share} with ${(PRODUCTS * EACH * copies).toLocaleString('en')} to ${(PRODUCTS * EACH).toLocaleString('en')} reviews`
  return [
    { bench: 'cold', ratio: ratio(0.99), of: of('p99'), goal: { is: 'at most', ratio: 2 }, figures: figures(0.99) },
    { bench: 'cold, median', ratio: ratio(0.5), of: of('p50'), figures: figures(0.5) },
  ]
}

async function openShop(copies: number) {
  const database = await newDatabase()
  const first = openStore(database.url, quiet)
  const shop = await newShop(first)
  await addReviews(first, shop.id, PRODUCTS, EACH)
  await first.close()
  if (copies > 1) await multiply(database.url, copies)
  const store = openStore(database.url, quiet)
  if (copies > 1) await store.write((tx) => recount(tx, shop.id))
  const app = await buildApp({ config, store, bus: silentBus, logger: false })
  const times: number[] = []

  async function page(query: string) {
    app.hot.dropAll()
    const started = performance.now()
    const { statusCode, body } = await app.inject({ url: `/v1/shops/${shop.key}/reviews?${query}`, headers: { 'accept-encoding': 'identity' } })
    times.push(performance.now() - started)
    const { reviews, next } = JSON.parse(body) as { reviews: unknown[]; next: string }
    if (statusCode !== 200 || reviews.length < 10) throw new Error(`A page of ${query} came back wrong: ${body}`)
    return next
  }

  return {
    times,
    /** A random product's first page and the one after it. */
    async ask() {
      const copy = Math.floor(Math.random() * copies)
      const product = `p${Math.floor(Math.random() * PRODUCTS)}${copy ? `-${copy}` : ''}`
      const query = `product=${product}&sort=${SORTS[Math.floor(Math.random() * SORTS.length)]}`
      await page(`${query}&after=${await page(query)}`)
    },
    async close() {
      await app.close()
      await store.close()
      await database.drop()
    },
  }
}
