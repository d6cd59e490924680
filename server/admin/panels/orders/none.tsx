import { Empty } from '../../parts/empty.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'

/** What stands in the place of orders: none fits, or there are none yet. */
export function NoOrders({ isNarrowed }: { isNarrowed: boolean }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  if (isNarrowed)
    return (
      <Empty icon="search" title={say.orders.noneFound} help={say.orders.noneFoundHelp}>
        <a class="button" href={`/admin/${shop.id}/orders`}>
          {say.orders.clear}
        </a>
      </Empty>
    )
  return (
    <Empty icon="orders" title={say.orders.none} help={say.orders.noneHelp}>
      {may('integrations.manage') && (
        <a class="button primary" href={`/admin/${shop.id}/settings/integrations`}>
          {say.orders.connect}
        </a>
      )}
    </Empty>
  )
}
