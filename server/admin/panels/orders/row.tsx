import type { Order } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { OrderBadge } from './badge.tsx'

export const nameOf = ({ customer, email }: Order) => [customer?.firstName, customer?.lastName].filter(Boolean).join(' ') || customer?.email || email

export function OrderRow({ order }: { order: Order }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const { id, number, status, placedAt, totalMinor, currency, lines } = order
  const name = nameOf(order)
  const email = order.email ?? order.customer?.email
  const [first] = lines
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/${shop.id}/orders/${id}`} data-row>
          {number}
        </a>
      </th>
      <td class="order-who">
        {name ? <bdi>{name}</bdi> : <span class="soft">{say.orders.unknown}</span>}
        {email && email !== name && <span class="soft">{email}</span>}
      </td>
      <td>
        <time dateTime={placedAt} title={say.moment(placedAt)}>
          {say.day(placedAt)}
        </time>
      </td>
      <td>
        <OrderBadge status={status} />
      </td>
      <td class="order-what">
        {first && <span dir="auto">{first.name}</span>}
        <span class="soft">{say.orders.pieces(lines.reduce((sum, { quantity }) => sum + quantity, 0))}</span>
      </td>
      <td class="is-sum">{say.money(totalMinor, currency)}</td>
    </tr>
  )
}
