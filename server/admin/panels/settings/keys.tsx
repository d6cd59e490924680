import { useState } from 'preact/hooks'
import type { PublishableKey } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { KeyCard } from './key-card.tsx'

interface KeysProps {
  keys: PublishableKey[]
  onChange: (keys: PublishableKey[]) => void
}

export function Keys({ keys, onChange }: KeysProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const canManage = may('keys.manage')
  const { notify } = useToaster()
  const [isAdding, setAdding] = useState(false)
  const live = keys.filter(({ revokedAt }) => !revokedAt)
  const old = keys.filter(({ revokedAt }) => revokedAt)

  const add = async () => {
    if (isAdding) return
    setAdding(true)
    try {
      const origins = live.at(-1)?.origins ?? []
      onChange([...keys, await call('POST /api/shops/:shop/keys', { params: { shop: shop.id }, body: { origins } })])
      notify({ text: say.settings.keyAdded })
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
    setAdding(false)
  }
  const replace = (changed: PublishableKey) => onChange(keys.map((key) => (key.id === changed.id ? changed : key)))
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" tabIndex={-1}>
        {say.settings.keys}
      </h2>
      <p class="soft">{say.settings.keysHelp}</p>
      <ul class="keys">
        {live.map((key) => (
          <KeyCard key={key.id} publishable={key} isLast={live.length === 1} onChange={replace} />
        ))}
      </ul>
      {canManage && (
        <>
          <button type="button" class="button" aria-disabled={isAdding} onClick={add}>
            <Icon name="plus" />
            {say.settings.addKey}
          </button>
          <p class="soft">{say.settings.rotate}</p>
        </>
      )}
      {old.length > 0 && (
        <details>
          <summary>{say.settings.oldKeys(old.length)}</summary>
          <ul class="old-keys">
            {old.map(({ id, key, revokedAt }) => (
              <li key={id}>
                <code>{key}</code> <span class="soft">{revokedAt && say.settings.revokedAt(say.day(revokedAt))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
