import type { SurveyScore } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

/** A score as people write it: NPS with its sign, CSAT in percent, means with one decimal. */
export function scoreText(locale: string, kind: SurveyScore['kind'], value: number) {
  if (kind === 'nps') return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value)
  if (kind === 'csat') return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100)
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)
}

/** A score with its sample, its interval and where the formula comes from. */
export function Score({ score }: { score: SurveyScore }) {
  const { say, locale } = usePreferences()
  const { kind, n, value, low, high, enough } = score
  const words = say.surveys
  return (
    <div class="score">
      <p class="score-name">{words.scoreNames[kind]}</p>
      <p class="score-value">{scoreText(locale, kind, value)}</p>
      <p class="soft">{words.sample(n)}</p>
      <p class={enough ? 'soft' : 'score-few'}>{enough ? words.interval(scoreText(locale, kind, low), scoreText(locale, kind, high)) : words.fewAnswers}</p>
      <p class="soft score-source">{words.sources[kind]}</p>
    </div>
  )
}
