import { useRef, useState } from 'preact/hooks'
import type { Api, StaffReview } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { useToaster } from '../../parts/toast.tsx'
import { useBeforePaint } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { ReplyEditor } from './reply-editor.tsx'
import { Shown } from './reply-shown.tsx'
import './reply.css'

type Page = Api['GET /api/shops/:shop/reviews/:review']['reply']

interface ReplyProps extends Pick<Page, 'reply' | 'replies'> {
  review: StaffReview
  /** After every change, to read how it stands now. */
  onChange: () => void
}

/** The shop's public answer: written, changed and withdrawn here, with every text it ever had. */
export function Reply({ review, reply, replies, onChange }: ReplyProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const [isEditing, setEditing] = useState(false)
  const section = useRef<HTMLElement>(null)
  const hasActed = useRef(false)
  const canReply = may('reviews.reply') && review.status === 'published'
  const params = { shop: shop.id, review: review.id }

  const put = (text: string) => call('PUT /api/shops/:shop/reviews/:review/reply', { params, body: { text } })
  const save = async (text: string) => {
    hasActed.current = true
    await put(text)
    setEditing(false)
    notify({ text: say.review.reply.saved })
    onChange()
  }
  const cancel = () => {
    hasActed.current = true
    setEditing(false)
  }
  const restore = (text: string) => () =>
    put(text).then(
      () => {
        notify({ text: say.common.undone })
        onChange()
      },
      (failure) => notify({ text: explain(say, failure), isBad: true }),
    )
  const withdraw = async () => {
    if (!reply) return
    hasActed.current = true
    try {
      await call('DELETE /api/shops/:shop/reviews/:review/reply', { params })
      notify({ text: say.review.reply.withdrawn, undo: restore(reply.text) })
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
    onChange()
  }
  useBeforePaint([isEditing, reply?.text], () => {
    // The button that was pressed may have gone with the editor, or with the reply.
    if (hasActed.current && document.activeElement === document.body) section.current?.querySelector<HTMLElement>('button')?.focus()
  })
  useShortcuts({ a: () => canReply && setEditing(true) })

  if (!canReply && !reply && !replies.length) return null
  return (
    <section ref={section} class="reply" aria-labelledby="reply">
      <h2 id="reply">{say.review.reply.title}</h2>
      {isEditing && canReply ? (
        <ReplyEditor initial={reply?.text ?? ''} review={review} onSave={save} onCancel={cancel} />
      ) : (
        <>
          {reply && <Shown text={reply.text} at={reply.at} />}
          {may('reviews.reply') && (
            <div class="reply-actions">
              {canReply && (
                <button type="button" class={reply ? 'button' : 'button primary'} aria-keyshortcuts="a" title="a" onClick={() => setEditing(true)}>
                  <Icon name="reviews" />
                  {reply ? say.review.reply.change : say.review.reply.add}
                </button>
              )}
              {reply && (
                <button type="button" class="button danger" onClick={withdraw}>
                  <Icon name="trash" />
                  {say.review.reply.withdraw}
                </button>
              )}
            </div>
          )}
        </>
      )}
      {replies.length > (reply ? 1 : 0) && (
        <details class="versions">
          <summary>{say.review.reply.earlier}</summary>
          {(reply ? replies.slice(1) : replies).map(({ text, who, at }) => (
            <div key={at} class="version">
              <p class={text === null ? 'soft' : ''} dir="auto">
                {text ?? say.review.reply.wasWithdrawn}
              </p>
              <p class="soft">
                {who} · <time dateTime={at}>{say.moment(at)}</time>
              </p>
            </div>
          ))}
        </details>
      )}
    </section>
  )
}
