import { useState } from 'preact/hooks'
import type { CannedReply } from '../../../sdk/contract.gen.ts'
import { Confirm } from '../parts/confirm.tsx'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { ReplyEditor } from './chats/reply-editor.tsx'
import { ChatTabs } from './chats/tabs.tsx'
import '../parts/list.css'

export function ChatReplies() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [edited, setEdited] = useState<CannedReply | 'new'>()
  const [leaving, setLeaving] = useState<CannedReply>()
  const words = say.chatOffice
  const canManage = may('chat.manage')
  const loaded = useLoaded([shop.id], async (signal) => (await call('GET /api/shops/:shop/canned-replies', { params: { shop: shop.id } }, signal)).replies)
  const remove = ({ id }: CannedReply) => {
    setLeaving(undefined)
    call('DELETE /api/shops/:shop/canned-replies/:reply', { params: { shop: shop.id, reply: id } }).then(
      () => loaded.setData((all) => all.filter((one) => one.id !== id)),
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  }
  const add = canManage && (
    <button type="button" class="button primary" onClick={() => setEdited('new')}>
      {words.addReply}
    </button>
  )
  return (
    <Screen title={words.replies}>
      <ChatTabs here="replies" />
      <div class="panel">
        <p class="soft">{words.repliesHelp}</p>
        <Wait on={loaded} title={words.failed}>
          {(replies) =>
            replies.length === 0 ? (
              <Empty icon="reviews" title={words.noReplies} help={words.noRepliesHelp}>
                {add}
              </Empty>
            ) : (
              <>
                <ul class="lines">
                  {replies.map((reply) => (
                    <li class="line" key={reply.id}>
                      <div class="line-text">
                        <span>/{reply.shortcut}</span>
                        {Object.entries(reply.texts).map(([language, text]) => (
                          <span key={language} class="soft" lang={language}>
                            {text}
                          </span>
                        ))}
                        <span class="soft">{words.uses(reply.uses)}</span>
                      </div>
                      {canManage && (
                        <div class="line-actions">
                          <button type="button" class="button small" aria-label={`${words.changeReply}: /${reply.shortcut}`} onClick={() => setEdited(reply)}>
                            {words.changeReply}
                          </button>
                          <button
                            type="button"
                            class="button small danger"
                            aria-label={`${words.deleteReply}: /${reply.shortcut}`}
                            onClick={() => setLeaving(reply)}
                          >
                            {words.deleteReply}
                          </button>
                        </div>
                      )}
                    </li>
                  ))}
                </ul>
                {add}
              </>
            )
          }
        </Wait>
      </div>
      {edited && (
        <ReplyEditor
          reply={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onSaved={(saved) => {
            setEdited(undefined)
            loaded.setData((all) => (all.some(({ id }) => id === saved.id) ? all.map((one) => (one.id === saved.id ? saved : one)) : [...all, saved]))
          }}
        />
      )}
      {leaving && (
        <Confirm
          title={words.deleteReplyAsk(leaving.shortcut)}
          help={words.deleteReplyHelp}
          submit={words.deleteReply}
          onSubmit={() => remove(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Screen>
  )
}
