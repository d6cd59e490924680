import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  photo: 'Photo {n} of {all}, reviewed by {author}',
  photosClose: 'Close',
  photosPrevious: 'Previous photo',
  photosNext: 'Next photo',
}
