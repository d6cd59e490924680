import type { Order } from '../../../../sdk/contract.gen.ts'
import { Fact, Facts } from '../../parts/facts.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { OrderBadge } from '../orders/badge.tsx'
import { nameOf } from '../orders/row.tsx'

const MOMENTS = ['placed', 'paid', 'delivered', 'cancelled'] as const

export function OrderFacts({ order }: { order: Order }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const { status, rawStatus, source, customer, email, currency, totalMinor, refundedMinor } = order
  const moments = { placed: order.placedAt, paid: order.paidAt, delivered: order.deliveredAt, cancelled: order.cancelledAt }
  return (
    <Facts>
      <Fact name={say.orders.status}>
        <OrderBadge status={status} /> {rawStatus !== status && <span class="soft">{say.orders.sourceStatus(rawStatus)}</span>}
      </Fact>
      <Fact name={say.orders.total}>{say.money(totalMinor, currency)}</Fact>
      {refundedMinor > 0 && <Fact name={say.orders.refunded}>{say.money(refundedMinor, currency)}</Fact>}
      <Fact name={say.orders.customer}>
        {customer && may('customers.read') ? (
          <a href={`/admin/${shop.id}/customers/${customer.id}`}>
            <bdi>{nameOf(order) ?? say.orders.unknown}</bdi>
          </a>
        ) : (
          <bdi>{nameOf(order) ?? say.orders.unknown}</bdi>
        )}
        {customer && (
          <>
            {' · '}
            <a href={`/admin/${shop.id}/orders?customer=${customer.id}`}>{say.orders.allOfCustomer}</a>
          </>
        )}
      </Fact>
      {customer?.email && <Fact name={say.orders.email}>{customer.email}</Fact>}
      {email && email !== customer?.email && (
        <Fact name={say.orders.email}>
          {email} <span class="soft">({say.orders.emailHelp})</span>
        </Fact>
      )}
      {MOMENTS.map((name) => {
        const at = moments[name]
        return (
          at && (
            <Fact key={name} name={say.orders[name]}>
              <time dateTime={at}>{say.moment(at)}</time>
            </Fact>
          )
        )
      })}
      <Fact name={say.orders.source}>
        {say.orders.sources[source]} <span class="soft">{order.externalId}</span>
      </Fact>
    </Facts>
  )
}
