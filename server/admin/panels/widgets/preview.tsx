import { Group } from '../../parts/group.tsx'
import { usePreferences } from '../../preferences.tsx'
import { attributesOf, type Choice, WIDTHS } from './choice.ts'
import type { Shown } from './gallery.ts'

interface PreviewProps {
  shown: Shown
  choice: Choice
  /** What the frame's loader is started with: it reads and sends nothing. */
  previewKey: string
  onWidth: (width: Choice['width']) => void
}

/** The widget as shoppers would see it, by the same loader, in a sandbox without an origin. */
export function Preview({ shown, choice, previewKey, onWidth }: PreviewProps) {
  const { say, locale } = usePreferences()
  const name = say.widgets.names[shown.tag] ?? shown.tag
  const attributes = Object.fromEntries(attributesOf(shown, choice))
  const page = new URLSearchParams({ key: previewKey, tag: shown.tag, lang: locale, ...attributes, ...(choice.accent && { accent: choice.accent }) })
  const address = `/admin/preview?${page}`
  return (
    <section class="widget-preview" aria-labelledby="preview">
      <div class="widget-head">
        <h2 id="preview">{say.widgets.preview}</h2>
        <Group label={say.widgets.width} class="switch">
          {WIDTHS.map((width) => (
            <button type="button" key={width} class="button small" aria-pressed={choice.width === width} onClick={() => onWidth(width)}>
              {say.widgets.widths[width]}
            </button>
          ))}
        </Group>
      </div>
      <div class="widget-stage">
        {/* Another frame for each address: one that goes elsewhere would fill the browser's history. */}
        <iframe
          key={address}
          class={`widget-frame is-${choice.width}${shown.isLow ? ' is-low' : ''}`}
          src={address}
          title={say.widgets.previewOf(name)}
          sandbox="allow-scripts allow-forms"
        />
      </div>
    </section>
  )
}
