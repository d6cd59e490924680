import { useState } from 'preact/hooks'
import type { Address as Kept } from '../../../../sdk/contract.gen.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Address, type DefaultKind } from './address.tsx'
import { type AddressChange, AddressForm } from './address-form.tsx'
import { useAttempt } from './card.ts'
import { useWayBack } from './way-back.ts'

interface AddressLineProps {
  customer: string
  address: Kept
  /** Also with an address that is there again. */
  onChanged: (address: Kept) => void
  onRemoved: () => void
}

/** One address: corrected, made the default and deleted where it stands. */
export function AddressLine({ customer, address, onChanged, onRemoved }: AddressLineProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const attempt = useAttempt()
  const [isEditing, setEditing] = useState(false)
  const pencil = useWayBack(isEditing)
  const words = say.card.address
  const params = { shop: shop.id, customer, address: address.id }
  const patch = (body: AddressChange & { [Kind in DefaultKind]?: true }) =>
    call('PATCH /api/shops/:shop/customers/:customer/addresses/:address', { params, body })

  const makeDefault = async (kind: DefaultKind) => {
    const changed = address[kind] ? undefined : await attempt(() => patch({ [kind]: true }))
    if (changed) onChanged(changed)
  }
  const restore = async () => {
    const restored = await attempt(() => call('POST /api/shops/:shop/customers/:customer/addresses/:address/restoration', { params }))
    if (restored) onChanged(restored)
  }
  const remove = async () => {
    const isGone = await attempt(async () => {
      await call('DELETE /api/shops/:shop/customers/:customer/addresses/:address', { params })
      return true
    })
    if (!isGone) return
    onRemoved()
    notify({ text: words.removed, undo: restore })
  }

  return (
    <li class="card-address">
      {isEditing ? (
        <AddressForm
          label={words.edit}
          submit={say.common.save}
          initial={address}
          onSave={async (change) => {
            onChanged(await patch(change))
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Address
          address={address}
          canWrite={may('customers.write')}
          pencil={pencil}
          onEdit={() => setEditing(true)}
          onDelete={remove}
          onDefault={makeDefault}
        />
      )}
    </li>
  )
}
