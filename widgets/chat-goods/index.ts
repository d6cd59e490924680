import { type ComponentChild, h } from 'preact'
import type { ChatMessage, ProductCard } from '../../sdk/contract.gen.ts'
import { type Opening, sheetOf } from '../../sdk/element.tsx'
import type { Stars } from '../../sdk/Stars.tsx'
import { builtIn, type Say } from '../../sdk/words.ts'
import type { Chat } from '../chat/model.ts'
import { Picture } from './Picture.tsx'
import { Product } from './Product.tsx'
import css from './style.css'
import { type Key, words } from './words.ts'

export type Image = NonNullable<ChatMessage['image']>
type Shown = Pick<ChatMessage, 'image' | 'card' | 'name'>

/** Milliseconds for which price and stock are taken for true. */
const FRESH = 60_000
/** Products of one question. */
const MOST = 20

/** What a consultant shows: products as they are now, and pictures. Fetched with the first of them. */
export class Goods {
  /** The picture that is shown large. */
  large: Image | undefined
  readonly opening: Opening
  readonly stars: typeof Stars
  readonly #base: string
  readonly #cards = new Map<string, { card: ProductCard; at: number }>()
  #isAsking = false

  constructor({ opening, place, talk }: Chat, stars: typeof Stars) {
    this.stars = stars
    const { shop, url } = place.page
    this.opening = opening
    this.#base = `${url}v1/shops/${encodeURIComponent(shop)}/conversations/${talk?.id}/images/`
    opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }

  show<Known extends string>({ image, card, name }: Shown, given: Say<Known>): ComponentChild {
    const say = given.with<Key>(words[builtIn(given.locale)])
    return [image && h(Picture, { goods: this, image, name: name ?? '', say }), card && h(Product, { card: this.#now(card), stars: this.stars, say })]
  }

  enlarge(image?: Image) {
    this.large = image
    this.opening.changed()
  }

  addressOf({ id, key }: Image, size: 'small' | 'large') {
    return `${this.#base}${encodeURIComponent(id)}/${size}?key=${encodeURIComponent(key)}`
  }

  /** A card as it was sent, until the shop has said how it is now. */
  #now(card: ProductCard): ProductCard {
    const known = this.#cards.get(card.product)
    if (!known) this.#cards.set(card.product, { card, at: 0 })
    if (!this.#isAsking && (known?.at ?? 0) < Date.now() - FRESH) {
      this.#isAsking = true
      queueMicrotask(() => this.#ask())
    }
    return known?.card ?? card
  }

  /** All cards of a list are drawn in one task, and asked for together. */
  async #ask() {
    const { call, changed, signal } = this.opening
    const at = Date.now()
    const old = [...this.#cards].filter(([, known]) => known.at < at - FRESH).map(([product, { card }]) => [product, card] as const)
    for (const [product, card] of old) this.#cards.set(product, { card, at })
    const query = {
      products: old
        .slice(-MOST)
        .map(([product]) => product)
        .join(','),
    }
    const answer = await call('GET /v1/shops/:shop/cards', { query }, { signal }).catch(() => undefined)
    for (const card of answer?.cards ?? []) this.#cards.set(card.product, { card, at })
    this.#isAsking = false
    if (answer) changed()
  }
}

const sheet = sheetOf(css)
