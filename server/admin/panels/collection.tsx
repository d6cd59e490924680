import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { RulesForm } from './collection/form.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import './settings.css'

/** By which rules the shop collects reviews. */
export function Collection() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, canManage } = useShop()
  const params = { shop: shop.id }
  const loaded = useLoaded([shop.id], async (signal) => ({
    rules: await call('GET /api/shops/:shop/review-settings', { params }, signal),
    rates: await call('GET /api/shops/:shop/requests/rates', { params }, signal),
  }))
  return (
    <Screen title={say.collection.heading}>
      <SettingsTabs here="collection" />
      {!canManage && <p class="notice">{say.settings.readOnly}</p>}
      <Wait on={loaded} title={say.collection.failed}>
        {({ rules, rates }) => <RulesForm rules={rules} rates={rates} onSaved={(rules) => loaded.setData((now) => ({ ...now, rules }))} />}
      </Wait>
    </Screen>
  )
}
