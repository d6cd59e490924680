import { type ComponentChild, h } from 'preact'
import { type Opening, sheetOf } from '../../sdk/element.tsx'
import type { SharedPage } from '../../sdk/shared.ts'
import type { Say } from '../../sdk/words.ts'
import { AVIF, HEAVIEST, type Limits } from './limits.ts'
import { Photos } from './Photos.tsx'
import { type Shrunk, shrink } from './shrink.ts'
import css from './style.css'
import { upload } from './upload.ts'
import type { Key } from './words.ts'

const sheet = sheetOf(css)

type Why = 'TYPE' | 'LARGE' | 'PIXELS' | 'BROKEN' | 'LIMIT' | 'CLOSED' | 'BUSY' | 'UNSENT'

export interface Item {
  key: number
  file: File
  state: 'ready' | 'sending' | 'sent' | 'failed'
  /** From 0 to 1. */
  progress: number
  why?: Why | undefined
  /** Sending it again may help. */
  canRetry: boolean
  shrunk?: Shrunk
}

const reasons: Partial<Record<string, Why>> = {
  PHOTO_TYPE_REFUSED: 'TYPE',
  PHOTO_TOO_LARGE: 'LARGE',
  PHOTO_TOO_MANY_PIXELS: 'PIXELS',
  PHOTO_BROKEN: 'BROKEN',
  PHOTO_LIMIT_REACHED: 'LIMIT',
  PHOTOS_CLOSED: 'CLOSED',
  REVIEW_NOT_FOUND: 'CLOSED',
  TOO_MANY_REQUESTS: 'BUSY',
  UNAVAILABLE: 'BUSY',
}

/** The photos that a shopper adds to a review; sent after its words, so that none of them can lose those. */
export class Picker {
  items: Item[] = []
  /** More were chosen than a review may have. */
  isOver = false
  readonly limits: Limits
  readonly #opening: Opening
  #review: string | undefined
  #key = 0

  constructor(opening: Opening, limits: Limits) {
    this.limits = limits
    this.#opening = opening
    opening.host.shadowRoot?.adoptedStyleSheets.push(sheet)
    opening.host.addEventListener('paste', ({ clipboardData }) => this.add(clipboardData?.files), { signal: opening.signal })
  }

  show(say: Say<Key>): ComponentChild {
    return h(Photos, { picker: this, isSent: !!this.#review, say })
  }

  /** Photos that the review has, or will have. */
  get added() {
    return this.items.filter(({ state }) => state !== 'failed').length
  }

  async add(files: Iterable<File> | ArrayLike<File> = []) {
    const chosen = Array.from(files as ArrayLike<File>)
    if (this.#review || !chosen.length) return
    const free = this.limits.most - this.added
    this.isOver = chosen.length > free
    for (const file of chosen.slice(0, free)) {
      const item: Item = { key: this.#key++, file, state: 'ready', progress: 0, canRetry: false }
      this.items = [...this.items, item]
      if (file.type && !this.limits.types.includes(file.type)) this.#fail(item, 'TYPE')
      else {
        item.shrunk = await shrink(file)
        if (!item.shrunk.preview && file.type !== AVIF) this.#fail(item, 'TYPE')
        else if (item.shrunk.body.size > HEAVIEST) this.#fail(item, 'LARGE')
      }
      this.#opening.changed()
    }
    this.#opening.changed()
    if (this.#review) this.send() // it was sent while these were read
  }

  remove(item: Item) {
    this.items = this.items.filter((other) => other !== item)
    this.isOver = false
    this.#opening.changed()
  }

  /** Sends what is ready, one after another. */
  async send(review = this.#review) {
    this.#review = review
    for (const item of this.items) if (item.state === 'ready') await this.#send(item)
  }

  retry(item: Item) {
    item.state = 'ready'
    this.send()
  }

  async #send(item: Item) {
    const { changed, visitor } = this.#opening
    const page = (globalThis as SharedPage)[Symbol.for('kontuar')]
    item.state = 'sending'
    changed()
    try {
      const { body } = item.shrunk ?? (await shrink(item.file))
      const tell = (share: number) => {
        item.progress = share
        changed()
      }
      await upload(`${page?.url}v1/shops/${page?.shop}/reviews/${this.#review}/photos`, body, visitor.token, tell)
      item.state = 'sent'
    } catch (code) {
      this.#fail(item, reasons[code as string] ?? 'UNSENT')
    }
    changed()
  }

  #fail(item: Item, why: Why) {
    Object.assign(item, { state: 'failed', why, canRetry: why === 'BUSY' || why === 'UNSENT' })
  }
}
