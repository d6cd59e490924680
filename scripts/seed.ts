import { readFileSync } from 'node:fs'
import type { Store } from '../server/db/store.ts'
import { addKey, keysOf } from '../server/modules/accounts/service/keys.ts'
import { hashPassword } from '../server/modules/accounts/service/passwords.ts'
import { addShop, allShops } from '../server/modules/accounts/service/shops.ts'
import { addMember, addUser } from '../server/modules/accounts/service/users.ts'
import { putProducts } from '../server/modules/catalog/service.ts'
import { type LoadedReview, loadReviews, recount } from '../server/modules/reviews/service/load.ts'
import type { Details, RejectionReason, Status } from '../server/modules/reviews/table.ts'
import { seedCard } from './seed.card.ts'
import { seedOrders } from './seed.orders.ts'
import { seedPolls } from './seed.polls.ts'
import { addPurchases, type Sold } from './seed.purchases.ts'
import { seedSurveys } from './seed.surveys.ts'

export const DEMO_LOGIN = { email: 'anna@kubek.example', password: 'kubek-i-spolka' }
/** Who takes what Anna hands on; the same password. */
export const DEMO_COLLEAGUE = 'piotr@kubek.example'
const SHOP = 'Kubek i Spółka'
const DAY = 24 * 60 * 60_000

interface Product extends Sold {
  category: string
  brand: string
  group?: string
  stock: number
}

interface DemoReview {
  product: string | null
  stars: number
  title: string
  text: string
  author: string
  daysAgo: number
  status: Status
  rejectionReason?: RejectionReason
  helpful?: number
  unhelpful?: number
  details?: Details
}

const read = <Shape>(name: string) => JSON.parse(readFileSync(new URL(`../examples/storefront/data/${name}.json`, import.meta.url), 'utf8')) as Shape

/** Loads the demo shop into an empty database. @returns the shop's publishable key, or undefined where other shops live */
export async function seed(store: Store, url: string): Promise<string | undefined> {
  const [first] = await allShops(store.read)
  if (first) return first.name === SHOP ? liveKey(store, first.id) : undefined
  const passwordHash = await hashPassword(DEMO_LOGIN.password)
  return store.write(async (tx) => {
    const owner = await addUser(tx, { email: DEMO_LOGIN.email, name: 'Anna Kubecka', passwordHash })
    const shop = await addShop(tx, { name: SHOP, website: url, locale: 'pl' }, owner.id)
    const consultant = await addUser(tx, { email: DEMO_COLLEAGUE, name: 'Piotr Spółka', passwordHash })
    await addMember(tx, shop.id, consultant.id, 'manager')
    const { key } = await addKey(tx, shop.id, [])
    const products = read<Product[]>('products')
    const shelves = new Map(read<{ id: string; name: string }[]>('categories').map(({ id, name }) => [id, name]))
    await putProducts(
      tx,
      shop.id,
      products.map(({ id, name, priceCents, group, brand, category, stock }) => ({
        ...{ id, name, priceMinor: priceCents, currency: 'PLN', url: `${url}/demo/produkt/${id}`, imageUrl: `${url}/demo/pictures/${id}.svg` },
        ...{ brand, category: shelves.get(category), availability: stock > 0 ? ('in_stock' as const) : ('out_of_stock' as const) },
        ...(group && { groupId: group }),
      })),
    )
    const bought = await addPurchases(tx, shop.id, read<DemoReview[]>('reviews').map(toLoaded), products)
    await seedOrders(tx, shop.id, products)
    await seedPolls(tx, shop.id)
    await seedCard(tx, { shopId: shop.id, url, products, owner, consultant })
    await seedSurveys(tx, shop.id)
    await loadReviews(tx, shop.id, 'page', bought)
    await recount(tx, shop.id)
    return key
  })
}

async function liveKey(store: Store, shopId: string) {
  const keys = await keysOf(store.read, shopId)
  return keys.findLast(({ revokedAt, origins }) => !revokedAt && origins.length === 0)?.key
}

const toLoaded = ({
  product,
  stars,
  title,
  text,
  author,
  daysAgo,
  status,
  rejectionReason,
  helpful = 0,
  unhelpful = 0,
  details = {},
}: DemoReview): LoadedReview => ({
  ...{ stars, title, text, author, status, helpful, unhelpful, details },
  subject: product === null ? 'shop' : 'product',
  product: product ?? '',
  locale: 'pl',
  rejectionReason: rejectionReason ?? null,
  createdAt: new Date(Date.now() - daysAgo * DAY),
})
