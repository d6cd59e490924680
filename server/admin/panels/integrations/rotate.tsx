import type { Integration } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Shown } from './shown.tsx'
import { TheirSecret } from './their-secret.tsx'
import { titleOf } from './title.ts'

interface RotateSecretProps {
  integration: Integration
  onShown: (shown: Shown) => void
  onClose: () => void
}

export function RotateSecret({ integration, onShown, onClose }: RotateSecretProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const isTheirs = integration.platform === 'shopify'
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { secret: '' },
    check: ({ secret }) => (isTheirs && !secret.trim() ? { secret: say.rules.required } : {}),
    async send({ secret }) {
      const params = { shop: shop.id, integration: integration.id }
      const made = await call('POST /api/shops/:shop/integrations/:integration/secret', { params, body: { ...(isTheirs && { secret: secret.trim() }) } })
      onShown({ ...made, isNew: false })
    },
  })
  return (
    <Dialog title={say.integrations.rotateAsk(titleOf(say, integration))} onClose={onClose}>
      <p>{say.integrations.rotateHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        {isTheirs && <TheirSecret field={bind('secret')} />}
        <FormFoot failure={failure} isBusy={isBusy} submit={say.integrations.rotateSubmit} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
