import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'

/** What became of a message, in numbers; what did not happen and need not be looked at is left out. */
export function MessageCounts({ message: { counts, capped, state } }: { message: PushMessage }) {
  const { say } = usePreferences()
  const words = say.push.counts
  const { accepted, shown, clicked, closed, gone, expired, left } = counts
  const always = { accepted, shown, clicked, closed, failed: counts.refused, left }
  const sometimes = { gone, expired, capped, cancelled: counts.cancelled }
  const happened = Object.entries(sometimes).filter(([name, count]) => count > 0 || (name === 'cancelled' && state === 'cancelled'))
  return (
    <section aria-labelledby="report">
      <h2 id="report">{say.push.report}</h2>
      <dl class="push-counts">
        {[...Object.entries(always), ...happened].map(([name, count]) => (
          <div key={name}>
            <dt>{words[name as keyof typeof words]}</dt>
            <dd>{say.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{say.push.countsHelp}</p>
    </section>
  )
}
