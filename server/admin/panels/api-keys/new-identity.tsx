import { Dialog } from '../../parts/dialog.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { OldKeyHours } from './old-key-hours.tsx'

interface NewIdentitySecretProps {
  isFirst: boolean
  onShown: (secret: string) => void
  onClose: () => void
}

export function NewIdentitySecret({ isFirst, onShown, onClose }: NewIdentitySecretProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { hours: '24' },
    check: () => ({}),
    async send({ hours }) {
      const body = { hours: Number(hours) }
      onShown((await call('POST /api/shops/:shop/identity-secret', { params: { shop: shop.id }, body })).secret)
    },
  })
  return (
    <Dialog title={isFirst ? say.identity.addAsk : say.identity.rotateAsk} onClose={onClose}>
      <p>{isFirst ? say.identity.addHelp : say.identity.rotateHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        {!isFirst && <OldKeyHours label={say.identity.keepFor} bound={bind('hours')} />}
        <FormFoot failure={failure} isBusy={isBusy} submit={isFirst ? say.identity.addSubmit : say.identity.rotateSubmit} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
