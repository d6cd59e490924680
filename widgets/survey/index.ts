import { defineWidget } from '../../sdk/element.tsx'
import { Survey } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'survey',
  attributes: ['survey'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Survey(opening),
  View,
})
