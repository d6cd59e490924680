import { useId, useRef, useState } from 'preact/hooks'
import type { Conversation, ProductCard } from '../../../../sdk/contract.gen.ts'
import { explain } from '../../parts/form.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { Gallery } from './gallery.tsx'
import { LinkOffer } from './link-offer.tsx'
import type { Talk } from './model/talk.ts'
import { Replies, useReplies } from './replies.tsx'
import { useConsole } from './use-console.tsx'
import './composer.css'

interface ComposerProps {
  talk: Talk
  row: Conversation
  /** Number of the message that is being changed. */
  editing: number | undefined
  onEdited: () => void
}

/** Characters of one message, and how many before that are told. */
const [LONGEST, NEAR] = [4000, 400]

/** Enter sends, Shift+Enter begins a new line, „/” at the start opens the replies that are kept ready. */
export function Composer({ talk, row, editing, onEdited }: ComposerProps) {
  const { say } = usePreferences()
  const { desk, shop } = useConsole()
  const { notify } = useToaster()
  const box = useRef<HTMLTextAreaElement>(null)
  const count = useId()
  const files = useRef<HTMLInputElement>(null)
  const [isGallery, setGallery] = useState(false)
  const [link, setLink] = useState<string>()
  const edited = talk.snapshot?.messages.find(({ s }) => s === editing)
  const [change, setChange] = useState(edited?.text ?? '')
  const words = say.chat.composer
  const text = edited ? change : talk.draft
  const write = edited ? setChange : (draft: string) => talk.write(draft)
  const takesImages = desk.chats.find(({ id }) => id === row.chat)?.takesImages ?? false

  const said = text.trim()
  const left = LONGEST - said.length

  const insert = (reply: string) => {
    write(reply)
    box.current?.focus()
  }
  const replies = useReplies({ row, text: edited ? '' : text, insert })

  useWhen([], () => {
    if (matchMedia('(pointer: fine)').matches) box.current?.focus()
  })

  const send = async () => {
    if (!said || left < 0) return
    if (!edited) {
      talk.send({ text: said })
      talk.write('')
      return
    }
    try {
      const params = { shop: shop.id, conversation: row.id, seq: edited.s }
      if (said !== edited.text) await desk.call('PATCH /api/shops/:shop/conversations/:conversation/messages/:seq', { params, body: { text: said } })
      onEdited()
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
    }
  }
  const sendCard = (card: ProductCard) => talk.send({ text: '', product: card.product, card })
  const sendPictures = (picked: Iterable<File>) => {
    for (const file of picked) if (file.type.startsWith('image/')) talk.pictures.put(file)
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (replies.press(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (edited) onEdited()
      else box.current?.closest('.pane')?.querySelector<HTMLElement>('.log')?.focus()
    }
  }
  const paste = (event: ClipboardEvent) => {
    const { clipboardData } = event
    if (takesImages && clipboardData?.files.length) {
      event.preventDefault()
      return sendPictures(clipboardData.files)
    }
    const pasted = clipboardData?.getData('text').trim() ?? ''
    if (/^https?:\/\/\S+$/.test(pasted)) setLink(pasted)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a picture is one way of three to send it
    <footer
      class="composer"
      onDragOver={(event) => takesImages && event.preventDefault()}
      onDrop={(event) => {
        if (!takesImages || !event.dataTransfer?.files.length) return
        event.preventDefault()
        sendPictures(event.dataTransfer.files)
      }}
    >
      {edited && (
        <p class="composer-note">
          {words.editing}
          <button type="button" class="button bare small" onClick={onEdited}>
            {say.common.cancel}
          </button>
        </p>
      )}
      {link && (
        <LinkOffer
          url={link}
          onClose={() => setLink(undefined)}
          onSend={(card) => {
            sendCard(card)
            talk.write(talk.draft.replace(link, '').trim())
            box.current?.focus()
          }}
        />
      )}
      <Replies state={replies} />
      <textarea
        ref={box}
        class="control composer-text"
        data-composer
        aria-label={words.label}
        aria-keyshortcuts="r"
        placeholder={words.placeholder}
        rows={1}
        aria-invalid={left < 0 ? 'true' : undefined}
        aria-describedby={count}
        value={text}
        lang={row.locale}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
        onPaste={paste}
        onFocus={replies.open}
        onBlur={replies.close}
        {...replies.wiring}
      />
      {left >= 0 && left <= NEAR && <p class="composer-count soft">{words.left(left)}</p>}
      <p id={count} role="status" class="composer-count field-error">
        {left < 0 && words.over(-left)}
      </p>
      <div class="composer-tools">
        <button type="button" class="button bare small" data-key="/" aria-keyshortcuts="/" onClick={() => insert(text.trim() ? `${text.trimEnd()}\n/` : '/')}>
          <span class="kbd" aria-hidden="true">
            /
          </span>
          <span class="tool-text">{words.replies}</span>
        </button>
        <button type="button" class="button bare small" data-key="g" aria-keyshortcuts="g" onClick={() => setGallery(true)}>
          <Icon name="bag" />
          <span class="tool-text">{words.gallery}</span>
        </button>
        {takesImages && (
          <>
            <button type="button" class="button bare small" onClick={() => files.current?.click()}>
              <Icon name="photo" />
              <span class="tool-text">{words.picture}</span>
            </button>
            <input
              ref={files}
              type="file"
              accept="image/jpeg,image/png,image/webp"
              multiple
              hidden
              onChange={(event) => {
                sendPictures(event.currentTarget.files ?? [])
                event.currentTarget.value = ''
              }}
            />
          </>
        )}
        <button type="button" class="button primary small composer-send" aria-disabled={said === '' || left < 0} onClick={send}>
          <Icon name="send" />
          {edited ? say.common.save : words.send}
        </button>
      </div>
      {isGallery && (
        <Gallery
          onClose={() => setGallery(false)}
          onSend={(card) => {
            sendCard(card)
            setGallery(false)
          }}
        />
      )}
    </footer>
  )
}
