import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import type { Opening } from '../../sdk/element.tsx'
import { warn } from '../../sdk/warn.ts'
import type { Say } from '../../sdk/words.ts'
import type { Gallery } from '../gallery/index.ts'

/** Reviews that may have photos. */
export interface Album {
  readonly opening: Opening
  gallery: Gallery | undefined
}

/** A review's photos. What shows them is fetched with the first. */
export function photosOf<Known extends string>(album: Album, review: PublicReview | OwnReview, say: Say<Known>) {
  if (!album.gallery)
    import('../gallery/index.ts').then(({ Gallery }) => {
      album.gallery ??= new Gallery(album.opening)
      album.opening.changed()
    }, warn)
  return album.gallery?.show(review, say)
}
