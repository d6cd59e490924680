import { usePreferences } from '../../preferences.tsx'
import { minorUnits } from '../../words/money.ts'
import { Area, Lines, NumberField } from './controls.tsx'
import type { Part, Rule } from './draft.ts'

const MOST = 20

/** When the chat speaks first. */
export function RulesPart({ draft, set, disabled, currency }: Part & { currency: string | null }) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const { proactive } = draft
  const units = currency ? minorUnits(currency) : 100
  const setRule = (at: number, change: Partial<Rule>) => set({ proactive: proactive.map((rule, place) => (place === at ? { ...rule, ...change } : rule)) })
  const add = () => set({ proactive: [...proactive, { id: crypto.randomUUID(), text: {}, urls: [], seconds: 30, cartMinor: null }] })
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      <p class="soft">{words.rulesHelp}</p>
      {proactive.map((rule, at) => (
        <fieldset class="key form narrow" key={rule.id} disabled={disabled}>
          <legend class="for-readers">{words.rule(at + 1)}</legend>
          <h3>{words.rule(at + 1)}</h3>
          {draft.languages.map((language) => (
            <Area
              key={language}
              label={words.inLanguage(words.ruleText, words.languageNames[language])}
              value={rule.text[language] ?? ''}
              rows={2}
              disabled={disabled}
              onText={(text) => setRule(at, { text: { ...rule.text, [language]: text } })}
            />
          ))}
          <Lines label={words.ruleUrls} items={rule.urls} rows={2} disabled={disabled} onItems={(urls) => setRule(at, { urls })} />
          <NumberField label={words.ruleSeconds} value={rule.seconds} min={0} max={3600} disabled={disabled} onNumber={(seconds) => setRule(at, { seconds })} />
          <NumberField
            label={words.ruleCart(currency)}
            value={rule.cartMinor === null ? null : rule.cartMinor / units}
            min={0}
            max={1_000_000}
            disabled={disabled}
            onNumber={(cart) => setRule(at, { cartMinor: cart === null ? null : Math.round(cart * units) })}
          />
          {!disabled && (
            <button type="button" class="button small" onClick={() => set({ proactive: proactive.toSpliced(at, 1) })}>
              {words.dropRule(at + 1)}
            </button>
          )}
        </fieldset>
      ))}
      {!disabled && proactive.length < MOST && (
        <button type="button" class="button" onClick={add}>
          {words.addRule}
        </button>
      )}
    </section>
  )
}
