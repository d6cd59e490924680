import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Chat } from '../../../sdk/contract.gen.ts'
import { Confirm } from '../parts/confirm.tsx'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { AddChat } from './chats/add.tsx'
import { ChatTabs } from './chats/tabs.tsx'
import '../parts/list.css'
import '../parts/badge.css'

/** The chats of the shop. */
export function Chats() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { route } = useLocation()
  const [isAdding, setAdding] = useState(false)
  const words = say.chatOffice
  const loaded = useLoaded([shop.id], async (signal) => (await call('GET /api/shops/:shop/chats', { params: { shop: shop.id } }, signal)).chats)
  const change = (chat: Chat) => loaded.setData((all) => all.map((one) => (one.id === chat.id ? chat : one)))
  const add = may('chat.manage') && (
    <button type="button" class="button primary" onClick={() => setAdding(true)}>
      {words.add}
    </button>
  )
  return (
    <Screen title={words.chats}>
      <ChatTabs here="chats" />
      <div class="panel">
        <p class="soft">{words.help}</p>
        <Wait on={loaded} title={words.failed}>
          {(chats) =>
            chats.length === 0 ? (
              <Empty icon="reviews" title={words.none} help={words.noneHelp}>
                {add}
              </Empty>
            ) : (
              <>
                <ul class="lines">
                  {chats.map((chat) => (
                    <ChatLine key={chat.id} chat={chat} onChange={change} />
                  ))}
                </ul>
                {add}
              </>
            )
          }
        </Wait>
      </div>
      {isAdding && <AddChat onClose={() => setAdding(false)} onAdded={({ id }) => route(`/admin/${shop.id}/chats/${id}`)} />}
    </Screen>
  )
}

function ChatLine({ chat, onChange }: { chat: Chat; onChange: (chat: Chat) => void }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const words = say.chatOffice
  const { id, name, isActive, door, consultants, open } = chat
  const turn = (on: boolean) => {
    setAsking(false)
    call('PATCH /api/shops/:shop/chats/:chat', { params: { shop: shop.id, chat: id }, body: { isActive: on } }).then(
      (changed) => {
        onChange(changed)
        notify({ text: say.common.saved })
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  const act = isActive ? words.turnOff : words.turnOn
  return (
    <li class="line">
      <a class="line-text" href={`/admin/${shop.id}/chats/${id}`}>
        <bdi>{name}</bdi>
        <span class="soft">{[isActive && words.doors[door], words.people(consultants.length), open > 0 && words.open(open)].filter(Boolean).join(' · ')}</span>
      </a>
      <span class={isActive ? 'badge is-published' : 'badge'}>{isActive ? words.on : words.off}</span>
      {may('chat.manage') && (
        <button type="button" class="button small" aria-label={words.ofChat(act, name)} onClick={() => (isActive ? setAsking(true) : turn(true))}>
          {act}
        </button>
      )}
      {isAsking && (
        <Confirm
          title={words.turnOffAsk(name)}
          help={words.turnOffHelp(open)}
          submit={words.turnOff}
          isSafe
          onSubmit={() => turn(false)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
