import { useLocation } from 'preact-iso'
import { Dialog } from '../../parts/dialog.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { checkShop, ShopFields, type ShopValues, toShop } from './fields.tsx'

export function AddShop({ onClose }: { onClose: () => void }) {
  const { say, locale } = usePreferences()
  const { call, renew } = useSession()
  const { route } = useLocation()
  const { notify } = useToaster()
  const { form, submit, bind, failure, isBusy } = useForm<ShopValues>({
    initial: { name: '', website: '', locale },
    check: (values) => checkShop(say, values),
    async send(values) {
      const shop = await call('POST /api/shops', { body: toShop(values) })
      await renew()
      onClose()
      notify({ text: say.shops.added(shop.name) })
      route(`/admin/${shop.id}/settings`)
    },
  })
  return (
    <Dialog title={say.shops.add} onClose={onClose}>
      <p class="soft">{say.shops.addHelp}</p>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <ShopFields bind={bind} />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.shops.add} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
