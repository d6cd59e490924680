import { defineWidget } from '../../sdk/element.tsx'
import { Policy } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'policy',
  attributes: [],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Policy(opening),
  View,
})

/** Tells the shopper how the shop treats reviews, in a dialog over the page, in the look and language of the widget that was asked. */
export function showPolicy({ shadowRoot }: HTMLElement) {
  shadowRoot?.append(document.createElement('kontuar-policy'))
}
