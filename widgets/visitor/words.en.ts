import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  yes: 'Yes',
  no: 'No',
  counted: 'Thank you for your vote.',
  uncounted: 'Your vote could not be saved.',
  pending: 'Waiting to be checked',
  onlyYou: 'For now only you can see it.',
  checkMail: 'Confirm your e-mail: we have sent you a message with a link.',
  shown: '{reviews}. Sorted by: {sort}.',
  added: { one: '{n} more review loaded.', other: '{n} more reviews loaded.' },
}
