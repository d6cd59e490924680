import { type ComponentChild, h } from 'preact'
import type { OwnReview, PublicReview } from '../../sdk/contract.gen.ts'
import { type Opening, sheetOf } from '../../sdk/element.tsx'
import type { SharedPage } from '../../sdk/shared.ts'
import { builtIn, type Say } from '../../sdk/words.ts'
import { Photos } from './Photos.tsx'
import css from './style.css'
import { words as en } from './words.en.ts'
import { type Key, words as pl } from './words.pl.ts'

const sheet = sheetOf(css)

export type Reviewed = Pick<PublicReview | OwnReview, 'id' | 'author' | 'photos'>

/** Shows the photos of reviews, small beside the words and large one by one; fetched with the first review that has any. */
export class Gallery {
  /** The one that is shown large. */
  opened: { review: string; at: number } | undefined
  readonly #opening: Opening

  constructor(opening: Opening) {
    this.#opening = opening
    opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  show<Known extends string>(review: Reviewed, say: Say<Known>): ComponentChild {
    return h(Photos, { gallery: this, review, say: say.with<Key>(builtIn(say.locale) === 'pl' ? pl : en) })
  }

  /** @param at the photo's place; undefined closes */
  open(review: Reviewed, at?: number) {
    const { length } = review.photos
    this.opened = at === undefined ? undefined : { review: review.id, at: (at + length) % length }
    this.#opening.changed()
  }

  addressOf(photo: Reviewed['photos'][number], size: 'small' | 'large') {
    const page = (globalThis as SharedPage)[Symbol.for('kontuar')]
    return `${page?.url}v1/shops/${page?.shop}/photos/${photo.id}/${size}${'key' in photo ? `?key=${photo.key}` : ''}`
  }
}
