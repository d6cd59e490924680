import { useState } from 'preact/hooks'
import type { SecretKey } from '../../../sdk/contract.gen.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { IdentitySecret } from './api-keys/identity.tsx'
import { SecretKeyLine } from './api-keys/key-line.tsx'
import { NewKey } from './api-keys/new-key.tsx'
import { type Shown, ShownKey } from './api-keys/shown-key.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import '../parts/list.css'

export function ApiKeys() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/secret-keys', { params: { shop: shop.id } }, signal))
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
      {say.apiKeys.add}
    </button>
  )
  return (
    <Screen title={say.apiKeys.title}>
      <SettingsTabs here="apiKeys" />
      <div class="panel">
        <p class="soft">{say.apiKeys.help}</p>
        <Wait on={loaded} title={say.apiKeys.failed}>
          {({ keys }) => {
            const live = keys.filter(isLive)
            const old = keys.filter((key) => !isLive(key))
            return (
              <>
                {live.length === 0 ? (
                  <Empty icon="settings" title={say.apiKeys.none} help={say.apiKeys.noneHelp}>
                    {add}
                  </Empty>
                ) : (
                  <>
                    {add}
                    <ul class="lines" aria-label={say.apiKeys.title}>
                      {live.map((key) => (
                        <SecretKeyLine key={key.id} secretKey={key} onShown={show} onRevoked={loaded.reload} />
                      ))}
                    </ul>
                  </>
                )}
                {old.length > 0 && <OldKeys keys={old} />}
              </>
            )
          }}
        </Wait>
        <IdentitySecret />
      </div>
      {isAdding && loaded.data && <NewKey grantable={loaded.data.grantable} onShown={show} onClose={() => setAdding(false)} />}
      {shown && <ShownKey shown={shown} onClose={() => setShown(undefined)} />}
    </Screen>
  )
}

const isLive = ({ revokedAt, expiresAt }: SecretKey) => !revokedAt && (!expiresAt || Date.parse(expiresAt) > Date.now())

function OldKeys({ keys }: { keys: SecretKey[] }) {
  const { say } = usePreferences()
  return (
    <details>
      <summary>{say.apiKeys.old(keys.length)}</summary>
      <ul>
        {keys.map(({ id, name, ending, revokedAt }) => (
          <li key={id}>
            {name} <code>{say.apiKeys.ending(ending)}</code> <span class="soft">{revokedAt ? say.apiKeys.revoked(say.day(revokedAt)) : say.apiKeys.over}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
