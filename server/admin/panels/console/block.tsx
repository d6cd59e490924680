import { Dialog } from '../../parts/dialog.tsx'
import { Field, TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'

const DAYS = [1, 7, 30]

export function Block({ name, onSend, onClose }: { name: string; onSend: (reason: string, days: number | null) => Promise<void>; onClose: () => void }) {
  const { say } = usePreferences()
  const words = say.chat.block
  const { form, submit, bind, failure, isBusy } = useForm({
    initial: { reason: '', days: '7' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say.rules.required }),
    send: async ({ reason, days }) => {
      await onSend(reason, days ? Number(days) : null)
      onClose()
    },
  })
  const days = bind('days')
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <form ref={form} class="form" noValidate onSubmit={submit}>
        <p>{words.help}</p>
        <TextField label={words.reason} {...bind('reason')} maxLength={300} />
        <Field label={words.days}>
          {(wiring) => (
            <Select class="control" {...wiring} value={days.value} onChoose={days.onText}>
              {DAYS.map((count) => (
                <option key={count} value={count}>
                  {words.forDays(count)}
                </option>
              ))}
              <option value="">{words.forGood}</option>
            </Select>
          )}
        </Field>
        <FormFoot failure={failure} isBusy={isBusy} submit={words.send} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
