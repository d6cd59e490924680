import { useState } from 'preact/hooks'
import { CodeBlock } from '../../parts/copy.tsx'
import { Group } from '../../parts/group.tsx'
import { usePreferences } from '../../preferences.tsx'
import type { Choice } from './choice.ts'
import type { Shown } from './gallery.ts'
import { snippets } from './snippet.ts'

const WAYS = ['html', 'npm'] as const

export function Snippet({ publishableKey, shown, choice }: { publishableKey: string; shown: Shown; choice: Choice }) {
  const { say } = usePreferences()
  const [way, setWay] = useState<(typeof WAYS)[number]>('html')
  const { html, npm } = snippets({ origin: location.origin, publishableKey, shown, choice })
  const parts =
    way === 'html'
      ? [
          [say.widgets.script, html.script],
          [say.widgets.element, html.element],
          [say.widgets.css, html.css],
        ]
      : [
          [say.widgets.install, npm.install],
          [say.widgets.start, npm.start],
          [say.widgets.jsx, npm.element],
          [say.widgets.cssNpm, npm.css],
        ]
  return (
    <section class="widget-snippet" aria-labelledby="snippet">
      <div class="widget-head">
        <h2 id="snippet">{say.widgets.snippet}</h2>
        <Group label={say.widgets.way} class="switch">
          {WAYS.map((name) => (
            <button type="button" key={name} class="button small" aria-pressed={way === name} onClick={() => setWay(name)}>
              {say.widgets.ways[name]}
            </button>
          ))}
        </Group>
      </div>
      {parts.map(
        ([label = '', code]) =>
          code && (
            <div key={label} class="snippet">
              <h3>{label}</h3>
              <CodeBlock code={code} label={label} />
            </div>
          ),
      )}
    </section>
  )
}
