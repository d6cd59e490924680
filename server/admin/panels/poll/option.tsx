import { useRef } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { isSaid, type Language, saidIn } from '../../parts/said.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { OptionDraft } from './draft.ts'
import { sendImage } from './send-image.ts'

interface OptionLineProps {
  option: OptionDraft
  n: number
  language: Language
  isWrong: boolean
  isFrozen: boolean
  onChange: (part: Partial<OptionDraft>) => void
  onFailure: (failure: unknown) => void
  onUp?: () => void
  onRemove?: () => void
}

export function OptionLine({ option: { text, image, read }, n, language, isWrong, isFrozen, onChange, onFailure, onUp, onRemove }: OptionLineProps) {
  const { say } = usePreferences()
  const { session } = useSession()
  const { shop } = useShop()
  const picker = useRef<HTMLInputElement>(null)
  const send = (file: File | undefined) => file && sendImage(shop.id, session.csrf, file).then((sent) => onChange({ image: sent }), onFailure)
  return (
    <li class="poll-option">
      <input
        class="control"
        aria-label={say.texts.inLanguage(say.polls.option(n), say.texts.languages[language])}
        placeholder={saidIn(language, text) || say.polls.option(n)}
        lang={language}
        value={text[language]}
        maxLength={120}
        autocomplete="off"
        readOnly={!!read?.[language]}
        {...(isWrong && !isSaid(text) && { 'aria-invalid': 'true' as const })}
        onInput={(event) => onChange({ text: { ...text, [language]: event.currentTarget.value } })}
      />
      {image && <img src={`/api/shops/${shop.id}/poll-images/${image.id}`} alt="" width={image.width} height={image.height} />}
      {!isFrozen && (
        <span class="poll-option-tools">
          <input ref={picker} type="file" accept="image/*" hidden onChange={(event) => send(event.currentTarget.files?.[0])} />
          <button
            type="button"
            class="button bare small square"
            aria-label={image ? say.polls.removeImage(n) : say.polls.addImage(n)}
            title={image ? say.polls.removeImage(n) : say.polls.addImage(n)}
            onClick={() => (image ? onChange({ image: null }) : picker.current?.click())}
          >
            <Icon name={image ? 'block' : 'photo'} />
          </button>
          {onUp && (
            <button type="button" class="button bare small square is-up" aria-label={say.polls.moveUp(n)} title={say.polls.moveUp(n)} onClick={onUp}>
              <Icon name="down" />
            </button>
          )}
          {onRemove && (
            <button type="button" class="button bare small square" aria-label={say.polls.removeOption(n)} title={say.polls.removeOption(n)} onClick={onRemove}>
              <Icon name="trash" />
            </button>
          )}
        </span>
      )}
    </li>
  )
}
