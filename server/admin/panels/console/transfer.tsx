import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useConsole } from './use-console.tsx'

export function Transfer({ row, onSend, onClose }: { row: Conversation; onSend: (to: string, reason: string) => Promise<void>; onClose: () => void }) {
  const { say } = usePreferences()
  const { desk } = useConsole()
  const words = say.chat.transfer
  const others = desk.colleagues.filter(({ id, chats }) => id !== row.owner?.id && chats.includes(row.chat))
  // Those who are there come first, the least busy of them on top.
  others.sort((one, other) => Number(isThere(other)) - Number(isThere(one)) || one.load - other.load)
  const { form, submit, bind, failure, isBusy } = useForm({
    initial: { to: others[0]?.id ?? '', reason: '' },
    check: ({ to }) => (to ? {} : { to: say.rules.required }),
    send: async ({ to, reason }) => {
      await onSend(to, reason)
      onClose()
    },
  })
  const [to, reason] = [bind('to'), bind('reason')]
  return (
    <Dialog title={words.title} onClose={onClose}>
      {others.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <form ref={form} class="form" noValidate onSubmit={submit}>
          <Field label={words.to} error={to.error}>
            {(wiring) => (
              <Select class="control" {...wiring} value={to.value} onChoose={to.onText}>
                {others.map((colleague) => (
                  <option key={colleague.id} value={colleague.id}>
                    {words.option(
                      colleague.id === desk.me?.id ? say.chat.team.you(colleague.name) : colleague.name,
                      colleague.load,
                      colleague.places,
                      isThere(colleague),
                    )}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={words.reason} hint={words.reasonHelp} error={reason.error}>
            {(wiring) => (
              <input class="control" {...wiring} maxLength={300} value={reason.value} onInput={(event) => reason.onText(event.currentTarget.value)} />
            )}
          </Field>
          <FormFoot failure={failure} isBusy={isBusy} submit={words.send} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  )
}

const isThere = ({ isAvailable, isHere }: { isAvailable: boolean; isHere: boolean }) => isAvailable && isHere
