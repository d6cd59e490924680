import type { PushMessage } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { PushBadge } from './badge.tsx'
import { Progress } from './progress.tsx'

export function MessageLine({ message }: { message: PushMessage }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const { id, title, body, state, counts, startedAt, scheduledAt, createdAt } = message
  const at = startedAt ?? scheduledAt ?? createdAt
  return (
    <li class="line">
      <a class="line-text" href={`/admin/${shop.id}/push/${id}`}>
        <span dir="auto">{title}</span>
        <span class="soft push-body" dir="auto">
          {body}
        </span>
      </a>
      <span class="push-line-facts">
        <PushBadge state={state} />
        <time class="soft" dateTime={at}>
          {say.moment(at)}
        </time>
        {startedAt && <span class="soft">{say.push.resultOf(say.number(counts.accepted), say.number(counts.clicked))}</span>}
      </span>
      {(state === 'sending' || state === 'paused') && <Progress message={message} />}
    </li>
  )
}
