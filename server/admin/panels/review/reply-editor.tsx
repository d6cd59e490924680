import type { StaffReview } from '../../../../sdk/contract.gen.ts'
import { Field } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { Shown } from './reply-shown.tsx'

/** As the server takes it. */
const LONGEST = 2000

interface EditorProps {
  initial: string
  review: StaffReview
  onSave: (text: string) => Promise<void>
  onCancel: () => void
}

export function ReplyEditor({ initial, review, onSave, onCancel }: EditorProps) {
  const { say } = usePreferences()
  const form = useForm({
    initial: { text: initial },
    check: ({ text }) => (text.trim() ? (text.trim().length > LONGEST ? { text: say.rules.tooLong(LONGEST) } : {}) : { text: say.rules.required }),
    send: ({ text }) => onSave(text.trim()),
  })
  const { value, error, onText } = form.bind('text')
  useUnsaved(value !== initial)
  useBeforePaint([], () => form.form.current?.querySelector('textarea')?.focus())
  const { reply } = say.review
  return (
    <form class="form" ref={form.form} onSubmit={form.submit} onKeyDown={(event) => event.key === 'Escape' && value === initial && onCancel()} noValidate>
      <Field label={reply.label} hint={`${reply.help} ${review.email ? reply.mailed : reply.notMailed}`} error={error}>
        {(wiring) => <textarea class="control" {...wiring} name="text" dir="auto" value={value} onInput={(event) => onText(event.currentTarget.value)} />}
      </Field>
      {value.trim() && (
        <div class="reply-preview">
          <p class="soft">{reply.preview}</p>
          <Shown text={value.trim()} />
        </div>
      )}
      <FormFoot failure={form.failure} isBusy={form.isBusy} submit={initial ? reply.saveChange : reply.save} onCancel={onCancel} />
    </form>
  )
}
