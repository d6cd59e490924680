import { useState } from 'preact/hooks'
import type { PublishableKey } from '../../../sdk/contract.gen.ts'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Screen } from '../parts/screen.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Keys } from './settings/keys.tsx'
import { Paste } from './settings/paste.tsx'
import { ShopForm } from './settings/shop-form.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import './settings.css'

export function Settings() {
  const { say } = usePreferences()
  const { canManage } = useShop()
  const { keys, setKeys, failure, load } = useKeys()
  const live = keys?.findLast(({ revokedAt }) => !revokedAt)
  return (
    <Screen title={say.settings.title}>
      <SettingsTabs here="settings" />
      {!canManage && <p class="notice">{say.settings.readOnly}</p>}
      <div class="settings">
        <ShopForm />
        {failure !== undefined && (
          <Empty icon="warning" title={say.settings.failed} help={explain(say, failure)} alert>
            <button type="button" class="button primary" onClick={load}>
              {say.common.retry}
            </button>
          </Empty>
        )}
        {live && <Paste publishableKey={live.key} />}
        {keys && <Keys keys={keys} onChange={setKeys} />}
      </div>
    </Screen>
  )
}

function useKeys() {
  const { call } = useSession()
  const { shop } = useShop()
  const [keys, setKeys] = useState<PublishableKey[]>()
  const [failure, setFailure] = useState<unknown>()
  const load = () => {
    setFailure(undefined)
    call('GET /api/shops/:shop', { params: { shop: shop.id } }).then(({ keys }) => setKeys(keys.toSorted(byAge)), setFailure)
  }
  useWhen([], load)
  return { keys, setKeys, failure, load }
}

const byAge = (a: PublishableKey, b: PublishableKey) => a.createdAt.localeCompare(b.createdAt)
