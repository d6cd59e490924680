import { useState } from 'preact/hooks'
import type { ChatMessage, Conversation } from '../../../../sdk/contract.gen.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Card } from './card.tsx'
import { useImageUrl } from './image.ts'
import { Linked } from './linked.tsx'
import { useConsole } from './use-console.tsx'

interface MessageProps {
  message: ChatMessage
  isNewDay: boolean
  /** How far the newest message of the shop has got. */
  receipt: 'sent' | 'got' | 'seen' | undefined
  row: Conversation
  onEdit: ((s: number) => void) | undefined
}

export function Message({ message, isNewDay, receipt, row, onEdit }: MessageProps) {
  const { say } = usePreferences()
  const { desk } = useConsole()
  const { by, text, image, card, at, author, isDeleted, editedAt } = message
  const isMine = by === 'staff' && author === desk.me?.id
  const who =
    by === 'visitor' ? say.person(row) : isMine ? say.chat.you : (desk.colleagues.find(({ id }) => id === author)?.name ?? message.name ?? say.chat.shop)
  return (
    <>
      {isNewDay && (
        <p class="log-day soft">
          <time dateTime={at}>{say.chat.dayOf(at)}</time>
        </p>
      )}
      {message.greeting && (
        <p class="log-greeting soft">
          {say.chat.greeting} <q>{message.greeting}</q>
        </p>
      )}
      <div class="said" data-by={by} data-key={message.key ?? undefined}>
        <div class="said-body">
          <span class={isMine || by === 'visitor' ? 'for-readers' : 'said-who soft'}>{who}: </span>
          {isDeleted && <em class="soft">{say.chat.deleted}</em>}
          {text && <Linked text={text} />}
          {image && <Picture image={image} conversation={row.id} />}
          {card && <Card card={card} />}
        </div>
        {isMine && onEdit && !isDeleted && <OwnMenu message={message} conversation={row.id} onEdit={onEdit} />}
        <p class="said-meta soft">
          <time dateTime={at}>{say.chat.timeOf(at)}</time>
          {editedAt && ` · ${say.chat.edited}`}
          {by === 'visitor' && message.url && (
            <>
              {' · '}
              <a class="said-page" href={message.url} target="_blank" rel="noopener nofollow noreferrer" title={message.url}>
                {message.title || pathOf(message.url)}
              </a>
            </>
          )}
          {receipt && <span class={`said-receipt is-${receipt}`}> · {say.chat.receipt[receipt]}</span>}
        </p>
      </div>
    </>
  )
}

function Picture({ image, conversation }: { image: NonNullable<ChatMessage['image']>; conversation: string }) {
  const { say } = usePreferences()
  const url = useImageUrl(conversation, image)
  const { width, height } = image
  if (!url) return <span class="said-image is-coming" role="img" aria-label={say.chat.picture} />
  return (
    <a href={url('large')} target="_blank" rel="noreferrer">
      <img class="said-image" src={url('small')} alt={say.chat.picture} width={width} height={height} />
    </a>
  )
}

function OwnMenu({ message: { s, text }, conversation, onEdit }: { message: ChatMessage; conversation: string; onEdit: (s: number) => void }) {
  const { say } = usePreferences()
  const { desk, shop } = useConsole()
  const { notify } = useToaster()
  const [isAsking, setAsking] = useState(false)
  const remove = () => {
    setAsking(false)
    desk
      .call('DELETE /api/shops/:shop/conversations/:conversation/messages/:seq', { params: { shop: shop.id, conversation, seq: s } })
      .catch((failure) => notify({ text: explain(say, failure), isBad: true }))
  }
  return (
    <>
      <Menu
        class="said-menu"
        label={say.chat.message.acts}
        trigger={
          <>
            <Icon name="more" />
            <span class="for-readers">{say.chat.message.acts}</span>
          </>
        }
      >
        {text && (
          <button type="button" class="menu-item" role="menuitem" onClick={() => onEdit(s)}>
            <Icon name="pencil" />
            {say.chat.message.edit}
          </button>
        )}
        <button type="button" class="menu-item" role="menuitem" onClick={() => setAsking(true)}>
          <Icon name="trash" />
          {say.chat.message.remove}
        </button>
      </Menu>
      {isAsking && (
        <Confirm
          title={say.chat.message.removeTitle}
          help={say.chat.message.removeHelp}
          submit={say.chat.message.remove}
          onSubmit={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function pathOf(url: string) {
  try {
    return new URL(url).pathname
  } catch {
    return url
  }
}
