import { Field, TextField } from '../../parts/field.tsx'
import type { Bound } from '../../parts/form.ts'
import { usePreferences } from '../../preferences.tsx'
import type { Values } from './draft.ts'
import type { Weight } from './weight.ts'

export type Bind = (name: keyof Values) => Bound

export function ContentFields({ bind, weight }: { bind: Bind; weight: Weight | undefined }) {
  const { say } = usePreferences()
  const words = say.push
  const body = bind('body')
  const isTooLong = !!weight && weight.bytes > weight.limit
  return (
    <section class="form" aria-labelledby="what">
      <h2 id="what">{words.what}</h2>
      <p class="soft">{words.whatHelp}</p>
      <TextField {...bind('title')} label={words.name} maxLength={120} />
      <Field label={words.text} error={body.error ?? (isTooLong ? words.tooLong : undefined)}>
        {(wiring) => (
          <textarea
            class="control"
            rows={3}
            maxLength={1000}
            name={body.name}
            value={body.value}
            {...wiring}
            onInput={(event) => body.onText(event.currentTarget.value)}
          />
        )}
      </Field>
      <TextField {...bind('url')} label={words.url} hint={words.urlHelp} inputMode="url" maxLength={1000} spellcheck={false} />
      <TextField {...bind('icon')} label={words.icon} hint={words.iconHelp} inputMode="url" maxLength={1000} spellcheck={false} />
      {weight && <p class={isTooLong ? 'field-error' : 'soft'}>{words.bytes(say.number(weight.bytes), say.number(weight.limit))}</p>}
    </section>
  )
}
