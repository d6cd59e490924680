import type { ChatHit, Conversation } from '../../../../sdk/contract.gen.ts'
import { Empty } from '../../parts/empty.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Held } from './held.tsx'
import { Row } from './row.tsx'
import { useConsole } from './use-console.tsx'

export function WaitingList() {
  const { say } = usePreferences()
  const { desk, place } = useConsole()
  const rows = ofChat(desk.waiting, place.chat)
  if (rows.length > 0) return <Rows rows={rows} label={say.chat.folder.waiting} />
  const isAway = desk.me?.isAvailable === false
  return <Empty icon="check" title={say.chat.list.noneWaiting} help={isAway ? say.chat.list.noneWaitingAway : say.chat.list.noneWaitingHelp} />
}

export function ActiveList() {
  const { say } = usePreferences()
  const { desk, place, href } = useConsole()
  const rows = ofChat(desk.mine, place.chat)
  const waiting = ofChat(desk.waiting, place.chat)
  return (
    <>
      {waiting.length > 0 && (
        <a class="strip" href={href({ folder: 'waiting' })}>
          {say.chat.list.strip(waiting.length)}
        </a>
      )}
      {rows.length > 0 ? (
        <Rows rows={rows} label={say.chat.folder.active} />
      ) : (
        <Empty icon="chat" title={say.chat.list.noneActive} help={say.chat.list.noneActiveHelp} />
      )}
      <Held />
    </>
  )
}

export interface Listed extends Conversation {
  /** Why a search found it. */
  hit?: ChatHit | undefined
}

export const Rows = ({ rows, label }: { rows: Listed[]; label: string }) => (
  <ul class="talk-rows" aria-label={label}>
    {rows.map((row) => (
      <Row key={row.id} row={row} />
    ))}
  </ul>
)

const ofChat = (rows: Conversation[], chat: string | undefined) => (chat ? rows.filter((row) => row.chat === chat) : rows)
