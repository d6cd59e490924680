import { defineWidget } from '../../sdk/element.tsx'
import { ShopReviews } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'shop-reviews',
  attributes: ['limit'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new ShopReviews(opening),
  View,
})
