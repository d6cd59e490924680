import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Screen } from '../parts/screen.tsx'
import { usePreferences } from '../preferences.tsx'
import { useChanges, useCounter } from '../shell/counter.tsx'
import { useShop } from '../shell/shop.tsx'
import { ChatTabs } from './chats/tabs.tsx'
import { readPlace } from './console/address.ts'
import { Console } from './console/console.tsx'
import { ConsoleProvider } from './console/use-console.tsx'
import './console/layout.css'

export function ChatConsole({ conversation = '' }: { conversation?: string }) {
  const { say } = usePreferences()
  return (
    <Screen title={say.chat.title} isTitleHidden>
      <ChatTabs here="talks" />
      <Ready conversation={conversation} />
    </Screen>
  )
}

function Ready({ conversation }: { conversation: string }) {
  const { say } = usePreferences()
  const { shop, may } = useShop()
  const { query } = useLocation()
  const counter = useCounter()
  useChanges(counter?.desk)
  useChanges(counter?.tabs)
  if (!may('chat.serve')) return <Empty icon="chat" title={say.failures.NOT_ALLOWED ?? ''} />
  if (!counter?.desk.isRead) {
    if (counter?.desk.failure === undefined)
      return (
        <p role="status" class="soft waiting">
          {say.common.loading}
        </p>
      )
    return (
      <Empty icon="warning" title={say.chat.failed} help={explain(say, counter.desk.failure)} alert>
        <button type="button" class="button primary" onClick={() => counter.desk.refresh()}>
          {say.common.retry}
        </button>
      </Empty>
    )
  }
  if (counter.desk.chats.length === 0)
    return (
      <Empty icon="chat" title={say.chat.noChats} help={may('chat.manage') ? say.chat.noChatsHelp : say.chat.noChatsAsk}>
        {may('chat.manage') && (
          <a class="button primary" href={`/admin/${shop.id}/chats`}>
            {say.chat.setUp}
          </a>
        )}
      </Empty>
    )
  const { desk, alerts, tabs } = counter
  return (
    <ConsoleProvider desk={desk} alerts={alerts} tabs={tabs} place={readPlace(query, conversation)}>
      <Console />
    </ConsoleProvider>
  )
}
