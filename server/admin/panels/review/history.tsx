import type { ReviewEvent } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

export function History({ history }: { history: ReviewEvent[] }) {
  const { say } = usePreferences()
  if (!history.length) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say.review.history}</h2>
      <ol class="history">
        {history.map(({ at, what, who, reason }) => (
          <li key={`${at} ${what}`} class={`event is-${what}`}>
            <span>
              {say.review.events[what]}
              {reason && `: ${say.reviews.reasons[reason]}`}
            </span>
            <span class="soft">
              {who ?? say.review.byAuthor} ·{' '}
              <time dateTime={at} title={say.moment(at)}>
                {say.ago(at)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
