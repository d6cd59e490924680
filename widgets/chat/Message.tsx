import type { ChatMessage } from '../../sdk/contract.gen.ts'
import type { Say } from '../../sdk/words.ts'
import { Linked } from './Linked.tsx'
import type { Chat } from './model.ts'
import type { Key } from './words.pl.ts'

/** A message that is committed, or one that is on its way. */
export type Entry = Omit<ChatMessage, 's' | 'at' | 'url' | 'title'> & { s?: number; at?: string; onWay?: 'queued' | 'failed' }

interface Props {
  entry: Entry
  before: Entry | undefined
  after: Entry | undefined
  /** The shopper's newest. */
  isLast: boolean
  model: Chat
  say: Say<Key>
}

/** Milliseconds within which messages of one author are one turn: one name above them, one time below. */
const TURN = 120_000

export function Message({ entry, before, after, isLast, model, say }: Props) {
  const { by, name, text, image, card, isDeleted, editedAt, s, key, onWay } = entry
  const at = new Date(entry.at ?? Date.now())
  const day = at.toDateString()
  const isNewDay = day !== new Date(before?.at ?? (before ? Date.now() : 0)).toDateString()
  const isSame = !isNewDay && isTurn(before, entry)
  const hasNews = (by === 'visitor' && isLast) || onWay || editedAt
  const who = by === 'visitor' ? say('you') : (name ?? say('shop'))
  return (
    <>
      {isNewDay && <li class="day">{dayOf(at, say.locale)}</li>}
      <li class={`message ${by}${isSame ? ' same' : ''}`} data-s={s}>
        <p class={isSame || by === 'visitor' ? 'hidden' : 'name'}>{who}</p>
        {isDeleted ? (
          <div class="bubble deleted">{say('deleted')}</div>
        ) : (
          <>
            {text && (
              <div class="bubble">
                <Linked text={text} />
              </div>
            )}
            {(image || card) && goodsOf(model, entry, say)}
          </>
        )}
        {(hasNews || !isTurn(entry, after)) && (
          <p class="meta">
            <time dateTime={at.toISOString()}>{at.toLocaleTimeString(say.locale, { hour: 'numeric', minute: '2-digit' })}</time>
            {editedAt && !isDeleted && ` · ${say('edited')}`}
            {by === 'visitor' && (isLast || onWay) && !isDeleted && ` · ${say(stateOf(model, entry))}`}
            {onWay === 'failed' && !model.isRefused && (
              <button type="button" class="link" onClick={() => model.talk?.outbox.retry(key ?? '')}>
                {say('again')}
              </button>
            )}
          </p>
        )}
      </li>
    </>
  )
}

function isTurn(one: Entry | undefined, next: Entry | undefined) {
  const at = (entry: Entry) => (entry.at ? Date.parse(entry.at) : Date.now())
  return !!one && !!next && one.by === next.by && one.author === next.author && at(next) - at(one) < TURN
}

/** What is shown beside words comes with the first of it. */
function goodsOf(model: Chat, entry: Entry, say: Say<Key>) {
  model.want('goods')
  return model.parts.goods?.show(entry, say)
}

function stateOf({ talk }: Chat, { onWay, s = 0 }: Entry): 'queued' | 'failed' | 'sent' | 'delivered' | 'read' {
  const staff = talk?.state.receipts.staff
  if (onWay) return onWay
  if (staff && staff.seen >= s) return 'read'
  return staff && staff.got >= s ? 'delivered' : 'sent'
}

function dayOf(at: Date, locale: string) {
  const days = Math.round((new Date(at.toDateString()).getTime() - new Date(new Date().toDateString()).getTime()) / 86_400_000)
  return days > -2
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    : at.toLocaleDateString(locale, { day: 'numeric', month: 'long', weekday: 'long' })
}
