import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  back: 'Back to voting',
  change: 'Change my vote',
  undo: 'Take my vote back',
  yours: 'Your vote',
  share: '{percent}% ({votes})',
  votes: { one: '{n} vote', other: '{n} votes' },
  saving: 'Saving your vote…',
  thanks: 'Thank you for your vote.',
  undone: 'Your vote has been taken back.',
  later: 'The results will be shown when the poll has ended.',
  over: 'This poll has ended.',
  final: 'This vote cannot be changed any more.',
  only: 'Only customers of the shop may vote. Log in and try again.',
  failed: 'Your vote could not be saved.',
}
