import type { Customer } from '../../../../sdk/contract.gen.ts'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

const FIELDS = ['firstName', 'lastName', 'email', 'phone'] as const

interface ContactFormProps {
  customer: Customer
  onSaved: (customer: Customer) => void
  onCancel: () => void
}

export function ContactForm({ customer, onSaved, onCancel }: ContactFormProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const initial = { firstName: customer.firstName ?? '', lastName: customer.lastName ?? '', email: customer.email ?? '', phone: customer.phone ?? '' }
  const { form, values, bind, submit, failure, isBusy } = useForm({
    initial,
    check: () => ({}),
    async send(values) {
      const changed = FIELDS.filter((field) => values[field].trim() !== initial[field])
      const body = Object.fromEntries(changed.map((field) => [field, values[field].trim() || null]))
      onSaved(await call('PATCH /api/shops/:shop/customers/:customer', { params: { shop: shop.id, customer: customer.id }, body }))
      notify({ text: say.common.saved })
    },
  })
  useUnsaved(FIELDS.some((field) => values[field] !== initial[field]))
  useBeforePaint([], () => form.current?.querySelector('input')?.focus())
  const words = say.card
  return (
    <form class="form" ref={form} noValidate onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <TextField {...bind('firstName')} label={words.firstName} maxLength={120} autocomplete="off" />
      <TextField {...bind('lastName')} label={words.lastName} maxLength={120} autocomplete="off" />
      <TextField {...bind('email')} label={words.email} maxLength={254} isEmail autocomplete="off" />
      <TextField {...bind('phone')} label={words.phone} maxLength={40} inputMode="tel" autocomplete="off" />
      <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} onCancel={onCancel} />
    </form>
  )
}
