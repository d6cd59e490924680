import { useRef, useState } from 'preact/hooks'
import type { ChatMessage, ChatSnapshot, Conversation } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { Stars } from '../../parts/stars.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { Message } from './message.tsx'
import type { Talk } from './model/talk.ts'
import { Pending, PendingPicture } from './pending.tsx'
import './log.css'

interface LogProps {
  talk: Talk
  snapshot: ChatSnapshot
  row: Conversation
  onEdit: ((s: number) => void) | undefined
}

/** A screen this close to its end is taken along when something is added, in pixels. */
const AT_END = 80

/** What was said. New messages are read out once; the history, which is there from the start or added above, is not. */
export function Log({ talk, snapshot, row, onEdit }: LogProps) {
  const { say } = usePreferences()
  const { notify } = useToaster()
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const [isReading, setReading] = useState(false)
  const { messages } = snapshot
  const last = messages.at(-1)?.s ?? 0
  const pending = talk.pending
  const pictures = talk.pictures.items.filter(({ key }) => !messages.some((message) => message.key === key))

  useBeforePaint([last, pending.length, pictures.length, talk.isTyping], () => {
    if (isAtEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
  })
  const readOlder = async () => {
    setReading(true)
    const before = box.current?.scrollHeight ?? 0
    await talk.readOlder().catch((failure) => notify({ text: explain(say, failure), isBad: true }))
    setReading(false)
    requestAnimationFrame(() => box.current?.scrollBy(0, box.current.scrollHeight - before))
  }
  const newestOwn = messages.findLast(({ by }) => by === 'staff')?.s
  const line = (message: ChatMessage, at: number, all: ChatMessage[]) => (
    <Message
      key={message.key ?? message.s}
      message={message}
      isNewDay={dayOf(message.at) !== dayOf(all[at - 1]?.at)}
      receipt={message.s === newestOwn && pending.length === 0 ? receiptOf(message.s, snapshot) : undefined}
      row={row}
      onEdit={onEdit}
    />
  )
  return (
    <section
      class="log"
      aria-label={say.chat.said(say.person(row))}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      ref={box}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < AT_END
      }}
    >
      {talk.hasOlder && (
        <button type="button" class="button small log-older" aria-disabled={isReading} onClick={() => !isReading && readOlder()}>
          {say.chat.older}
        </button>
      )}
      {talk.older.map(line)}
      <div role="log" aria-label={say.chat.newMessages} class="log-lines">
        {messages.map((message, at) => line(message, at + talk.older.length, [...talk.older, ...messages]))}
        {pending.map((item) => (
          <Pending key={item.key} item={item} outbox={talk.outbox} />
        ))}
        {pictures.map((picture) => (
          <PendingPicture key={picture.key} picture={picture} pictures={talk.pictures} />
        ))}
      </div>
      {snapshot.rating && (
        <p class="log-end soft">
          {say.chat.rated} <Stars value={snapshot.rating.stars} /> {snapshot.rating.text}
        </p>
      )}
      <p class="log-typing soft" aria-hidden={!talk.isTyping}>
        {talk.isTyping ? say.chat.typing(say.person(row)) : ''}
      </p>
    </section>
  )
}

const dayOf = (at: string | undefined) => at && new Date(at).toDateString()

function receiptOf(s: number, { receipts: { visitor } }: ChatSnapshot) {
  if (visitor.seen >= s) return 'seen'
  return visitor.got >= s ? 'got' : 'sent'
}
