import { useMemo } from 'preact/hooks'
import type { Address } from '../../../../sdk/contract.gen.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Select } from '../../parts/select.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { countries } from './countries.ts'

const FIELDS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'country', 'phone', 'taxId'] as const
type Values = Record<(typeof FIELDS)[number], string>
/** What is to be told; null for what was emptied. */
export type AddressChange = { [Name in keyof Values]?: string | null }

interface AddressFormProps {
  label: string
  submit: string
  initial: Partial<Pick<Address, keyof Values>>
  isNew?: boolean
  onSave: (change: AddressChange) => Promise<void>
  onCancel: () => void
}

/** Every part of an address. Of a new one all that is filled is sent, of another what was changed. */
export function AddressForm({ label, submit, initial: known, isNew = false, onSave, onCancel }: AddressFormProps) {
  const { say, locale } = usePreferences()
  const words = say.card.address
  const initial = Object.fromEntries(FIELDS.map((name) => [name, known[name] ?? ''])) as Values
  const {
    form,
    values,
    bind,
    submit: send,
    failure,
    isBusy,
  } = useForm({
    initial,
    check: ({ line1, line2, city }): { line1?: string } => (line1.trim() || line2.trim() || city.trim() ? {} : { line1: words.streetOrCity }),
    async send(values) {
      const sent = FIELDS.filter((name) => values[name].trim() !== (isNew ? '' : initial[name]))
      await onSave(Object.fromEntries(sent.map((name) => [name, values[name].trim() || null])))
    },
  })
  const isChanged = FIELDS.some((name) => values[name] !== initial[name])
  const options = useMemo(() => countries(locale, initial.country), [locale, initial.country])
  const country = bind('country')
  useUnsaved(isChanged)
  useBeforePaint([], () => form.current?.querySelector('input')?.focus())
  return (
    <form
      class="form card-form"
      aria-label={label}
      ref={form}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && !isChanged && onCancel()}
    >
      <TextField {...bind('name')} label={words.name} maxLength={250} autocomplete="off" />
      <div class="card-pair">
        <TextField {...bind('company')} label={words.company} maxLength={200} autocomplete="off" />
        <TextField {...bind('taxId')} label={words.taxId} maxLength={40} autocomplete="off" />
      </div>
      <TextField {...bind('line1')} label={words.line1} maxLength={200} autocomplete="off" />
      <TextField {...bind('line2')} label={words.line2} maxLength={200} autocomplete="off" />
      <div class="card-pair">
        <TextField {...bind('postalCode')} label={words.postalCode} maxLength={20} autocomplete="off" />
        <TextField {...bind('city')} label={words.city} maxLength={120} autocomplete="off" />
      </div>
      <div class="card-pair">
        <Field label={words.country} error={country.error}>
          {(wiring) => (
            <Select {...wiring} class="control" value={country.value} onChoose={country.onText}>
              <option value="">{say.card.none}</option>
              {options.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField {...bind('region')} label={words.region} maxLength={120} autocomplete="off" />
      </div>
      <TextField {...bind('phone')} label={say.card.phone} maxLength={40} inputMode="tel" autocomplete="off" />
      <FormFoot failure={failure} isBusy={isBusy} submit={submit} onCancel={onCancel} />
    </form>
  )
}
