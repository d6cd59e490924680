import { Stars } from '../../parts/stars.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Passage } from '../chats/passage.tsx'
import type { Listed } from './lists.tsx'
import { Marks } from './marks.tsx'
import { queueOf, sinceOf, stateOf } from './state.ts'
import { useConsole } from './use-console.tsx'
import { useNow } from './use-now.ts'

/** A conversation in a list: who, what was said last, and whether it is our turn, in words as well as in colour. */
export function Row({ row }: { row: Listed }) {
  const { say } = usePreferences()
  const { desk, place, href } = useConsole()
  const now = useNow()
  const isShown = place.conversation === row.id
  const unread = row.state === 'closed' ? 0 : (desk.talks.get(row.id)?.unread ?? 0)
  const draft = desk.talks.get(row.id)?.draft
  const queue = queueOf(say, row)
  const since = sinceOf(row)
  const { tone, text } = stateOf(say, row, now)
  return (
    <li class="talk" data-tone={tone}>
      <a class="talk-link" href={href({ conversation: row.id })} aria-current={isShown ? 'true' : undefined} data-row data-conversation={row.id}>
        <span class="talk-name">{say.person(row)}</span>
        {since && <span class="talk-age soft">{say.chat.age(since, now)}</span>}
        <span class="talk-text soft">
          {draft && !row.hit && <em class="talk-draft">{say.chat.list.draft(draft)}</em>}
          {row.hit ? <Passage hit={row.hit} /> : !draft && (row.lastText || (row.lastMessageAt ? say.chat.list.noText : ''))}
        </span>
        {unread > 0 && (
          <span class="talk-unread">
            <span aria-hidden="true">{say.number(unread)}</span>
            <span class="for-readers">, {say.chat.list.unread(unread)}</span>
          </span>
        )}
        <span class="talk-foot">
          <span class="talk-state">{text}</span>
          <Marks row={row} />
          {queue && <span class="talk-page soft">{queue}</span>}
          {row.rating !== null && <Stars value={row.rating} />}
          {row.state !== 'closed' && row.pageTitle && <span class="talk-page soft">{row.pageTitle}</span>}
          {row.owner && row.owner.id !== desk.me?.id && <span class="talk-page soft">{row.owner.name}</span>}
          {desk.chats.length > 1 && !place.chat && <span class="talk-page soft">{desk.nameOf(row.chat)}</span>}
        </span>
      </a>
    </li>
  )
}
