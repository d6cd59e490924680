import type { SecretKey } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { OldKeyHours } from './old-key-hours.tsx'
import type { Shown } from './shown-key.tsx'

interface RotateProps {
  secretKey: SecretKey
  onShown: (shown: Shown) => void
  onClose: () => void
}

export function Rotate({ secretKey, onShown, onClose }: RotateProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { hours: '24' },
    check: () => ({}),
    async send({ hours }) {
      const params = { shop: shop.id, secretKey: secretKey.id }
      onShown(await call('POST /api/shops/:shop/secret-keys/:secretKey/rotation', { params, body: { hours: Number(hours) } }))
    },
  })
  return (
    <Dialog title={say.apiKeys.rotateAsk(secretKey.name)} onClose={onClose}>
      <p>{say.apiKeys.rotateHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <OldKeyHours label={say.apiKeys.keepFor} bound={bind('hours')} />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.apiKeys.rotateSubmit} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
