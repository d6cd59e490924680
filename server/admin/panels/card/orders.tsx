import type { CardOrders } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { OrderBadge } from '../orders/badge.tsx'
import { Part } from './part.tsx'

/** Their last orders; the number leads to the order. */
export function Orders({ customer, orders: { count, last } }: { customer: string; orders: CardOrders }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const words = say.card
  const all = count > last.length && (
    <a class="button bare small" href={`/admin/${shop.id}/orders?customer=${customer}`}>
      {words.ordersAll(count)}
    </a>
  )
  return (
    <Part title={words.orders} aside={all}>
      {last.length === 0 ? (
        <p class="soft">{words.noOrders}</p>
      ) : (
        <ul class="card-rows">
          {last.map(({ id, number, status, totalMinor, currency, placedAt }) => (
            <li key={id} class="card-row">
              <div class="card-what">
                <a href={`/admin/${shop.id}/orders/${id}`}>{number}</a>
                <time class="soft" dateTime={placedAt} title={say.moment(placedAt)}>
                  {say.day(placedAt)}
                </time>
              </div>
              <OrderBadge status={status} />
              <span class="card-sum">{say.money(totalMinor, currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
