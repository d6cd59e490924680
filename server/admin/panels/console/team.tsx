import { Empty } from '../../parts/empty.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Rows } from './lists.tsx'
import { byWait } from './model/row.ts'
import { useConsole } from './use-console.tsx'

/** What a supervisor sees: who is at the counter with how much to do, and every conversation that somebody leads. */
export function Team() {
  const { say } = usePreferences()
  const { desk, place } = useConsole()
  const inChat = (chat: string) => !place.chat || place.chat === chat
  const colleagues = desk.colleagues.filter(({ chats }) => chats.length === 0 || chats.some(inChat))
  const rows = [...desk.rows.values()].filter(({ state, chat }) => state === 'active' && inChat(chat)).sort(byWait)
  return (
    <>
      <h2 class="team-title">{say.chat.team.consultants}</h2>
      <ul class="team">
        {colleagues.map(({ id, name, isAvailable, isHere, load, places }) => (
          <li key={id} class="colleague" data-here={isAvailable && isHere}>
            <span class="colleague-name">{id === desk.me?.id ? say.chat.team.you(name) : name}</span>
            <span class="soft">{!isAvailable ? say.chat.team.off : isHere ? say.chat.team.here : say.chat.team.gone}</span>
            <span class="colleague-load">{say.chat.team.load(load, places)}</span>
          </li>
        ))}
      </ul>
      <h2 class="team-title">{say.chat.team.active}</h2>
      {rows.length > 0 ? <Rows rows={rows} label={say.chat.team.active} /> : <Empty icon="chat" title={say.chat.team.none} />}
    </>
  )
}
