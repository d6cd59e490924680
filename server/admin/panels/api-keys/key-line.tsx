import { useState } from 'preact/hooks'
import type { SecretKey } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Rotate } from './rotate.tsx'
import type { Shown } from './shown-key.tsx'

interface SecretKeyLineProps {
  secretKey: SecretKey
  onShown: (shown: Shown) => void
  onRevoked: () => void
}

export function SecretKeyLine({ secretKey, onShown, onRevoked }: SecretKeyLineProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [asking, setAsking] = useState<'rotate' | 'revoke'>()
  const { id, name, ending, rights, createdAt, lastUsedAt, expiresAt } = secretKey

  const revoke = () => {
    setAsking(undefined)
    call('DELETE /api/shops/:shop/secret-keys/:secretKey', { params: { shop: shop.id, secretKey: id } }).then(
      () => {
        document.querySelector<HTMLElement>('h1')?.focus()
        notify({ text: say.apiKeys.wasRevoked })
        onRevoked()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <li class="line">
      <div class="line-text">
        <span>
          <bdi>{name}</bdi> <code>{say.apiKeys.ending(ending)}</code>
        </span>
        <span class="soft">
          {say.apiKeys.created(say.day(createdAt))} · {lastUsedAt ? say.apiKeys.used(say.ago(lastUsedAt)) : say.apiKeys.unused}
          {expiresAt && ` · ${say.apiKeys.expires(say.moment(expiresAt))}`}
        </span>
        <span class="soft">{rights.map((right) => say.rights[right]).join(', ')}</span>
      </div>
      <div class="line-actions">
        {!expiresAt && (
          <button type="button" class="button small" aria-label={say.apiKeys.rotateOf(name)} onClick={() => setAsking('rotate')}>
            {say.apiKeys.rotate}
          </button>
        )}
        <button type="button" class="button small danger" aria-label={say.apiKeys.revokeOf(name)} onClick={() => setAsking('revoke')}>
          {say.apiKeys.revoke}
        </button>
      </div>
      {asking === 'rotate' && (
        <Rotate
          secretKey={secretKey}
          onClose={() => setAsking(undefined)}
          onShown={(shown) => {
            setAsking(undefined)
            onShown(shown)
          }}
        />
      )}
      {asking === 'revoke' && (
        <Confirm
          title={say.apiKeys.revokeAsk(name)}
          help={say.apiKeys.revokeHelp}
          submit={say.apiKeys.revokeSubmit}
          onSubmit={revoke}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}
