import { attributesOf, type Choice } from './choice.ts'
import type { Shown } from './gallery.ts'

interface SnippetInput {
  origin: string
  publishableKey: string
  shown: Shown
  choice: Choice
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** What a shop pastes, for a page of HTML and for a page that is built by npm; `css` is empty without a colour. */
export function snippets({ origin, publishableKey, shown, choice }: SnippetInput) {
  const attributes = attributesOf(shown, choice).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const element = `<${shown.tag}${attributes.join('')}></${shown.tag}>`
  const css = choice.accent && `${shown.tag} { --kontuar-accent: ${choice.accent}; }`
  return {
    html: { script: `<script async src="${origin}/kontuar.js" data-shop="${publishableKey}"></script>`, element, css },
    npm: {
      install: 'npm install kontuar',
      start: `import { createKontuar } from 'kontuar'\n\ncreateKontuar({ shop: '${publishableKey}', url: '${origin}' })`,
      element,
      css,
    },
  }
}
