import { useState } from 'preact/hooks'
import type { PushMessage as Message } from '../../../sdk/contract.gen.ts'
import { Back } from '../parts/back.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { PushBadge } from './push/badge.tsx'
import { MessageCounts } from './push/counts.tsx'
import { Course } from './push/course.tsx'
import { DraftActions } from './push/draft-actions.tsx'
import { MessageForm } from './push/form.tsx'
import { Progress } from './push/progress.tsx'
import { Steps } from './push/steps.tsx'
import '../parts/list.css'
import './push.css'

/** How often a message is looked at while it is being sent, in milliseconds. */
const LOOK_EVERY = 1000

/** One message: its text while it can be changed, and then what becomes of it. */
export function PushMessage({ message: id = '' }: { message?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const params = { shop: shop.id, message: id }
  const [version, setVersion] = useState(0)
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/push/messages/:message', { params }, signal))
  const { data, failure } = loaded

  useWhen([data, failure], () => {
    const isLive = data?.state === 'sending' || (data?.state === 'scheduled' && Date.parse(data.scheduledAt ?? '') <= Date.now())
    if (!isLive) return
    const timer = setTimeout(loaded.reload, LOOK_EVERY)
    return () => clearTimeout(timer)
  })

  const change = (message: Message) => {
    loaded.setData(() => message)
    setVersion((now) => now + 1)
  }
  const isDraft = (state: Message['state']) => state === 'draft' || state === 'scheduled'
  return (
    <>
      <Back href={`/admin/${shop.id}/push`} text={say.push.back} />
      <Screen title={data?.title || say.push.title}>
        <Wait on={loaded} title={say.push.failed}>
          {(message) => (
            <>
              <p class="push-state">
                <PushBadge state={message.state} />
                <span class="soft">{say.push.written(message.createdBy, say.moment(message.createdAt))}</span>
              </p>
              {isDraft(message.state) && may('push.send') && <DraftActions message={message} onChange={change} />}
              {isDraft(message.state) && may('push.send') && <MessageForm key={version} message={message} onSaved={change} />}
              {!isDraft(message.state) && (
                <div class="panel">
                  <Text message={message} />
                  {(message.state === 'sending' || message.state === 'paused') && (
                    <div role="status" class="push-live">
                      {message.state === 'paused' && <p>{say.push.paused}</p>}
                      <Progress message={message} />
                    </div>
                  )}
                  {may('push.send') && <Steps message={message} onChange={change} />}
                  <MessageCounts message={message} />
                  <Course message={message} />
                </div>
              )}
            </>
          )}
        </Wait>
      </Screen>
    </>
  )
}

const Text = ({ message: { body, url } }: { message: Message }) => (
  <div class="push-written">
    <p dir="auto" class="push-words">
      {body}
    </p>
    <a href={url} rel="noreferrer">
      {url}
    </a>
  </div>
)
