import type { Api, ReviewSettings } from '../../../../sdk/contract.gen.ts'
import { TextField } from '../../parts/field.tsx'
import { useForm } from '../../parts/form.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Choices, Tick } from './choices.tsx'
import './form.css'

export type Rates = Api['GET /api/shops/:shop/requests/rates']['reply']
/** As a form holds them: all words. */
type Values = { [Rule in keyof ReviewSettings]: string }

const MODES = ['delivered', 'ordered', 'off'] as const
const CONSENTS = ['required', 'soft', 'off'] as const
const MOST_DAYS = 60

const toValues = (rules: ReviewSettings): Values => ({
  ...{ requestMode: rules.requestMode, requestDelay: String(rules.requestDelay), consentMode: rules.consentMode },
  ...{ confirmsEmail: String(rules.confirmsEmail), rewards: String(rules.rewards) },
})
const toRules = (values: Values): ReviewSettings => ({
  requestMode: MODES.find((mode) => mode === values.requestMode) ?? 'off',
  requestDelay: Number(values.requestDelay),
  consentMode: CONSENTS.find((mode) => mode === values.consentMode) ?? 'required',
  confirmsEmail: values.confirmsEmail === 'true',
  rewards: values.rewards === 'true',
})
const isDelay = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) <= MOST_DAYS

export function RulesForm({ rules, rates, onSaved }: { rules: ReviewSettings; rates: Rates; onSaved: (rules: ReviewSettings) => void }) {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop, canManage } = useShop()
  const { notify } = useToaster()
  const words = say.collection
  const { form, values, bind, submit, failure, isBusy } = useForm<Values>({
    initial: toValues(rules),
    check: ({ requestDelay }) => (isDelay(requestDelay) ? {} : { requestDelay: words.delayWrong }),
    async send(values) {
      onSaved(await call('PUT /api/shops/:shop/review-settings', { params: { shop: shop.id }, body: toRules(values) }))
      notify({ text: say.common.saved })
    },
  })
  const saved = toValues(rules)
  const isChanged = Object.entries(saved).some(([name, value]) => values[name as keyof Values] !== value)
  useUnsaved(isChanged)
  const mode = values.requestMode
  const isAsking = mode === 'ordered' || mode === 'delivered'
  const fixed = { disabled: !canManage }
  return (
    <form class="settings rules" ref={form} noValidate onSubmit={submit}>
      <section aria-labelledby="requests">
        <h2 id="requests">{words.requests}</h2>
        <p class="soft">{words.requestsHelp}</p>
        <Choices {...bind('requestMode')} {...fixed} legend={words.mode} choices={MODES} labels={words.modes} hints={words.modeHelp}>
          {(choice) => choice !== 'off' && rateOf(words, locale, rates[choice])}
        </Choices>
        {isAsking && (
          <div class="narrow">
            <TextField {...bind('requestDelay')} label={words.delay} hint={words.delayHelp} inputMode="numeric" maxLength={2} readOnly={!canManage} />
            {isDelay(values.requestDelay) && <p class="soft">{sendingDay(words, mode, Number(values.requestDelay))}</p>}
          </div>
        )}
      </section>
      <section aria-labelledby="consent">
        <h2 id="consent">{words.consent}</h2>
        <Choices
          {...bind('consentMode')}
          {...fixed}
          legend={words.consent}
          isLegendHidden
          choices={CONSENTS}
          labels={words.consents}
          hints={words.consentHelp}
        />
        <p class="soft">{words.consentAlways}</p>
      </section>
      <section aria-labelledby="page">
        <h2 id="page">{words.page}</h2>
        <Tick {...bind('confirmsEmail')} {...fixed} label={words.confirmsEmail} hint={words.confirmsEmailHelp} />
        <Tick {...bind('rewards')} {...fixed} label={words.rewards} hint={words.rewardsHelp} />
      </section>
      {canManage && (
        <div class="form">
          <FormFoot failure={failure} isBusy={isBusy} submit={say.common.save} />
          {isChanged && <p class="soft">{words.unsaved}</p>}
        </div>
      )}
    </form>
  )
}

type CollectionWords = ReturnType<typeof usePreferences>['say']['collection']

function sendingDay(words: CollectionWords, mode: 'ordered' | 'delivered', delay: number) {
  if (delay === 0) return words.today
  return mode === 'ordered' ? words.after(delay) : words.afterDelivery(delay)
}

function rateOf(words: CollectionWords, locale: string, { sent, answered }: Rates['ordered']) {
  if (sent === 0) return words.noRate
  return words.rate(answered, sent, new Intl.NumberFormat(locale, { style: 'percent' }).format(answered / sent))
}
