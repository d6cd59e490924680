import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  step: 'Question {at} of {of}',
  back: 'Back',
  next: 'Next',
  finish: 'Send',
  optional: 'You may skip this.',
  most: { one: 'At most {n} answer.', other: 'At most {n} answers.' },
  required: 'Please answer to go on.',
  waiting: 'No connection. Your answers are kept and will be sent by themselves.',
  thanks: 'Thank you for your answers!',
}
