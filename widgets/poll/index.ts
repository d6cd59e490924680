import { defineWidget } from '../../sdk/element.tsx'
import { Poll } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'poll',
  attributes: ['poll'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Poll(opening),
  View,
})
