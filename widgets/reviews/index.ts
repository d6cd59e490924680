import { defineWidget } from '../../sdk/element.tsx'
import { Reviews } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'reviews',
  attributes: ['product', 'subject'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Reviews(opening),
  View,
})
