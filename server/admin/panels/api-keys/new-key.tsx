import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Ticks } from '../../parts/ticks.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Right } from '../staff/seat.tsx'
import type { Shown } from './shown-key.tsx'

interface NewKeyProps {
  grantable: Right[]
  onShown: (shown: Shown) => void
  onClose: () => void
}

export function NewKey({ grantable, onShown, onClose }: NewKeyProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const [rights, setRights] = useState(new Set<Right>())
  const [isLacking, setLacking] = useState(false)
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { name: '' },
    check: ({ name }) => {
      setLacking(rights.size === 0)
      return name.trim() ? {} : { name: say.rules.required }
    },
    async send({ name }) {
      if (rights.size === 0) return
      onShown(await call('POST /api/shops/:shop/secret-keys', { params: { shop: shop.id }, body: { name: name.trim(), rights: [...rights] } }))
    },
  })
  return (
    <Dialog title={say.apiKeys.add} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <TextField label={say.apiKeys.name} hint={say.apiKeys.nameHelp} {...bind('name')} maxLength={120} autocomplete="off" autoFocus />
        <Ticks
          legend={say.apiKeys.rights}
          names={grantable}
          labels={say.rights}
          ticked={rights}
          error={isLacking && rights.size === 0 ? say.apiKeys.rightsNone : undefined}
          onChange={setRights}
        />
        <FormFoot failure={failure} isBusy={isBusy} submit={say.apiKeys.add} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
