import type { Task } from '../../../../sdk/contract.gen.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Select } from '../../parts/select.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useColleagues } from './colleagues.ts'

export interface TaskInput {
  text: string
  assignee: string | null
  dueOn: string | null
}

interface TaskFormProps {
  task?: Task
  submit: string
  onSave: (task: TaskInput) => Promise<void>
  onCancel: () => void
}

/** What is to be done, by whom and by when; a new task is one's own. */
export function TaskForm({ task, submit, onSave, onCancel }: TaskFormProps) {
  const { say } = usePreferences()
  const { session } = useSession()
  const colleagues = useColleagues(task?.assignee)
  const words = say.tasks
  const initial = { text: task?.text ?? '', assignee: task ? (task.assignee?.id ?? '') : session.user.id, dueOn: task?.dueOn ?? '' }
  const form = useForm({
    initial,
    check: ({ text }): { text?: string } => (text.trim() ? {} : { text: say.rules.required }),
    send: ({ text, assignee, dueOn }) => onSave({ text: text.trim(), assignee: assignee || null, dueOn: dueOn || null }),
  })
  const assignee = form.bind('assignee')
  const dueOn = form.bind('dueOn')
  useUnsaved(form.values.text !== initial.text)
  useBeforePaint([], () => form.form.current?.querySelector('input')?.focus())
  return (
    <form class="form card-form" ref={form.form} noValidate onSubmit={form.submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <TextField {...form.bind('text')} label={words.text} maxLength={500} autocomplete="off" />
      <div class="card-pair">
        <Field label={words.assignee}>
          {(wiring) => (
            <Select {...wiring} class="control" value={assignee.value} onChoose={assignee.onText}>
              <option value="">{words.anybody}</option>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === session.user.id ? words.me(name) : name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={words.dueOn}>
          {(wiring) => <input class="control" type="date" {...wiring} value={dueOn.value} onInput={(event) => dueOn.onText(event.currentTarget.value)} />}
        </Field>
      </div>
      <FormFoot failure={form.failure} isBusy={form.isBusy} submit={submit} onCancel={onCancel} />
    </form>
  )
}
