import { defineWidget } from '../../sdk/element.tsx'
import { Bell } from './model.ts'
import css from './style.css'
import { View } from './View.tsx'

defineWidget({
  name: 'push',
  attributes: ['prompt', 'group', 'tags'],
  words: { pl: () => import('./words.pl.ts'), en: () => import('./words.en.ts') },
  css,
  open: (opening) => new Bell(opening),
  View,
})
