import type { Tx } from '../server/db/store.ts'
import { putOrder } from '../server/modules/orders/service/put.ts'
import type { OrderStatus } from '../server/modules/orders/table.ts'
import type { Sold } from './seed.purchases.ts'

const HOUR = 60 * 60_000
const BUYERS = [
  ['Maja', 'Zielińska'],
  ['Tomasz', 'Wrona'],
  ['Łucja', 'Żak'],
  ['Igor', 'Nowicki'],
  ['Hanna', 'Lis'],
  ['Paweł', 'Górski'],
  ['Ewa', 'Mazur'],
] as const
const NEWCOMERS = [
  ['Adam', 'Bielak'],
  ['Julia', 'Sowa'],
  ['Marek', 'Zych'],
  ['Oliwia', 'Wilk'],
  ['Rafał', 'Sikora'],
  ['Lena', 'Kos'],
  ['Jan', 'Brzoza'],
] as const
const STATUSES: OrderStatus[] = ['paid', 'placed', 'delivered', 'delivered', 'delivered', 'cancelled', 'delivered', 'refunded', 'delivered']
const ORDERS = 34
/** The newest orders are those of newcomers, who may be asked for reviews, each a week after the parcel: none of them is due yet. */
const AGREED = NEWCOMERS.length

const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase()

/** Some weeks of the demo shop's orders; the same at every start. */
export async function seedOrders(tx: Tx, shopId: string, products: Sold[]) {
  for (let i = 0; i < ORDERS; i++) {
    const [firstName, lastName] = NEWCOMERS[i] ?? at(BUYERS, i * 3)
    const status = at(STATUSES, i)
    const placedAt = new Date(Date.now() - (5 + i * 19) * HOUR)
    const later = (hours: number) => new Date(Math.min(Date.now(), placedAt.getTime() + hours * HOUR))
    const isPaid = status !== 'placed' && status !== 'cancelled'
    const lines = Array.from({ length: 1 + (i % 3) }, (_, line) => {
      const [{ id, name, priceCents: unitMinor }, quantity] = [at(products, i * 5 + line * 2), 1 + ((i + line) % 2)]
      return { productId: id, variantId: null, sku: null, name, quantity, unitMinor, totalMinor: unitMinor * quantity }
    })
    const totalMinor = lines.reduce((sum, line) => sum + line.totalMinor, 1490)
    await putOrder(
      tx,
      shopId,
      {
        ...{
          source: 'api',
          externalId: `KS-${104_200 - i}`,
          number: `KS-${104_200 - i}`,
          status,
          rawStatus: status,
          currency: 'PLN',
          totalMinor,
          placedAt,
          lines,
        },
        refundedMinor: status === 'refunded' ? totalMinor : 0,
        sourceUpdatedAt: later(60),
        paidAt: isPaid ? later(1) : null,
        deliveredAt: status === 'delivered' || status === 'refunded' ? later(50) : null,
        cancelledAt: status === 'cancelled' ? later(30) : null,
        consents: i >= AGREED ? [] : [{ purpose: 'review_requests', granted: true, text: 'Proszę o pytanie o opinię po zakupach.', at: placedAt }],
        person: { email: `${plain(firstName)}.${plain(lastName)}@poczta.example`, firstName, lastName },
      },
      later(60),
    )
  }
}
