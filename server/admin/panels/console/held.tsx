import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useActs } from './use-acts.ts'
import { useConsole } from './use-console.tsx'

/** Conversations of one's own that are over and take a place until it is freed. */
export function useHeld(): Conversation[] {
  const { desk } = useConsole()
  return [...desk.rows.values()].filter(({ state, holdsPlace, owner }) => state === 'closed' && holdsPlace && owner?.id === desk.me?.id)
}

/** Where the taken places are that no open conversation takes, each with what frees it. */
export function Held() {
  const { say } = usePreferences()
  const rows = useHeld()
  if (rows.length === 0) return null
  return (
    <section class="held">
      <h2 class="team-title">{say.chat.held.title}</h2>
      <p class="soft">{say.chat.held.help}</p>
      <ul>
        {rows.map((row) => (
          <HeldPlace key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function HeldPlace({ row }: { row: Conversation }) {
  const { say } = usePreferences()
  const { href } = useConsole()
  const acts = useActs(row.id)
  const name = say.person(row)
  return (
    <li>
      <a href={href({ conversation: row.id })}>{name}</a>
      <button type="button" class="button small" aria-label={`${say.chat.acts.free}: ${name}`} onClick={acts.free}>
        {say.chat.acts.free}
      </button>
    </li>
  )
}
