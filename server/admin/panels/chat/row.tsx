import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { Stars } from '../../parts/stars.tsx'
import { usePreferences } from '../../preferences.tsx'
import { stateOf } from './state.ts'
import { useConsole } from './use-console.tsx'
import { useNow } from './use-now.ts'

/** A conversation in a list: who, what was said last, and whether it is our turn, in words as well as in colour. */
export function Row({ row }: { row: Conversation }) {
  const { say } = usePreferences()
  const { desk, place, href } = useConsole()
  const now = useNow()
  const isShown = place.conversation === row.id
  const unread = row.state === 'closed' ? 0 : (desk.talks.get(row.id)?.unread ?? 0)
  const draft = desk.talks.get(row.id)?.draft
  const { tone, text } = stateOf(say, row, now)
  return (
    <li class="row" data-tone={tone}>
      <a class="row-link" href={href({ conversation: row.id })} aria-current={isShown ? 'true' : undefined} data-row data-conversation={row.id}>
        <span class="row-name">{say.chat.nameOf(row)}</span>
        {row.lastMessageAt && <span class="row-age soft">{say.chat.age(row.lastMessageAt, now)}</span>}
        <span class="row-text soft">
          {draft ? <em class="row-draft">{say.chat.list.draft(draft)}</em> : row.lastText || (row.lastMessageAt ? say.chat.list.noText : '')}
        </span>
        {unread > 0 && (
          <span class="row-unread">
            <span aria-hidden="true">{say.number(unread)}</span>
            <span class="for-readers">, {say.chat.list.unread(unread)}</span>
          </span>
        )}
        <span class="row-foot">
          <span class="row-state">{text}</span>
          {row.rating !== null && <Stars value={row.rating} />}
          {row.state !== 'closed' && row.pageTitle && <span class="row-page soft">{row.pageTitle}</span>}
          {row.owner && row.owner.id !== desk.me?.id && <span class="row-page soft">{row.owner.name}</span>}
          {desk.chats.length > 1 && !place.chat && <span class="row-page soft">{desk.nameOf(row.chat)}</span>}
        </span>
      </a>
    </li>
  )
}
