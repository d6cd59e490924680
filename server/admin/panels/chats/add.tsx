import type { Chat } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

export function AddChat({ onAdded, onClose }: { onAdded: (chat: Chat) => void; onClose: () => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const words = say.chatOffice
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { name: '' },
    check: ({ name }) => (name.trim() ? {} : { name: say.rules.required }),
    send: async ({ name }) => onAdded(await call('POST /api/shops/:shop/chats', { params: { shop: shop.id }, body: { name } })),
  })
  return (
    <Dialog title={words.add} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField {...bind('name')} label={words.name} hint={words.nameHelp} maxLength={120} autoFocus />
        <FormFoot failure={failure} isBusy={isBusy} submit={words.add} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
