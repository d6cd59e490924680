import { core, widgets } from './widgets.ts'

const tags = `${Object.keys(widgets).map((name) => `kontuar-${name}`)}`

/** Keeps the place of widgets that are not there yet, so that the page does not jump when they come. Any rule of the page wins. */
const RESERVED =
  `:where(:not(:defined)){&:where(${tags}){display:block;min-height:11em}` +
  '&:where(kontuar-rating,kontuar-badge){display:inline-block;min-height:6.75em}' +
  '&:where(kontuar-rating){min-height:max(1.5em,24px);vertical-align:middle}' +
  '&:where(kontuar-reviews,kontuar-shop-reviews){min-height:20em}' +
  '&:where(kontuar-survey){min-height:16em}' +
  '&:where(kontuar-push){min-height:2.75em}}'

/** Loads a widget when an element of its tag comes within 300 px of the view, now or later. */
export function discover(complain: (error: unknown) => void, leaving: AbortSignal) {
  const reserved = new CSSStyleSheet()
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting)
          Promise.all([core(), widgets[target.localName.slice(8)]?.()]).then(
            () => (target as { refresh?: () => void } & Element).refresh?.(),
            (error) => {
              reserved.replaceSync('')
              complain(error)
            },
          )
    },
    { rootMargin: '300px' },
  )
  /** What is observed already stays as it is. */
  const search = () => {
    for (const element of document.querySelectorAll(tags)) near.observe(element)
  }
  const changes = new MutationObserver(search)

  reserved.replaceSync(RESERVED)
  document.adoptedStyleSheets.push(reserved)
  search()
  changes.observe(document, { childList: true, subtree: true })
  leaving.addEventListener('abort', () => {
    near.disconnect()
    changes.disconnect()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== reserved)
  })
}
