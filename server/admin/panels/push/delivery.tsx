import { Field } from '../../parts/field.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Tick } from '../collection/choices.tsx'
import { Choice } from './choice.tsx'
import type { Bind } from './content.tsx'

/** How it is delivered, and when it leaves. */
export function DeliveryFields({ bind, isLater }: { bind: Bind; isLater: boolean }) {
  const { say } = usePreferences()
  const words = say.push
  const at = bind('at')
  return (
    <section class="form" aria-labelledby="how">
      <h2 id="how">{words.how}</h2>
      <div class="push-pair">
        <Choice {...bind('time')} label={words.time} options={words.times} />
        {isLater && (
          <Field label={words.at} error={at.error}>
            {(wiring) => (
              <input
                class="control"
                type="datetime-local"
                name={at.name}
                value={at.value}
                {...wiring}
                onInput={(event) => at.onText(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
      </div>
      <div class="push-pair">
        <Choice {...bind('ttl')} label={words.ttl} hint={words.ttlHelp} options={words.ttls} />
        <Choice {...bind('urgency')} label={words.urgency} options={words.urgencies} />
      </div>
      <Tick {...bind('replaces')} disabled={false} label={words.replaces} hint={words.replacesHelp} />
    </section>
  )
}
