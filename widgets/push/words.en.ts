import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  bell: 'Notifications',
  on: 'Notifications are on',
  failed: 'This could not load. Try again.',
}
