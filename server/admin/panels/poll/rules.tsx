import { Field, TextField } from '../../parts/field.tsx'
import type { Bound } from '../../parts/form.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import type { Draft } from './draft.ts'

interface RulesProps {
  values: Draft
  bind: (name: keyof Draft & string) => Bound
}

/** Who votes, when, and when the results are seen. */
export function Rules({ values, bind }: RulesProps) {
  const { say } = usePreferences()
  const words = say.polls
  return (
    <>
      <Moment label={words.startsAt} hint={words.startsHelp} field={bind('startsAt')} />
      <Moment label={words.endsAt} hint={words.endsHelp} field={bind('endsAt')} />
      <Choice label={words.who} hint={values.voters === 'everyone' ? undefined : words.votersHelp} names={words.voters} field={bind('voters')} />
      <Choice label={words.results} names={words.resultChoices} field={bind('results')} />
      <Tick label={words.isChangeable} field={bind('isChangeable')} />
      <Tick label={words.isShuffled} field={bind('isShuffled')} />
    </>
  )
}

/** Where it comes up. */
export function Places({ values, bind }: RulesProps) {
  const { say } = usePreferences()
  const words = say.polls
  const { onText, error, ...paths } = bind('paths')
  return (
    <>
      <Choice label={words.where} names={words.places} field={bind('place')} />
      {values.place === 'into' && (
        <TextField label={words.into} hint={words.intoHelp} {...bind('into')} maxLength={200} autocomplete="off" spellcheck={false} />
      )}
      {values.place !== 'element' && (
        <Field label={words.paths} hint={words.pathsHelp} error={error}>
          {(wiring) => <textarea {...wiring} {...paths} class="control" rows={3} spellcheck={false} onInput={(event) => onText(event.currentTarget.value)} />}
        </Field>
      )}
    </>
  )
}

const Moment = ({ label, hint, field: { onText, error, ...field } }: { label: string; hint: string; field: Bound }) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => <input {...wiring} {...field} class="control" type="datetime-local" onInput={(event) => onText(event.currentTarget.value)} />}
  </Field>
)

const Tick = ({ label, field: { name, value, onText } }: { label: string; field: Bound }) => (
  <label class="choice">
    <input type="checkbox" name={name} checked={value === 'yes'} onChange={(event) => onText(event.currentTarget.checked ? 'yes' : '')} />
    {label}
  </label>
)

interface ChoiceProps {
  label: string
  hint?: string | undefined
  names: Record<string, string>
  field: Bound
}

const Choice = ({ label, hint, names, field: { onText, error, ...field } }: ChoiceProps) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => (
      <Select {...wiring} {...field} class="control" onChoose={onText}>
        {Object.entries(names).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </Select>
    )}
  </Field>
)
