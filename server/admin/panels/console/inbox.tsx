import { useRef } from 'preact/hooks'
import { Search } from '../../parts/search.tsx'
import { Select } from '../../parts/select.tsx'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { FOLDERS, type Folder } from './address.ts'
import { Connection } from './connection.tsx'
import { Found } from './found.tsx'
import { ActiveList, WaitingList } from './lists.tsx'
import { PresenceBar } from './presence-bar.tsx'
import { Team } from './team.tsx'
import { useConsole } from './use-console.tsx'
import './presence.css'
import './inbox.css'

/** The left column: am I at the counter, and who wants me. */
export function Inbox({ folder }: { folder: Folder }) {
  const { say } = usePreferences()
  const { desk, place, go } = useConsole()
  const search = useRef<HTMLInputElement>(null)
  return (
    <section class="inbox" aria-label={say.chat.lists}>
      <PresenceBar />
      <Connection />
      <div class="inbox-filters">
        <Search label={say.chat.search} q={place.q} box={search} onSearch={(q) => go({ q, conversation: place.conversation }, true)} />
        {desk.chats.length > 1 && (
          <Select
            class={place.chat ? 'filter-control is-active' : 'filter-control'}
            aria-label={say.chat.whichChat}
            value={place.chat ?? ''}
            onChoose={(chat) => go({ chat: chat || undefined })}
          >
            <option value="">{say.chat.allChats}</option>
            {desk.chats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      <Folders folder={place.q ? undefined : folder} />
      <div class="inbox-list">{place.q ? <Found q={place.q} folder="all" /> : <List folder={folder} />}</div>
    </section>
  )
}

function List({ folder }: { folder: Folder }) {
  if (folder === 'waiting') return <WaitingList />
  if (folder === 'active') return <ActiveList />
  if (folder === 'team') return <Team />
  return <Found key={folder} q="" folder={folder} />
}

function Folders({ folder }: { folder: Folder | undefined }) {
  const { say } = usePreferences()
  const { desk, place, href } = useConsole()
  const { may } = useShop()
  const inChat = ({ chat }: { chat: string }) => !place.chat || place.chat === chat
  const counts: Partial<Record<Folder, number>> = {
    ...{ waiting: desk.waiting.filter(inChat).length, active: desk.mine.filter(inChat).length, missed: desk.missed },
  }
  const list = useRef<HTMLElement>(null)
  useBeforePaint([folder], () => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }))
  return (
    <nav class="folders" aria-label={say.chat.folders} ref={list}>
      {FOLDERS.filter((name) => name !== 'team' || may('chat.manage')).map((name) => (
        <a key={name} class="folder" href={href({ folder: name, q: '' })} aria-current={name === folder ? 'true' : undefined} data-folder={name}>
          {say.chat.folder[name]}
          {name in counts && <span class={counts[name] ? 'folder-count' : 'folder-count is-none'}>{say.number(counts[name] ?? 0)}</span>}
        </a>
      ))}
    </nav>
  )
}
