import { Dialog } from '../../parts/dialog.tsx'
import { Field, TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Select } from '../../parts/select.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Tick } from '../collection/choices.tsx'

const TERMS = ['1', '7', '30', ''] as const

interface BlockVisitorProps {
  conversation: string
  /** The visitor as the screen calls them. */
  name: string
  onClose: () => void
}

/** From the console and from the archive alike. */
export function BlockVisitor({ conversation, name, onClose }: BlockVisitorProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const words = say.chatOffice
  const { form, values, bind, submit, failure, isBusy } = useForm({
    initial: { reason: '', days: '7', withAddress: 'false' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say.rules.required }),
    async send({ reason, days, withAddress }) {
      const body = { reason, days: days === '' ? null : Number(days), withAddress: withAddress === 'true' }
      await call('POST /api/shops/:shop/conversations/:conversation/block', { params: { shop: shop.id, conversation }, body })
      notify({ text: words.blocked })
      onClose()
    },
  })
  return (
    <Dialog title={words.blockOf(name)} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <p class="soft">{words.blockHelp}</p>
        <TextField {...bind('reason')} label={words.reason} maxLength={300} autoFocus />
        <Field label={words.term}>
          {(wiring) => (
            <Select {...wiring} class="control" value={values.days} onChoose={bind('days').onText}>
              {TERMS.map((term) => (
                <option key={term} value={term}>
                  {words.terms[term]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Tick {...bind('withAddress')} label={words.withAddress} hint={words.withAddressHelp} disabled={false} />
        <FormFoot failure={failure} isBusy={isBusy} submit={words.block} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
