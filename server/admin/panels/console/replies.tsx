import { useId, useState } from 'preact/hooks'
import type { CannedReply, Conversation } from '../../../../sdk/contract.gen.ts'
import { useLoaded } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { useConsole } from './use-console.tsx'

interface Options {
  row: Conversation
  text: string
  insert: (text: string) => void
}

const MOST = 8

/** The replies that fit what stands behind a „/”, chosen by arrows and Enter while the focus stays in the text. */
export function useReplies({ row, text, insert }: Options) {
  const { desk, shop } = useConsole()
  const id = useId()
  const [at, setAt] = useState(0)
  const [isDismissed, setDismissed] = useState(false)
  // At the start of the text or of its last line; elsewhere a slash is a slash.
  const asked = /(?:^|\n)\/([^\n]*)$/.exec(text)
  const isAsked = asked !== null
  const { data, failure } = useLoaded([shop.id, isAsked], (signal) =>
    isAsked ? desk.call('GET /api/shops/:shop/canned-replies', { params: { shop: shop.id } }, signal) : Promise.resolve({ replies: [] }),
  )
  const wording = ({ texts }: CannedReply) =>
    tidy((texts[row.locale] ?? texts.pl ?? texts.en ?? '').replaceAll('{name}', row.name ?? '').replaceAll('{consultant}', ownName(desk.me?.name)))
  const wanted = plain(asked?.[1] ?? '')
  const found = (data?.replies ?? [])
    .filter((reply) => plain(`${reply.shortcut} ${wording(reply)}`).includes(wanted))
    .sort((one, other) => Number(plain(other.shortcut).startsWith(wanted)) - Number(plain(one.shortcut).startsWith(wanted)) || other.uses - one.uses)
    .slice(0, MOST)
  const isOpen = isAsked && !isDismissed
  if (isDismissed && !isAsked) setDismissed(false)
  const chosen = Math.min(at, found.length - 1)

  const choose = (reply: CannedReply) => {
    const kept = text.slice(0, text.length - (asked?.[0].trimStart().length ?? 0))
    insert(kept + wording(reply))
    setAt(0)
    // A count that is lost costs nobody anything.
    desk.call('POST /api/shops/:shop/canned-replies/:reply/uses', { params: { shop: shop.id, reply: reply.id } }).catch(() => {})
  }
  /** @returns whether the key was for the list */
  const press = (event: KeyboardEvent) => {
    if (!isOpen) return false
    const reply = found[chosen]
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Escape') setDismissed(true)
    else if ((event.key === 'Enter' || event.key === 'Tab') && reply) choose(reply)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    ...{ id, isOpen, found, chosen, choose, press, wording, isRead: data !== undefined, hasFailed: failure !== undefined },
    open: () => setDismissed(false),
    isEmpty: data?.replies.length === 0,
    close: ({ relatedTarget }: FocusEvent) => {
      if (isAsked && !(relatedTarget instanceof Element && relatedTarget.closest('.replies, .composer-text'))) setDismissed(true)
    },
    wiring: isOpen && found.length > 0 ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${chosen}`, 'aria-autocomplete': 'list' as const } : {},
  }
}

export function Replies({ state }: { state: ReturnType<typeof useReplies> }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const words = say.chat.replies
  const { id, isOpen, found, chosen, choose, wording, isRead, isEmpty, hasFailed, close } = state
  if (!isOpen) return null
  if (isEmpty)
    return (
      <p class="replies soft" role="status" onPointerDown={(event) => event.preventDefault()} onFocusOut={close}>
        {words.empty} {may('chat.manage') ? <a href={`/admin/${shop.id}/chats/replies`}>{say.chatOffice.addReply}</a> : words.emptyAsk}
      </p>
    )
  if (found.length === 0)
    return (
      <p class="replies soft" role="status">
        {hasFailed ? words.failed : isRead ? words.none : say.common.loading}
      </p>
    )
  return (
    <div class="replies" id={id} role="listbox" aria-label={words.title}>
      {found.map((reply, at) => (
        <div
          key={reply.id}
          id={`${id}-${at}`}
          class="canned"
          role="option"
          aria-selected={at === chosen}
          tabIndex={-1}
          onPointerDown={(event) => {
            event.preventDefault() // the focus stays in the text
            choose(reply)
          }}
        >
          <strong>/{reply.shortcut}</strong>
          <span class="soft">{wording(reply)}</span>
        </div>
      ))}
    </div>
  )
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase().trim()

const ownName = (name = '') => name.split(' ')[0] ?? ''

/** „Dzień dobry, !” where no name is known reads „Dzień dobry!”. */
const tidy = (text: string) => text.replace(/[, ]+([!.?])/g, '$1')
