import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { stateOf } from './state.ts'
import { useConsole } from './use-console.tsx'
import { useNow } from './use-now.ts'

/** The conversations one has open. „x” hides one and ends nothing. */
export function TabBar() {
  const { say } = usePreferences()
  const { desk, tabs, place, href, go } = useConsole()
  const now = useNow()
  if (tabs.ids.length === 0) return null
  const hide = (id: string) => {
    const next = tabs.hide(id)
    if (id === place.conversation) go({ conversation: next ?? '' })
  }
  const isSplit = tabs.beside !== undefined && tabs.beside !== place.conversation
  return (
    <div class="tab-bar">
      <ul class="talk-tabs" aria-label={say.chat.open}>
        {tabs.ids.map((id, at) => {
          const row = desk.rows.get(id)
          const unread = row?.state === 'active' ? (desk.talks.get(id)?.unread ?? 0) : 0
          const name = row ? say.person(row) : '…'
          return (
            <li key={id} class="talk-tab" data-tone={row && stateOf(say, row, now).tone} data-shown={id === place.conversation || id === tabs.beside}>
              <a
                href={href({ conversation: id })}
                aria-current={id === place.conversation ? 'true' : undefined}
                {...(at < 9 && { 'aria-keyshortcuts': `Alt+${at + 1}` })}
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
      {place.conversation && (tabs.ids.length > 1 || isSplit) && (
        <button
          type="button"
          class="button bare small split-button"
          aria-pressed={isSplit}
          onClick={() => (isSplit ? tabs.join() : tabs.split(place.conversation))}
        >
          <Icon name="columns" />
          {say.chat.split}
        </button>
      )}
    </div>
  )
}
