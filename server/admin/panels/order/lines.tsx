import type { Order } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import '../../parts/table.css'

export function OrderLines({ order: { lines, currency } }: { order: Order }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const sum = (minor: number | null) => (minor === null ? '–' : say.money(minor, currency))
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{say.orders.lines}</h2>
      {lines.length === 0 ? (
        <p class="soft">{say.orders.noLines}</p>
      ) : (
        <table class="table" aria-labelledby="lines">
          <thead>
            <tr>
              <th scope="col">{say.orders.product}</th>
              <th scope="col" class="is-sum">
                {say.orders.quantity}
              </th>
              <th scope="col" class="is-sum">
                {say.orders.unit}
              </th>
              <th scope="col" class="is-sum">
                {say.orders.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ productId, sku, name, quantity, unitMinor, totalMinor }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name, and none moves
              <tr key={at}>
                <th scope="row" dir="auto">
                  {productId && may('reviews.read') ? (
                    <a href={`/admin/${shop.id}/reviews?status=all&product=${encodeURIComponent(productId)}`}>{name}</a>
                  ) : (
                    name
                  )}{' '}
                  {sku && <span class="soft">{sku}</span>}
                </th>
                <td class="is-sum">{say.number(quantity)}</td>
                <td class="is-sum">{sum(unitMinor)}</td>
                <td class="is-sum">{sum(totalMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
