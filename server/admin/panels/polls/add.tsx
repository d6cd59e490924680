import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'

export function AddPoll() {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  if (!may('polls.manage')) return null
  return (
    <a class="button primary" href={`/admin/${shop.id}/polls/new`}>
      <Icon name="plus" />
      {say.polls.add}
    </a>
  )
}
