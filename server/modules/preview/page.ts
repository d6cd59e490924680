import { Html, html } from '../../http/html.ts'

export interface Preview {
  /** What the loader is started with. */
  key: string
  /** One of the widgets' tags. */
  tag: string
  attributes: Record<string, string | undefined>
  /** As in #0b6e5f. */
  accent: string | undefined
  theme: 'light' | 'dark' | 'auto' | undefined
  lang: 'pl' | 'en'
  /** Lets this page's own style sheet past its policy. */
  nonce: string
}

/** One widget on an empty page, drawn by the same loader as in a shop. */
export function previewPage({ key, tag, attributes, accent, theme = 'auto', lang, nonce }: Preview): string {
  const given = Object.entries(attributes).map(([name, value]) => value !== undefined && html` ${new Html(name)}="${value}"`)
  const look = accent ? `:root { --kontuar-accent: ${accent} }` : ''
  return String(html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Kontuar</title>
    <style nonce="${nonce}">
      :root { color-scheme: ${SCHEMES[theme]}; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #17191b); color: light-dark(#1a1f21, #e7eaeb) }
      body { margin: 1rem }
      ${new Html(look)}
    </style>
    <script async src="/kontuar.js" data-shop="${key}"></script>
  </head>
  <body><main><${new Html(tag)}${given}></${new Html(tag)}></main></body>
</html>`)
}

const SCHEMES = { light: 'light', dark: 'dark', auto: 'light dark' }
