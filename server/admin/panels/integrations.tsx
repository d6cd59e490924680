import { useState } from 'preact/hooks'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { AddIntegration } from './integrations/add.tsx'
import { IntegrationCard } from './integrations/card.tsx'
import { type Shown, ShownSecret } from './integrations/shown.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import '../parts/list.css'

export function Integrations() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/integrations', { params: { shop: shop.id } }, signal))
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<Shown>()
  const show = (made: Shown) => {
    setAdding(false)
    setShown(made)
    loaded.reload()
  }
  const add = (
    <button type="button" class="button primary" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {say.integrations.add}
    </button>
  )
  return (
    <Screen title={say.integrations.title}>
      <SettingsTabs here="integrations" />
      <div class="panel">
        <p class="soft">{say.integrations.help}</p>
        <Wait on={loaded} title={say.integrations.failed}>
          {({ integrations }) =>
            integrations.length === 0 ? (
              <Empty icon="orders" title={say.integrations.none} help={say.integrations.noneHelp}>
                {add}
              </Empty>
            ) : (
              <>
                {add}
                <ul class="lines" aria-label={say.integrations.title}>
                  {integrations.map((integration) => (
                    <IntegrationCard key={integration.id} integration={integration} onShown={show} onRemoved={loaded.reload} />
                  ))}
                </ul>
              </>
            )
          }
        </Wait>
      </div>
      {isAdding && <AddIntegration onShown={show} onClose={() => setAdding(false)} />}
      {shown && <ShownSecret shown={shown} onClose={() => setShown(undefined)} />}
    </Screen>
  )
}
