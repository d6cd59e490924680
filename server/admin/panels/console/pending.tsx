import type { Item, Outbox } from '../../../../sdk/messages.ts'
import { explain } from '../../parts/form.ts'
import { usePreferences } from '../../preferences.tsx'
import { Card } from './card.tsx'
import { Linked } from './linked.tsx'
import type { Picture, Pictures } from './model/pictures.ts'
import type { Answer } from './model/talk.ts'

/** A message on its way. It keeps its place and its element when it has arrived, so that it is read out once. */
export function Pending({ item: { key, body, state }, outbox }: { item: Item<Answer>; outbox: Outbox<Answer> }) {
  const { say } = usePreferences()
  return (
    <div class="said" data-by="staff" data-key={key} data-state={state}>
      <div class="said-body">
        <span class="for-readers">{say.chat.you}: </span>
        {body.text && <Linked text={body.text} />}
        {body.card && <Card card={body.card} />}
        {body.product && !body.card && <em>{say.chat.product}</em>}
      </div>
      <p class="said-meta soft">
        {state === 'queued' ? say.chat.receipt.queued : <NotSent onRetry={() => outbox.retry(key)} onDiscard={() => outbox.discard(key)} />}
      </p>
    </div>
  )
}

export function PendingPicture({ picture: { key, url, failure }, pictures }: { picture: Picture; pictures: Pictures }) {
  const { say } = usePreferences()
  return (
    <div class="said" data-by="staff" data-key={key}>
      <div class="said-body">
        <span class="for-readers">{say.chat.you}: </span>
        <img class="said-image" src={url} alt={say.chat.picture} />
      </div>
      <p class="said-meta soft">
        {failure === undefined ? (
          say.chat.receipt.queued
        ) : (
          <NotSent why={explain(say, failure)} onRetry={() => pictures.retry(key)} onDiscard={() => pictures.discard(key)} />
        )}
      </p>
    </div>
  )
}

function NotSent({ why, onRetry, onDiscard }: { why?: string; onRetry: () => void; onDiscard: () => void }) {
  const { say } = usePreferences()
  return (
    <>
      <span class="said-failed">{say.chat.receipt.failed}</span>
      {why && ` ${why}`}{' '}
      <button type="button" class="button bare small" onClick={onRetry}>
        {say.chat.message.retry}
      </button>
      <button type="button" class="button bare small" onClick={onDiscard}>
        {say.chat.message.discard}
      </button>
    </>
  )
}
