import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { StaffPoll } from '../../../../sdk/contract.gen.ts'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { LanguageSwitch } from '../../parts/language.tsx'
import { saidIn, toldMissing } from '../../parts/said.ts'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { problemsOf } from './check.ts'
import { bodyOf, draftOf, sampleOf, type Texts, textsOf } from './draft.ts'
import { Options } from './options.tsx'
import { PollPreview } from './preview.tsx'
import { Places, Rules } from './rules.tsx'

/** A new poll, or the change of one. */
export function PollForm({ poll }: { poll?: StaffPoll | undefined }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { route } = useLocation()
  const { notify } = useToaster()
  const [before] = useState(() => draftOf(poll))
  const [texts, setTexts] = useState(before.texts)
  const [language, setLanguage] = useState(locale)
  const home = `/admin/${shop.id}/polls`
  const { form, values, bind, errors, setErrors, submit, failure, isBusy } = useForm({
    initial: before.values,
    check: (draft) => problemsOf(say, draft, texts),
    async send(draft) {
      const params = { shop: shop.id }
      const body = bodyOf(draft, texts)
      const { id } = poll
        ? await call('PUT /api/shops/:shop/polls/:poll', { params: { ...params, poll: poll.id }, body })
        : await call('POST /api/shops/:shop/polls', { params, body })
      notify({ text: say.common.saved })
      route(`${home}/${id}`)
    },
  })
  useUnsaved(!isBusy && (values !== before.values || texts !== before.texts))
  const { question, options } = texts
  const missing = toldMissing(say, textsOf(say, texts))
  const isFrozen = poll?.isFrozen ?? false
  const change = (part: Partial<Texts>) => {
    setTexts({ ...texts, ...part })
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !(name in part))))
  }
  return (
    <div class="poll-room">
      <form class="form" ref={form} noValidate onSubmit={submit}>
        <LanguageSwitch language={language} onChoose={setLanguage} />
        <TextField
          {...bind('question')}
          label={say.texts.inLanguage(say.polls.question, say.texts.languages[language])}
          placeholder={saidIn(language, question)}
          value={question[language]}
          maxLength={200}
          autocomplete="off"
          readOnly={isFrozen && !!poll?.question[language]}
          onText={(text) => change({ question: { ...question, [language]: text } })}
        />
        <Options options={options} language={language} error={errors.options} isFrozen={isFrozen} onChange={(options) => change({ options })} />
        {missing && <p class="soft">{missing}</p>}
        <Places values={values} bind={bind} />
        <Rules values={values} bind={bind} />
        <FormFoot
          failure={failure}
          isBusy={isBusy}
          submit={!poll || poll.state === 'draft' ? say.polls.saveDraft : say.polls.save}
          onCancel={() => route(poll ? `${home}/${poll.id}` : home)}
        />
      </form>
      {may('settings.read') && <PollPreview sample={sampleOf(values, texts, language)} language={language} />}
    </div>
  )
}
