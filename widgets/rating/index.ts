import { defineWidget } from '../../sdk/element.tsx'
import { Rating } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'rating',
  attributes: ['product', 'policy'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Rating(opening),
  View,
})
