import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Survey } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { CodeBlock } from '../../parts/copy.tsx'
import { explain } from '../../parts/form.ts'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { SurveyBadge } from '../surveys/badge.tsx'
import { SendSurvey } from './send.tsx'

type Becomes = 'active' | 'paused' | 'closed'

/** The state of a survey, and what may be done with it. */
export function SurveyActions({ survey, onChanged }: { survey: Survey; onChanged: (survey: Survey) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const { route } = useLocation()
  const [asking, setAsking] = useState<'close' | 'remove' | 'send'>()
  const { id, state, trigger } = survey
  const words = say.surveys
  const params = { shop: shop.id, survey: id }
  const refused = (failure: unknown) => notify({ text: explain(say, failure), isBad: true })

  const become = (next: Becomes) => {
    setAsking(undefined)
    call('PATCH /api/shops/:shop/surveys/:survey', { params, body: { state: next } }).then((changed) => {
      notify({ text: words.changed[next] })
      onChanged(changed)
    }, refused)
  }
  const remove = () => {
    setAsking(undefined)
    call('DELETE /api/shops/:shop/surveys/:survey', { params }).then(() => {
      notify({ text: words.removed })
      route(`/admin/${shop.id}/surveys`)
    }, refused)
  }
  return (
    <>
      <div class="survey-actions">
        <SurveyBadge state={state} />
        <span class="soft">{words.editor.triggers[trigger]}</span>
        {may('surveys.manage') && (
          <>
            {state !== 'active' && (
              <button type="button" class="button primary" onClick={() => become('active')}>
                {words.activate}
              </button>
            )}
            {state === 'active' && (
              <button type="button" class="button" onClick={() => become('paused')}>
                {words.pause}
              </button>
            )}
            <a class="button" href={`/admin/${shop.id}/surveys/${id}/edit`}>
              {words.edit}
            </a>
            {state === 'active' && (
              <button type="button" class="button" onClick={() => setAsking('send')}>
                {words.send}
              </button>
            )}
            {(state === 'active' || state === 'paused') && (
              <button type="button" class="button" onClick={() => setAsking('close')}>
                {words.close}
              </button>
            )}
            <button type="button" class="button danger" onClick={() => setAsking('remove')}>
              {words.remove}
            </button>
          </>
        )}
      </div>
      {trigger === 'tag' && (
        <div class="survey-tag">
          <p class="soft">{words.tagHelp}</p>
          <CodeBlock code={`<kontuar-survey survey="${id}"></kontuar-survey>`} label={words.tag} />
        </div>
      )}
      {asking === 'close' && (
        <Confirm title={words.closeAsk} help={words.closeHelp} submit={words.close} onSubmit={() => become('closed')} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'remove' && (
        <Confirm title={words.removeAsk} help={words.removeHelp} submit={words.remove} onSubmit={remove} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'send' && <SendSurvey survey={survey} onClose={() => setAsking(undefined)} />}
    </>
  )
}
