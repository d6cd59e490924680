import { defineWidget } from '../../sdk/element.tsx'
import { ReviewForm } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'review-form',
  attributes: ['product', 'subject'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new ReviewForm(opening),
  View,
})
