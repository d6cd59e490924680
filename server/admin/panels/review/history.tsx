import type { ReviewEvent } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

export function History({ history }: { history: ReviewEvent[] }) {
  const { say } = usePreferences()
  if (!history.length) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say.review.history}</h2>
      <ol class="history">
        {history.map(({ at, what, who, reason, edit }) => (
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
            {edit && <Edit edit={edit} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Change = NonNullable<ReviewEvent['edit']>

/** Both versions, so that nothing an author has changed is lost to the staff. */
function Edit({ edit: { before, after } }: { edit: Change }) {
  const { say } = usePreferences()
  return (
    <>
      {before.stars !== after.stars && <span>{say.review.starsFromTo(say.stars(before.stars), say.stars(after.stars))}</span>}
      {(before.title !== after.title || before.text !== after.text) && (
        <details class="versions">
          <summary>{say.review.whatChanged}</summary>
          <Version name={say.review.before} version={before} />
          <Version name={say.review.after} version={after} />
        </details>
      )}
    </>
  )
}

function Version({ name, version: { title, text } }: { name: string; version: Change['before'] }) {
  const { say } = usePreferences()
  return (
    <>
      <h3>{name}</h3>
      {title && (
        <p dir="auto">
          <strong>{title}</strong>
        </p>
      )}
      <p dir="auto">{text || (!title && <span class="soft">{say.review.noWords}</span>)}</p>
    </>
  )
}
