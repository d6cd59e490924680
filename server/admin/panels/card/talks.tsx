import type { Card } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Part } from './part.tsx'
import '../../parts/badge.css'

/** What they asked in chat last: an open conversation leads to the counter, a closed one to the archive. */
export function Talks({ conversations }: { conversations: NonNullable<Card['conversations']> }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  return (
    <Part title={say.card.talks}>
      {conversations.length === 0 ? (
        <p class="soft">{say.card.noTalks}</p>
      ) : (
        <ul class="card-rows">
          {conversations.map(({ id, state, isMissed, lastText, createdAt }) => (
            <li key={id} class="card-row">
              <div class="card-what">
                <a class="card-line" href={`/admin/${shop.id}/${state === 'closed' ? 'chats/archive' : 'chat'}/${id}`} dir="auto">
                  {lastText || say.card.noText}
                </a>
                <time class="soft" dateTime={createdAt} title={say.moment(createdAt)}>
                  {say.day(createdAt)}
                </time>
              </div>
              <span class={isMissed ? 'badge is-rejected' : state === 'closed' ? 'badge' : 'badge is-pending'}>
                {say.chatOffice.folders[isMissed ? 'missed' : state]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
