import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { ChatTabs } from './chats/tabs.tsx'
import '../parts/list.css'

/** Who may not write. */
export function ChatBlocks() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const words = say.chatOffice
  const loaded = useLoaded([shop.id], async (signal) => (await call('GET /api/shops/:shop/chat/blocks', { params: { shop: shop.id } }, signal)).blocks)
  const unblock = (id: string) =>
    call('DELETE /api/shops/:shop/chat/blocks/:block', { params: { shop: shop.id, block: id } }).then(
      () => {
        loaded.setData((all) => all.filter((block) => block.id !== id))
        notify({ text: words.unblocked })
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  return (
    <Screen title={words.blocks}>
      <ChatTabs here="blocks" />
      <div class="panel">
        <p class="soft">{words.blocksHelp}</p>
        <Wait on={loaded} title={words.failed}>
          {(blocks) =>
            blocks.length === 0 ? (
              <Empty icon="block" title={words.noBlocks} />
            ) : (
              <ul class="lines">
                {blocks.map(({ id, kind, visitor, conversation, reason, by, until }) => {
                  const name = visitor === null ? words.kinds[kind] : say.person({ name: conversation?.name ?? null, email: null, visitor })
                  return (
                    <li class="line" key={id}>
                      <div class="line-text">
                        <span>{conversation ? <a href={`/admin/${shop.id}/chats/archive/${conversation.id}`}>{name}</a> : name}</span>
                        <span class="soft">
                          {[reason, by && words.blockedBy(by), until ? words.until(say.moment(until)) : words.forGood].filter(Boolean).join(' · ')}
                        </span>
                      </div>
                      {may('chat.manage') && (
                        <button type="button" class="button small" aria-label={`${words.unblock}: ${name}`} onClick={() => unblock(id)}>
                          {words.unblock}
                        </button>
                      )}
                    </li>
                  )
                })}
              </ul>
            )
          }
        </Wait>
      </div>
    </Screen>
  )
}
