import { Back } from '../parts/back.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { ChatForm } from './chat/form.tsx'
import { Missing } from './missing.tsx'
import './settings.css'
import './collection/form.css'
import './chat/chat.css'

/** The settings of one chat. */
export function ChatSettings({ chat: id = '' }: { chat?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const params = { shop: shop.id }
  const loaded = useLoaded([shop.id, id], async (signal) => {
    const { chats, currency } = await call('GET /api/shops/:shop/chats', { params }, signal)
    const members = may('staff.read') ? (await call('GET /api/shops/:shop/staff', { params }, signal)).members : []
    return { chat: chats.find((chat) => chat.id === id), currency, members }
  })
  if (loaded.data && !loaded.data.chat) return <Missing />
  return (
    <>
      <Back href={`/admin/${shop.id}/chats`} text={say.chatOffice.chats} />
      <Screen title={loaded.data?.chat?.name ?? say.chatOffice.chat}>
        {!may('chat.manage') && <p class="notice">{say.settings.readOnly}</p>}
        <Wait on={loaded} title={say.chatOffice.failed}>
          {({ chat, currency, members }) =>
            chat && (
              <ChatForm
                key={chat.id}
                chat={chat}
                currency={currency}
                members={members.filter(({ rights }) => rights.includes('chat.serve'))}
                onSaved={(saved) => loaded.setData((now) => ({ ...now, chat: saved }))}
              />
            )
          }
        </Wait>
      </Screen>
    </>
  )
}
