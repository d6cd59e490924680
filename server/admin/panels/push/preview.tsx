import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Values } from './draft.ts'

/** What a recipient would see, more or less. The text is text, whatever stands in it. */
export function Preview({ values: { title, body, url } }: { values: Values }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const host = URL.canParse(url.trim()) ? new URL(url.trim()).host : ''
  return (
    <aside class="push-preview" aria-label={say.push.preview}>
      <h2>{say.push.preview}</h2>
      <figure class="push-notice" aria-label={say.push.previewOf}>
        <p class="soft push-from">{host || shop.name}</p>
        <p class="push-title" dir="auto">
          {title || say.push.name}
        </p>
        <p class="push-words" dir="auto">
          {body || say.push.text}
        </p>
      </figure>
      <p class="soft">{say.push.previewHelp}</p>
    </aside>
  )
}
