import { Field, TextField } from '../../parts/field.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Tick } from '../collection/choices.tsx'
import '../collection/form.css'
import type { SurveyData } from '../surveys/templates.ts'
import { issuesOf } from './issues.ts'

const TRIGGERS = ['time', 'exit', 'chat', 'order', 'mail', 'tag'] as const

interface Props {
  draft: SurveyData
  failure: unknown
  onChange: (part: Partial<SurveyData>) => void
}

/** What opens a survey, where, for whom and how often. */
export function When({ draft, failure, onChange }: Props) {
  const { say } = usePreferences()
  const words = say.surveys.editor
  const { trigger, urls, repeats, mailAfter } = draft
  const isByMail = trigger === 'mail'
  const isPlaced = !isByMail && trigger !== 'tag'
  const number = (name: 'seconds' | 'share' | 'cooldownDays' | 'mailDays', label: string, wrong: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      maxLength={4}
      value={String(draft[name])}
      error={issuesOf(words.wrong, failure, name).length > 0 ? wrong : undefined}
      onText={(text) => onChange({ [name]: Number.parseInt(text, 10) || 0 })}
    />
  )
  const moment = (name: 'startsAt' | 'endsAt', label: string) => (
    <Field label={label} error={issuesOf(words.wrong, failure, name)[0]}>
      {(wiring) => (
        <input
          class="control"
          type="datetime-local"
          {...wiring}
          value={toLocal(draft[name])}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value ? new Date(currentTarget.value).toISOString() : null })}
        />
      )}
    </Field>
  )
  return (
    <section aria-labelledby="when" class="survey-when">
      <h2 id="when">{words.when}</h2>
      <Field label={words.trigger} hint={words.triggerHelp[trigger]}>
        {(wiring) => (
          <Select class="control" {...wiring} value={trigger} onChoose={(name) => onChange({ trigger: name as SurveyData['trigger'] })}>
            {TRIGGERS.map((name) => (
              <option key={name} value={name}>
                {words.triggers[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {trigger === 'time' && number('seconds', words.seconds, words.secondsWrong)}
      {isByMail && (
        <div class="survey-pair">
          {number('mailDays', words.mailDays, words.mailDaysWrong)}
          <Field label={words.mailAfter}>
            {(wiring) => (
              <Select class="control" {...wiring} value={mailAfter} onChoose={(name) => onChange({ mailAfter: name as SurveyData['mailAfter'] })}>
                <option value="ordered">{words.mailAfters.ordered}</option>
                <option value="delivered">{words.mailAfters.delivered}</option>
              </Select>
            )}
          </Field>
        </div>
      )}
      {isPlaced && (
        <>
          <Field label={words.urls} hint={words.urlsHelp} error={issuesOf(words.wrong, failure, 'urls').length > 0 ? words.wrong.url : undefined}>
            {(wiring) => (
              <textarea
                class="control"
                spellcheck={false}
                {...wiring}
                defaultValue={urls.join('\n')}
                onChange={({ currentTarget }) => onChange({ urls: currentTarget.value.split(/\s+/).filter(Boolean) })}
              />
            )}
          </Field>
          <div class="survey-pair">
            {number('share', words.share, words.shareWrong, words.shareHelp)}
            {number('cooldownDays', words.cooldown, say.surveys.daysWrong, words.cooldownHelp)}
          </div>
          <Tick
            label={words.repeats}
            hint={words.repeatsHelp}
            name="repeats"
            value={String(repeats)}
            disabled={false}
            onText={(text) => onChange({ repeats: text === 'true' })}
          />
        </>
      )}
      <div class="survey-pair">
        {moment('startsAt', words.startsAt)}
        {moment('endsAt', words.endsAt)}
      </div>
    </section>
  )
}

/** An instant as the browser's own field for a day and an hour has it, on this clock. */
function toLocal(instant: string | null): string {
  if (!instant) return ''
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
