import { Field, TextField } from '../../parts/field.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Lines } from './controls.tsx'
import { contrastWithWhite, type Part } from './draft.ts'

const ENOUGH = 4.5
const DEFAULT = '#0b6e5f'
const isColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** The button on the shop's pages, shown as it will be. */
export function LookPart({ draft, set, disabled }: Part) {
  const { say, locale } = usePreferences()
  const words = say.chatOffice
  const { color, side } = draft.theme
  const shown = color && isColor(color) ? color : DEFAULT
  const ratio = contrastWithWhite(shown)
  const text = words.contrast(new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ratio))
  return (
    <section aria-labelledby="look">
      <h2 id="look">{words.look}</h2>
      <div class="form narrow">
        <TextField
          name="color"
          label={words.color}
          hint={ratio < ENOUGH ? words.colorHelp : `${words.colorHelp} ${text}`}
          error={ratio < ENOUGH ? `${text} ${words.contrastLow}` : undefined}
          placeholder={DEFAULT}
          value={color ?? ''}
          maxLength={7}
          readOnly={disabled}
          onText={(typed) => set({ theme: { side, color: typed.trim() || null } })}
        />
        <Field label={words.side}>
          {(wiring) => (
            <Select
              {...wiring}
              class="control"
              disabled={disabled}
              value={side}
              onChoose={(chosen) => set({ theme: { color, side: chosen === 'left' ? 'left' : 'right' } })}
            >
              <option value="right">{words.sides.right}</option>
              <option value="left">{words.sides.left}</option>
            </Select>
          )}
        </Field>
        <figure class="look-preview">
          <figcaption class="soft">{words.preview}</figcaption>
          <div class={`look-page is-${side}`} aria-hidden="true">
            <span class="look-button" style={{ background: shown }}>
              {words.previewButton}
            </span>
          </div>
        </figure>
        <Lines label={words.pages} hint={words.pagesHelp} items={draft.pages} disabled={disabled} onItems={(pages) => set({ pages })} />
      </div>
    </section>
  )
}
