import { useState } from 'preact/hooks'
import type { PushSubscribers } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { explain, useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { isSaid, LANGUAGES, type Language, saidIn, toldMissing } from '../../parts/said.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

type Topic = PushSubscribers['topics'][number]
type Doing = { what: 'add' } | { what: 'rename' | 'remove'; topic: Topic }

/** What shoppers may choose to be told of. */
export function Topics({ topics, onChange }: { topics: Topic[]; onChange: () => void }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [doing, setDoing] = useState<Doing>()
  const nameOf = ({ name }: Topic) => saidIn(locale, name)
  const done = (text: string) => {
    setDoing(undefined)
    notify({ text })
    onChange()
  }
  const remove = ({ id }: Topic) =>
    call('DELETE /api/shops/:shop/push/topics/:topic', { params: { shop: shop.id, topic: id } }).then(
      () => done(say.push.topicRemoved),
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{say.push.topics}</h2>
      <p class="soft">{say.push.topicsHelp}</p>
      {topics.length > 0 && (
        <ul class="lines" aria-label={say.push.topics}>
          {topics.map((topic) => (
            <li key={topic.id} class="line">
              <span class="line-text">
                <span dir="auto">{nameOf(topic)}</span>
                <span class="soft">{say.push.chosenBy(topic.count)}</span>
                <span class="soft">{toldMissing(say, [{ name: say.push.topicName.toLowerCase(), text: topic.name }])}</span>
              </span>
              {may('push.send') && (
                <span class="line-actions">
                  <button
                    type="button"
                    class="button small"
                    aria-label={say.push.renameTopic(nameOf(topic))}
                    onClick={() => setDoing({ what: 'rename', topic })}
                  >
                    {say.push.rename}
                  </button>
                  <button
                    type="button"
                    class="button small danger"
                    aria-label={say.push.removeTopicOf(nameOf(topic))}
                    onClick={() => setDoing({ what: 'remove', topic })}
                  >
                    {say.push.removeTopic}
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {may('push.send') && (
        <button type="button" class="button" onClick={() => setDoing({ what: 'add' })}>
          {say.push.addTopic}
        </button>
      )}
      {doing?.what === 'remove' && (
        <Confirm
          title={say.push.removeTopicAsk(nameOf(doing.topic))}
          help={say.push.removeTopicHelp(doing.topic.count)}
          submit={say.push.removeTopic}
          onSubmit={() => remove(doing.topic)}
          onClose={() => setDoing(undefined)}
        />
      )}
      {(doing?.what === 'add' || doing?.what === 'rename') && (
        <NameDialog topic={doing.what === 'rename' ? doing.topic : undefined} onDone={done} onClose={() => setDoing(undefined)} />
      )}
    </section>
  )
}

function NameDialog({ topic, onDone, onClose }: { topic: Topic | undefined; onDone: (text: string) => void; onClose: () => void }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { form, bind, submit, failure, isBusy } = useForm({
    initial: { pl: '', en: '', ...topic?.name },
    check: (name): { [language in Language]?: string } => (isSaid(name) ? {} : { [locale]: say.rules.required }),
    async send(name) {
      const body = { name }
      if (topic) await call('PUT /api/shops/:shop/push/topics/:topic', { params: { shop: shop.id, topic: topic.id }, body })
      else await call('POST /api/shops/:shop/push/topics', { params: { shop: shop.id }, body })
      onDone(topic ? say.common.saved : say.push.topicAdded)
    },
  })
  return (
    <Dialog title={topic ? say.push.rename : say.push.addTopic} onClose={onClose}>
      <form class="form" ref={form} noValidate onSubmit={submit}>
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            {...bind(language)}
            label={say.texts.inLanguage(say.push.topicName, say.texts.languages[language])}
            hint={language === LANGUAGES.at(-1) ? say.texts.languageHelp : undefined}
            maxLength={60}
          />
        ))}
        <FormFoot failure={failure} isBusy={isBusy} submit={topic ? say.common.save : say.push.addTopic} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
