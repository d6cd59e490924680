import { useRef } from 'preact/hooks'
import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { stateOf } from './state.ts'
import { useConsole } from './use-console.tsx'
import { useNow } from './use-now.ts'
import { useRows } from './use-rows.ts'
import './tab-bar.css'

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }

/** The conversations one has open. „x” hides one and ends nothing. */
export function TabBar() {
  const { say } = usePreferences()
  const { desk, tabs, place, href, go } = useConsole()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const { conversation } = place
  useRows(tabs.ids.filter((id) => id !== conversation))
  const nameOf = (row: Conversation | undefined) => (row ? say.person(row) : '…')
  const names = tabs.ids.map((id) => nameOf(desk.rows.get(id))).join()
  useBeforePaint([conversation, names], () => {
    const { current } = list
    if (!current) return
    const resized = new ResizeObserver(() => current.querySelector('[aria-current]')?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
    resized.observe(current)
    return () => resized.disconnect()
  })
  if (tabs.ids.length === 0) return null
  const hide = (id: string) => {
    const next = tabs.hide(id)
    if (id === conversation) go({ conversation: next ?? '' })
  }
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const all = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = all.indexOf(event.target as HTMLAnchorElement)
    if (step === undefined || at < 0 || event.altKey || event.metaKey) return
    event.preventDefault()
    all[Math.max(0, Math.min(at + step, all.length - 1))]?.focus()
  }
  const isSplit = tabs.beside !== undefined && tabs.beside !== conversation
  return (
    <div class="tab-bar">
      <ul class="talk-tabs" aria-label={say.chat.open} ref={list}>
        {tabs.ids.map((id, at) => {
          const row = desk.rows.get(id)
          const unread = row?.state === 'active' ? (desk.talks.get(id)?.unread ?? 0) : 0
          const name = nameOf(row)
          return (
            <li key={id} class="talk-tab" data-tone={row && stateOf(say, row, now).tone} data-shown={id === conversation || id === tabs.beside}>
              <a
                href={href({ conversation: id })}
                title={name}
                aria-current={id === conversation ? 'true' : undefined}
                {...(at < 9 && { 'aria-keyshortcuts': `Alt+${at + 1}` })}
                onKeyDown={walk}
              >
                <span class="talk-tab-name">{name}</span>
                {row && <span class="for-readers">, {stateOf(say, row, now).text}</span>}
                {unread > 0 && <span class="talk-unread">{say.number(unread)}</span>}
              </a>
              <button type="button" class="button bare small square" aria-label={say.chat.hide(name)} onClick={() => hide(id)}>
                <Icon name="cross" />
              </button>
            </li>
          )
        })}
      </ul>
      {conversation && (tabs.ids.length > 1 || isSplit) && (
        <button
          type="button"
          class="button bare small split-button"
          aria-pressed={isSplit}
          title={say.chat.split}
          onClick={() => (isSplit ? tabs.join() : tabs.split(conversation))}
        >
          <Icon name="columns" />
          <span class="split-text">{say.chat.split}</span>
        </button>
      )}
    </div>
  )
}
