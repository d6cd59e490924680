import { type About, aboutOf, isSame } from './about.ts'

/** A way that takes the shopper, eyes and keyboard, to another widget about the same thing; undefined when the page has none. */
export function wayTo(tag: string, about: About): (() => void) | undefined {
  const widgets = [...document.querySelectorAll<HTMLElement>(tag)]
  const place = widgets.find((element) => isSame(aboutOf(element), about)) ?? document.getElementById(tag)
  if (!place) return undefined
  return () => {
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
    place.scrollIntoView() // as smoothly as the page scrolls
  }
}
