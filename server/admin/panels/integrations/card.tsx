import { useState } from 'preact/hooks'
import type { Integration } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { CodeBlock } from '../../parts/copy.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { RotateSecret } from './rotate.tsx'
import type { Shown } from './shown.tsx'
import { Steps } from './steps.tsx'
import { titleOf } from './title.ts'

interface IntegrationCardProps {
  integration: Integration
  onShown: (shown: Shown) => void
  onRemoved: () => void
}

export function IntegrationCard({ integration, onShown, onRemoved }: IntegrationCardProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [asking, setAsking] = useState<'rotate' | 'remove'>()
  const { id, platform, url, failed, retiringUntil } = integration
  const title = titleOf(say, integration)

  const remove = () => {
    setAsking(undefined)
    call('DELETE /api/shops/:shop/integrations/:integration', { params: { shop: shop.id, integration: id } }).then(
      () => {
        document.querySelector<HTMLElement>('h1')?.focus()
        notify({ text: say.integrations.removed })
        onRemoved()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  return (
    <li class="line integration">
      <div class="line-text">
        <span dir="auto">{title}</span>
        <span class="soft">{heardOf(say, integration)}</span>
        {failed > 0 && (
          <a class="is-late" href={`/admin/${shop.id}/settings/inbox?state=failed&integration=${id}`}>
            {say.integrations.unread(failed)}
          </a>
        )}
        {retiringUntil && <span class="soft">{say.integrations.retiring(say.moment(retiringUntil))}</span>}
      </div>
      <CodeBlock code={url} label={url} />
      <div class="integration-foot">
        <details>
          <summary>
            {say.integrations.how}
            <span class="for-readers">: {title}</span>
          </summary>
          <Steps platform={platform} />
        </details>
        <div class="line-actions">
          <button type="button" class="button small" aria-label={say.integrations.rotateOf(title)} onClick={() => setAsking('rotate')}>
            {say.integrations.rotate}
          </button>
          <button type="button" class="button small danger" aria-label={say.integrations.removeOf(title)} onClick={() => setAsking('remove')}>
            {say.integrations.remove}
          </button>
        </div>
      </div>
      {asking === 'rotate' && (
        <RotateSecret
          integration={integration}
          onClose={() => setAsking(undefined)}
          onShown={(shown) => {
            setAsking(undefined)
            onShown(shown)
          }}
        />
      )}
      {asking === 'remove' && (
        <Confirm
          title={say.integrations.removeAsk(title)}
          help={say.integrations.removeHelp}
          submit={say.integrations.removeSubmit}
          onSubmit={remove}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}

function heardOf(say: ReturnType<typeof usePreferences>['say'], { createdAt, toldAt, pingedAt }: Integration) {
  const { created, told, neverTold, pinged } = say.integrations
  return [created(say.day(createdAt)), toldAt ? told(say.ago(toldAt)) : neverTold, ...(pingedAt ? [pinged(say.ago(pingedAt))] : [])].join(' · ')
}
