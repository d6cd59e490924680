import type { Score } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import './reasons.css'

/** What a score is made of, the weightiest first. */
export function Reasons({ score: { reasons } }: { score: Score }) {
  const { say } = usePreferences()
  const words = say.card
  if (reasons.length === 0) return <p class="soft">{words.scoreNone}</p>
  return (
    <ul class="score-reasons">
      {reasons.map(({ signal, count, points, isCapped }) => (
        <li key={signal}>
          <span>
            {words.reason(signal, count)} {isCapped && <span class="soft">({words.capped})</span>}
          </span>
          <span>{points > 0 ? `+${say.number(points)}` : say.number(points)}</span>
        </li>
      ))}
    </ul>
  )
}
