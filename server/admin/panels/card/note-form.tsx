import { useState } from 'preact/hooks'
import { explain, useForm } from '../../parts/form.ts'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'

/** As the server takes it. */
const LONGEST = 2000

interface NoteFormProps {
  label: string
  submit: string
  initial?: string
  onSave: (text: string) => Promise<void>
  /** Left out where it adds: then it stays open, empty again. */
  onCancel?: () => void
}

/** A few words; Ctrl+Enter saves them too. */
export function NoteForm({ label, submit, initial = '', onSave, onCancel }: NoteFormProps) {
  const { say } = usePreferences()
  const [isOpen, setOpen] = useState(onCancel !== undefined)
  const note = useForm({
    initial: { text: initial },
    check: ({ text }): { text?: string } => (text.trim() ? {} : { text: say.rules.required }),
    async send({ text }) {
      await onSave(text.trim())
      if (onCancel) return
      note.setValues({ text: '' })
      setOpen(false)
    },
  })
  const { value, error, onText } = note.bind('text')
  useUnsaved(value !== initial)
  useBeforePaint([], () => {
    if (onCancel) note.form.current?.querySelector('textarea')?.focus()
  })
  const cancel = () => {
    note.setValues({ text: initial })
    setOpen(false)
    onCancel?.()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value === initial) cancel()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) note.submit(event)
  }
  return (
    <form class="form card-form" ref={note.form} noValidate onSubmit={note.submit} onKeyDown={keys}>
      <textarea
        class={isOpen ? 'control' : 'control is-closed'}
        aria-label={label}
        aria-invalid={error ? 'true' : undefined}
        placeholder={label}
        maxLength={LONGEST}
        dir="auto"
        value={value}
        onFocus={() => setOpen(true)}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div role="alert">{(error || note.failure !== undefined) && <p class="field-error">{error ?? explain(say, note.failure)}</p>}</div>
      {isOpen && (
        <div class="form-foot">
          <button type="submit" class="button small primary" aria-disabled={note.isBusy}>
            {submit}
          </button>
          <button type="button" class="button small" onClick={cancel}>
            {say.common.cancel}
          </button>
        </div>
      )}
    </form>
  )
}
