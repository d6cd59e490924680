import { CodeBlock } from '../../parts/copy.tsx'
import { usePreferences } from '../../preferences.tsx'

const ELEMENTS = [
  ['rating', '<kontuar-rating product="ID"></kontuar-rating>'],
  ['reviews', '<kontuar-reviews product="ID"></kontuar-reviews>'],
  ['form', '<kontuar-review-form product="ID"></kontuar-review-form>'],
] as const

/** What the shop's developer copies into their page. */
export function Paste({ publishableKey }: { publishableKey: string }) {
  const { say } = usePreferences()
  const { origin } = location
  const script = `<script async src="${origin}/kontuar.js" data-shop="${publishableKey}"></script>`
  return (
    <section aria-labelledby="paste">
      <h2 id="paste">{say.settings.paste}</h2>
      <h3>{say.settings.pasteScript}</h3>
      <CodeBlock code={script} label={say.settings.pasteScript} />
      <h3>{say.settings.pasteElements}</h3>
      <p class="soft">{say.settings.pasteElementsHelp}</p>
      {ELEMENTS.map(([name, code]) => (
        <div key={name} class="snippet">
          <p>{say.settings.elements[name]}</p>
          <CodeBlock code={code} label={say.settings.elements[name]} />
        </div>
      ))}
      <details>
        <summary>{say.settings.csp}</summary>
        <p class="soft">{say.settings.cspHelp}</p>
        <CodeBlock code={`script-src ${origin}; connect-src ${origin}`} label="Content-Security-Policy" />
      </details>
    </section>
  )
}
