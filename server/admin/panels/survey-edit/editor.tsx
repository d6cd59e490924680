import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Survey } from '../../../../sdk/contract.gen.ts'
import { TextField } from '../../parts/field.tsx'
import { explain } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { SurveyData } from '../surveys/templates.ts'
import { toDraft } from './draft.ts'
import { issuesOf } from './issues.ts'
import { Preview } from './preview.tsx'
import { Questions } from './questions.tsx'
import { When } from './when.tsx'

/** Everything about one survey, saved at once. */
export function Editor({ survey }: { survey: Survey }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const { route } = useLocation()
  const [draft, setDraft] = useState<SurveyData>(() => toDraft(survey))
  const [language, setLanguage] = useState(locale)
  const [shown, setShown] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const words = say.surveys.editor
  useUnsaved(!isBusy && JSON.stringify(draft) !== JSON.stringify(toDraft(survey)))
  const change = (part: Partial<SurveyData>) => setDraft((now) => ({ ...now, ...part }))

  const save = (event: Event) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    call('PUT /api/shops/:shop/surveys/:survey', { params: { shop: shop.id, survey: survey.id }, body: draft }).then(
      () => {
        notify({ text: words.saved })
        route(`/admin/${shop.id}/surveys/${survey.id}`)
      },
      (refusal) => {
        setBusy(false)
        setFailure(refusal)
        notify({ text: explain(say, refusal), isBad: true })
      },
    )
  }
  return (
    <div class="survey-editor">
      <form class="form" noValidate onSubmit={save}>
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHelp}
          maxLength={120}
          value={draft.name}
          error={issuesOf(words.wrong, failure, 'name')[0]}
          onText={(name) => change({ name })}
        />
        {survey.responses > 0 && <p class="notice">{words.versionNote}</p>}
        <Questions
          questions={draft.questions}
          language={language}
          failure={failure}
          onLanguage={setLanguage}
          onShow={setShown}
          onChange={(questions) => change({ questions })}
        />
        <TextField
          name="thanks"
          label={say.texts.inLanguage(words.thanks, say.texts.languages[language])}
          hint={words.thanksHelp}
          maxLength={500}
          value={draft.thanks[language] ?? ''}
          onText={(text) => change({ thanks: { ...draft.thanks, [language]: text } })}
        />
        <When draft={draft} failure={failure} onChange={change} />
        {may('surveys.manage') && <FormFoot failure={failure} isBusy={isBusy} submit={words.save} />}
      </form>
      <Preview questions={draft.questions} at={Math.min(shown, draft.questions.length - 1)} language={language} onShow={setShown} />
    </div>
  )
}
