import type { Catalogue } from '../../sdk/words.ts'
import type { Key } from './words.pl.ts'

export const words: Catalogue<Key> = {
  photos: 'Photos',
  photosAdd: 'Add photos',
  photosNote: 'Up to {n} photos; you may also drop or paste them. We remove where they were taken and with what camera.',
  photosCount: 'Photos added: {n} of {all}.',
  photo: 'Photo {n}: {name}',
  photoRemove: 'Remove photo {n}',
  photoSending: 'Sending…',
  photoSent: 'Sent',
  photoAgain: 'Send again',
  photoTYPE: 'This is not a photo that we can read. Choose a JPEG, PNG, WebP or AVIF file.',
  photoLARGE: 'This file is too large. A photo may have up to 12 MB.',
  photoPIXELS: 'This photo has too many pixels. Make it smaller and add it again.',
  photoBROKEN: 'This file is damaged or incomplete.',
  photoLIMIT: 'A review may have up to {n} photos.',
  photoCLOSED: 'No more photos can be added to this review.',
  photoBUSY: 'Too many photos at once. Try again in a moment.',
  photoUNSENT: 'The photo could not be sent. Your review is safe.',
}
