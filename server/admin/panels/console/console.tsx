import { useState } from 'preact/hooks'
import { useBeforePaint, useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import type { Folder } from './address.ts'
import { Aside } from './aside.tsx'
import { Inbox } from './inbox.tsx'
import { Pane } from './pane.tsx'
import { TabBar } from './tab-bar.tsx'
import { useConsole } from './use-console.tsx'
import { useConsoleKeys } from './use-keys.ts'

/** Three columns on a desk; on a phone the list, then the conversation, then the card. */
export function Console() {
  const { say } = usePreferences()
  const { desk, tabs, place } = useConsole()
  const { conversation, card } = place
  const [start] = useState<Folder>(() => (desk.mine.length > 0 ? 'active' : 'waiting'))
  const beside = conversation && tabs.beside !== conversation ? tabs.beside : undefined
  const shown = [conversation, beside].filter((id): id is string => Boolean(id))
  useConsoleKeys()

  useBeforePaint([conversation], () => {
    if (conversation) tabs.open(conversation)
  })
  useBeforePaint([desk, shown.join()], () => desk.show(shown))
  useWhen([desk], () => () => desk.show([]))
  const isSplit = shown.length > 1
  return (
    <div class="console" data-step={card ? 'card' : conversation ? 'talk' : 'list'} data-split={isSplit}>
      <Inbox folder={place.folder ?? start} />
      <section class="talks" aria-label={say.chat.conversations}>
        <TabBar />
        {shown.length === 0 ? (
          <p class="talks-none soft">{say.chat.pick}</p>
        ) : (
          <div class="panes">
            {shown.map((id) => (
              <Pane key={id} id={id} isBeside={id === beside} />
            ))}
          </div>
        )}
      </section>
      {conversation && (card || !isSplit) && <Aside key={card ?? conversation} id={card ?? conversation} />}
    </div>
  )
}
