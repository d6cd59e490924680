import type { Api, StaffPoll } from '../../../../sdk/contract.gen.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { saidIn } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Chart } from './chart.tsx'

type Results = Api['GET /api/shops/:shop/polls/:poll/results']['reply']

export function PollResults({ poll, results: { counts, hours, bursts } }: { poll: StaffPoll; results: Results }) {
  const { say, locale } = usePreferences()
  const { shop } = useShop()
  const words = say.polls
  if (counts.total === 0)
    return <Empty icon="polls" title={words.noVotes} help={poll.state === 'draft' ? words.noVotesDraft : poll.state === 'active' ? words.noVotesActive : ''} />
  const shareOf = (votes: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format((100 * votes) / counts.total)
  return (
    <>
      <section aria-labelledby="answers">
        <div class="poll-head">
          <h2 id="answers">{words.answers}</h2>
          <a class="button small" href={`/api/shops/${shop.id}/polls/${poll.id}/results.csv?lang=${locale}`} download>
            <Icon name="download" />
            {words.export}
          </a>
        </div>
        <ul class="poll-answers" aria-labelledby="answers">
          {poll.options.map(({ id, text, image }, at) => {
            const votes = counts.votes[at] ?? 0
            return (
              <li key={id} class="poll-answer">
                {image && <img src={`/api/shops/${shop.id}/poll-images/${image.id}`} alt="" width={image.width} height={image.height} />}
                <span dir="auto">{saidIn(locale, text)}</span>
                <span class="poll-share">
                  <strong>{words.share(shareOf(votes))}</strong> <span class="soft">{words.votes(votes)}</span>
                </span>
                <span class="poll-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * votes) / counts.total}%` }} />
                </span>
              </li>
            )
          })}
        </ul>
        <p class="soft">{words.total(counts.total)}</p>
      </section>
      <Chart hours={hours} />
      <section aria-labelledby="bursts">
        <h2 id="bursts">{words.bursts}</h2>
        <p class="soft">{words.burstsHelp}</p>
        {bursts.length === 0 ? (
          <p>{words.noBursts}</p>
        ) : (
          <ul class="poll-bursts">
            {bursts.map(({ startedAt, lastAt, votes }) => (
              <li key={`${startedAt} ${lastAt} ${votes}`}>{words.burst(votes, say.moment(startedAt), say.moment(lastAt))}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
