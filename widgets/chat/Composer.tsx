import { Icon } from './Icon.tsx'
import type { Props } from './View.tsx'

const EMOJI = ['🙂', '😀', '👍', '❤️', '🙏', '🎉', '🤔', '😕']

export function Composer({ model, say }: Props) {
  const put = (emoji: string, button: HTMLElement) => {
    const field = button.closest('form')?.querySelector('textarea')
    button.closest('details')?.removeAttribute('open')
    if (!field) return
    field.focus()
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end')
    model.type(field.value)
  }
  return (
    <form
      class="composer"
      part="composer"
      onSubmit={(event) => {
        event.preventDefault()
        model.send()
      }}
    >
      <details class="emoji">
        <summary class="icon" aria-label={say('emoji')} title={say('emoji')}>
          <Icon name="smile" />
        </summary>
        <div class="strip">
          {EMOJI.map((emoji) => (
            <button type="button" key={emoji} class="icon" onClick={({ currentTarget }) => put(emoji, currentTarget)}>
              {emoji}
            </button>
          ))}
        </div>
      </details>
      <textarea
        rows={1}
        value={model.drawer.kept.draft ?? ''}
        aria-label={say('message')}
        placeholder={say('write')}
        enterkeyhint="send"
        onInput={({ currentTarget }) => model.type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          model.send()
        }}
      />
      <button type="submit" class="icon send" aria-label={say('send')} title={say('send')} aria-disabled={!model.drawer.kept.draft?.trim()}>
        <Icon name="send" />
      </button>
    </form>
  )
}
