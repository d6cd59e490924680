import { Back } from '../parts/back.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { OrderFacts } from './order/facts.tsx'
import { OrderLines } from './order/lines.tsx'
import { OrderDeliveries, OrderReviews } from './order/traces.tsx'
import '../parts/list.css'

/** One order: who bought what, what became of it, and what was said about it. */
export function Order({ order: id = '' }: { order?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/orders/:order', { params: { shop: shop.id, order: id } }, signal))
  return (
    <>
      <Back href={`/admin/${shop.id}/orders`} text={say.orders.back} />
      <Screen title={loaded.data ? say.orders.titleOf(loaded.data.number) : say.orders.title}>
        <div class="panel">
          <Wait on={loaded} title={say.orders.failedOne}>
            {(order) => (
              <>
                <OrderFacts order={order} />
                <OrderLines order={order} />
                {may('reviews.read') && <OrderReviews order={order.id} />}
                {may('integrations.manage') && order.source !== 'api' && <OrderDeliveries order={order.id} />}
              </>
            )}
          </Wait>
        </div>
      </Screen>
    </>
  )
}
