import { useState } from 'preact/hooks'
import type { ChatDeed, ChatMessage, ChatSnapshot } from '../../../sdk/contract.gen.ts'
import { Back } from '../parts/back.tsx'
import { explain } from '../parts/form.ts'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { BlockVisitor } from './chats/block.tsx'
import '../parts/list.css'

/** One conversation, to be read: what was said and what happened, in order. */
export function ChatTalk({ conversation = '' }: { conversation?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const [isBlocking, setBlocking] = useState(false)
  const words = say.chatOffice
  const params = { shop: shop.id, conversation }
  const loaded = useLoaded([shop.id, conversation], (signal) => call('GET /api/shops/:shop/conversations/:conversation', { params }, signal))
  const older = ({ messages: [first] }: ChatSnapshot) =>
    call('GET /api/shops/:shop/conversations/:conversation/messages', { params, query: { before: first?.s ?? 1 } }).then(
      ({ messages, hasOlder }) =>
        loaded.setData((now) => ({ ...now, snapshot: { ...now.snapshot, messages: [...messages, ...now.snapshot.messages], hasOlder } })),
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  const talk = loaded.data?.conversation
  const name = say.person({ ...talk })
  return (
    <>
      <Back href={`/admin/${shop.id}/chats/archive`} text={words.archive} />
      <Screen title={words.talkOf(name)}>
        <Wait on={loaded} title={words.failed}>
          {({ conversation: row, snapshot, history }) => (
            <div class="panel">
              <p class="soft">
                {[`${words.started}: ${say.moment(row.createdAt)}`, row.email, row.phone, row.rating !== null && `${words.rating}: ${row.rating}/5`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <div class="line-actions">
                {row.state === 'closed' && (
                  <a class="button primary" href={`/admin/${shop.id}/chat/${row.id}`}>
                    {words.takeUp}
                  </a>
                )}
                <button type="button" class="button" onClick={() => setBlocking(true)}>
                  {words.block}
                </button>
              </div>
              {snapshot.hasOlder && (
                <button type="button" class="button small" onClick={() => older(snapshot)}>
                  {words.older}
                </button>
              )}
              <ol class="lines">
                {story(snapshot, history).map((entry) =>
                  'kind' in entry ? <Done key={entry.s} deed={entry} /> : <Said key={entry.s} message={entry} visitor={name} />,
                )}
              </ol>
            </div>
          )}
        </Wait>
      </Screen>
      {isBlocking && <BlockVisitor conversation={conversation} name={name} onClose={() => setBlocking(false)} />}
    </>
  )
}

/** What happened among the messages that are there; the rest comes with the older ones. */
function story({ messages, hasOlder }: ChatSnapshot, history: ChatDeed[]): (ChatMessage | ChatDeed)[] {
  const from = hasOlder ? (messages[0]?.s ?? 0) : 0
  return [...messages, ...history.filter(({ s }) => s > from)].sort((one, other) => one.s - other.s)
}

function Done({ deed }: { deed: ChatDeed }) {
  const { say } = usePreferences()
  return (
    <li class="line">
      <p class="line-text soft">{say.chatOffice.deed(deed)}</p>
      <time class="soft" dateTime={deed.at}>
        {say.moment(deed.at)}
      </time>
    </li>
  )
}

function Said({ message: { by, name, at, text, card, image, isDeleted, url, title }, visitor }: { message: ChatMessage; visitor: string }) {
  const { say } = usePreferences()
  const words = say.chatOffice
  const told = isDeleted ? words.deleted : text || card?.name || (image ? words.image : '')
  return (
    <li class="line">
      <div class="line-text">
        <bdi>{by === 'visitor' ? visitor : (name ?? words.shop)}</bdi>
        <span>{told}</span>
        {by === 'visitor' && url && (
          <span class="soft">
            {words.page}: {title || url}
          </span>
        )}
      </div>
      <time class="soft" dateTime={at}>
        {say.moment(at)}
      </time>
    </li>
  )
}
