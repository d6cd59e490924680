import type { PushSubscribers } from '../../../../sdk/contract.gen.ts'
import { saidIn } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { Choice } from './choice.tsx'
import type { Bind } from './content.tsx'
import { LOCALES } from './draft.ts'
import type { Weight } from './weight.ts'

const named = (list: { name: string }[]) => Object.fromEntries(list.map(({ name }) => [name, name]))

interface Props {
  bind: Bind
  weight: Weight | undefined
  /** What there is to choose from; absent while it loads. */
  subscribers: PushSubscribers | undefined
}

/** Who gets it, and how many that are. */
export function AudienceFields({ bind, weight, subscribers }: Props) {
  const { say, locale } = usePreferences()
  const words = say.push
  const { topics = [], pageGroups = [], tags = [] } = subscribers ?? {}
  return (
    <section class="form" aria-labelledby="who">
      <h2 id="who">{words.who}</h2>
      <div class="push-pair">
        <Choice
          {...bind('topic')}
          label={words.topic}
          options={{ '': words.anyTopic, ...Object.fromEntries(topics.map(({ id, name }) => [id, saidIn(locale, name)])) }}
        />
        <Choice
          {...bind('locale')}
          label={words.locale}
          options={{ '': words.anyLocale, ...Object.fromEntries(LOCALES.map((name) => [name, words.locales[name]])) }}
        />
        <Choice {...bind('pageGroup')} label={words.pageGroup} options={{ '': words.anyGroup, ...named(pageGroups) }} />
        <Choice {...bind('tag')} label={words.tag} options={{ '': words.anyTag, ...named(tags) }} />
      </div>
      <Choice {...bind('cap')} label={words.cap} hint={words.capHelp} options={words.caps} />
      <p role="status">
        {weight && <strong>{words.reach(weight.reached)}</strong>} {weight && weight.capped > 0 && words.capped(weight.capped)}
      </p>
    </section>
  )
}
