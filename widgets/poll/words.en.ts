import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  vote: 'Vote',
  show: 'Show results',
  soon: 'Voting starts on {date}.',
  until: 'Voting ends on {date}.',
  retry: 'Could not connect. We will try again in a moment.',
}
