import { usePreferences } from '../../preferences.tsx'
import { columnsOf, type Hour } from './columns.ts'

/** Votes over time, as columns and, for readers, as a table. */
export function Chart({ hours }: { hours: Hour[] }) {
  const { say, locale } = usePreferences()
  const words = say.polls
  const { columns, isByDay } = columnsOf(hours)
  const most = Math.max(...columns.map(({ votes }) => votes), 1)
  const name = (at: Date) =>
    new Intl.DateTimeFormat(
      locale,
      isByDay ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ).format(at)
  const [first, last] = [columns[0], columns.at(-1)]
  return (
    <section aria-labelledby="time" style={{ '--columns': columns.length }}>
      <h2 id="time">
        {words.overTime}, {isByDay ? words.byDay : words.byHour}
      </h2>
      <div class="poll-chart" aria-hidden="true">
        {columns.map(({ at, votes }) => (
          <span key={at.getTime()} title={`${name(at)}: ${words.votes(votes)}`} style={{ height: `${(100 * votes) / most}%` }} />
        ))}
      </div>
      <p class="poll-axis soft" aria-hidden="true">
        <span>{first && name(first.at)}</span>
        {columns.length > 1 && <span>{last && name(last.at)}</span>}
      </p>
      <table class="for-readers">
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter(({ votes }) => votes > 0)
            .map(({ at, votes }) => (
              <tr key={at.getTime()}>
                <th scope="row">{name(at)}</th>
                <td>{say.number(votes)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
