import { core, widgets } from './widgets.ts'

/** Keeps the place of widgets that are not there yet, so that the page does not jump when they come. Any rule of the page wins. */
const RESERVED = `:where(kontuar-rating:not(:defined)){display:inline-block;min-height:max(1.5em,24px);vertical-align:middle}
:where(kontuar-reviews:not(:defined),kontuar-shop-reviews:not(:defined)){display:block;min-height:20em}
:where(kontuar-review-form:not(:defined)){display:block;min-height:11em}
:where(kontuar-badge:not(:defined)){display:inline-block;min-height:6.75em}`

/**
 * Loads a widget when an element of its tag comes within 300 px of the view, now or later.
 * @returns a function that stops the search
 */
export function discover(complain: (message: string, error: unknown) => void): () => void {
  const reserved = new CSSStyleSheet()
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        near.unobserve(target)
        Promise.all([core(), widgets[target.localName]?.()]).then(
          () => (target as { refresh?: () => void } & Element).refresh?.(),
          (error) => {
            reserved.replaceSync('')
            complain(`<${target.localName}> could not load`, error)
          },
        )
      }
    },
    { rootMargin: '300px' },
  )
  const tags = `${Object.keys(widgets)}`
  const search = (root: ParentNode) => {
    for (const element of root.querySelectorAll(tags)) near.observe(element)
  }
  const added = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.localName in widgets) near.observe(node)
          search(node)
        }
  })

  reserved.replaceSync(RESERVED)
  document.adoptedStyleSheets.push(reserved)
  search(document)
  added.observe(document, { childList: true, subtree: true })
  return () => {
    near.disconnect()
    added.disconnect()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== reserved)
  }
}
