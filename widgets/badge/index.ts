import { defineWidget } from '../../sdk/element.tsx'
import { Badge } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'badge',
  attributes: [],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Badge(opening),
  View,
})
