import type { ListedPoll } from '../../../../sdk/contract.gen.ts'
import { Empty } from '../../parts/empty.tsx'
import { saidIn } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { AddPoll } from './add.tsx'
import { PollBadge } from './badge.tsx'

export function PollList({ polls, isNarrowed }: { polls: ListedPoll[]; isNarrowed: boolean }) {
  const { say, locale } = usePreferences()
  const { shop } = useShop()
  if (polls.length === 0 && isNarrowed)
    return (
      <Empty icon="search" title={say.polls.noneFound} help={say.polls.noneFoundHelp}>
        <a class="button" href={`/admin/${shop.id}/polls`}>
          {say.polls.clear}
        </a>
      </Empty>
    )
  if (polls.length === 0)
    return (
      <Empty icon="polls" title={say.polls.none} help={say.polls.noneHelp}>
        <AddPoll />
      </Empty>
    )
  return (
    <ul class="lines" aria-label={say.polls.title}>
      {polls.map(({ id, question, state, votes, startsAt, endsAt, createdAt }) => (
        <li key={id} class="line">
          <a class="line-text" href={`/admin/${shop.id}/polls/${id}`} data-row>
            <span dir="auto">{saidIn(locale, question)}</span>
            <span class="soft">
              {[say.polls.votes(votes), startsAt && say.polls.from(say.moment(startsAt)), endsAt && say.polls.until(say.moment(endsAt))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </a>
          <PollBadge state={state} />
          <time class="soft" dateTime={createdAt} title={say.moment(createdAt)}>
            {say.ago(createdAt)}
          </time>
        </li>
      ))}
    </ul>
  )
}
