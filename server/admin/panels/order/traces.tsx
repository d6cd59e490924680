import { Badge } from '../../parts/badge.tsx'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { Stars } from '../../parts/stars.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { DeliveryLine } from '../inbox/line.tsx'

/** The reviews that were verified by an order. */
export function OrderReviews({ order }: { order: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([order], (signal) => call('GET /api/shops/:shop/reviews', { params: { shop: shop.id }, query: { order, limit: 100 } }, signal))
  return (
    <section aria-labelledby="order-reviews">
      <h2 id="order-reviews">{say.orders.reviews}</h2>
      <Wait on={loaded} title={say.reviews.failed}>
        {({ reviews }) =>
          reviews.length === 0 ? (
            <p class="soft">{say.orders.noReviews}</p>
          ) : (
            <ul class="lines">
              {reviews.map(({ id, stars, title, text, author, product, status }) => (
                <li key={id} class="line">
                  <a class="line-text" href={`/admin/${shop.id}/reviews/${id}`}>
                    <span dir="auto">{title || text || say.reviews.noText}</span>
                    <span class="soft">
                      <bdi>{author}</bdi> · {product ? (product.name ?? product.id) : say.reviews.aboutShop}
                    </span>
                  </a>
                  <Stars value={stars} />
                  <Badge status={status} />
                </li>
              ))}
            </ul>
          )
        }
      </Wait>
    </section>
  )
}

/** The messages of the platform that told of an order, as long as they are kept. */
export function OrderDeliveries({ order }: { order: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([order], (signal) => call('GET /api/shops/:shop/inbox', { params: { shop: shop.id }, query: { order, limit: 100 } }, signal))
  return (
    <section aria-labelledby="order-deliveries">
      <h2 id="order-deliveries">{say.orders.deliveries}</h2>
      <Wait on={loaded} title={say.inbox.failed}>
        {({ deliveries }) =>
          deliveries.length === 0 ? (
            <p class="soft">{say.orders.noDeliveries}</p>
          ) : (
            <ul class="lines">
              {deliveries.map((delivery) => (
                <DeliveryLine key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          )
        }
      </Wait>
    </section>
  )
}
