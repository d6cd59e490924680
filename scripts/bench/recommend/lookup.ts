import { manyInsertion } from '../../../server/db/many.ts'
import { openStore } from '../../../server/db/open.ts'
import { gainByViews } from '../../../server/modules/recommendations/service/gain.ts'
import type { Neighbours } from '../../../server/modules/recommendations/service/model.ts'
import { similarTo } from '../../../server/modules/recommendations/service/recommend.ts'
import { neighbours } from '../../../server/modules/recommendations/table.ts'
import { newDatabase } from '../database.ts'
import { newShop, quiet } from '../shop.ts'
import { numbersFrom } from './sessions.ts'

const ITEMS = 10_000
const NEIGHBOURS = 50
const SESSION = 8
const ASKED = 3_000
/** Views that were learned and not folded yet: ten seconds of two hundred a second. */
const WAITING = 2_000

/** Times of one look-up as the server makes it, in milliseconds: 10,000 items of fifty neighbours each, sessions of eight, 2,000 views not folded yet. */
export async function timesOfLookUps(): Promise<number[]> {
  const database = await newDatabase()
  const store = openStore(database.url, quiet)
  const random = numbersFrom(7)
  const anItem = () => `product-${Math.floor(random() * ITEMS)}`
  const some = (): Neighbours => Array.from({ length: NEIGHBOURS }, (_, place) => [anItem(), Number((1e4 / (place + 1)).toPrecision(6))])
  try {
    const { id: shopId } = await newShop(store)
    const insert = manyInsertion(neighbours)
    const names = ['', ...Array.from({ length: ITEMS }, (_, index) => `product-${index}`)]
    for (let from = 0; from < names.length; from += 500)
      await store.write((tx) =>
        insert(
          tx,
          names.slice(from, from + 500).map((item) => ({ shopId, item, others: some() })),
        ),
      )
    for (let from = 0; from < WAITING; from += 100)
      await store.write(async (tx) => {
        for (let view = 0; view < 100; view++)
          await gainByViews(
            tx,
            shopId,
            [[anItem(), Date.now()]],
            Array.from({ length: SESSION }, () => [anItem(), 0]),
          )
      })
    const times: number[] = []
    for (let asked = 0; asked < ASKED; asked++) {
      const session = Array.from({ length: SESSION }, anItem)
      const start = performance.now()
      await similarTo(store.read, shopId, session, new Set(session))
      if (asked >= ASKED / 10) times.push(performance.now() - start)
    }
    return times
  } finally {
    await store.close()
    await database.drop()
  }
}
