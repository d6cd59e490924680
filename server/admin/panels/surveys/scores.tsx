import type { SurveyScore } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { Score } from './score.tsx'

/** What shoppers say of the shop: in surveys, and by the stars of its reviews. */
export function Scores({ scores, stars }: { scores: SurveyScore[]; stars: { count: number; mean: number | null } }) {
  const { say, locale } = usePreferences()
  const words = say.surveys
  return (
    <section aria-labelledby="of-account">
      <h2 id="of-account">{words.ofAccount}</h2>
      <p class="soft">{scores.length > 0 ? words.ofAccountHelp : words.noScores}</p>
      <div class="scores">
        {scores.map((score) => (
          <Score key={score.kind} score={score} />
        ))}
        <div class="score">
          <p class="score-name">{words.shopStars}</p>
          <p class="score-value">
            {stars.mean === null ? '–' : new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(stars.mean)}
          </p>
          <p class="soft">{stars.mean === null ? words.noStars : words.reviews(stars.count)}</p>
        </div>
      </div>
    </section>
  )
}
