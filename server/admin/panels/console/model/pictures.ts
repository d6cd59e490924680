import { ApiError, type Call } from '../../../api.ts'

export interface Picture {
  key: string
  file: File
  /** Shows it while it is on its way. */
  url: string
  failure: unknown
  isSent: boolean
}

/** Pictures on their way. They are too large for what a tab keeps, so a reload asks for them anew. */
export class Pictures {
  items: Picture[] = []
  readonly #params: { shop: string; conversation: string }
  readonly #call: Call
  readonly #sent: (seq: number) => void
  readonly #changed: () => void

  constructor(params: { shop: string; conversation: string }, call: Call, sent: (seq: number) => void, changed: () => void) {
    this.#params = params
    this.#call = call
    this.#sent = sent
    this.#changed = changed
  }

  put(file: File) {
    const picture: Picture = { key: crypto.randomUUID(), file, url: URL.createObjectURL(file), failure: undefined, isSent: false }
    this.items = [...this.items, picture]
    this.#changed()
    return this.#send(picture)
  }

  retry(key: string) {
    const picture = this.items.find((item) => item.key === key)
    if (picture) return this.#send(picture)
  }

  discard(key: string) {
    this.items = this.items.filter((item) => {
      if (item.key === key) URL.revokeObjectURL(item.url)
      return item.key !== key
    })
    this.#changed()
  }

  async #send({ key, file }: Picture) {
    this.#change(key, { failure: undefined })
    try {
      const { seq } = await this.#call('PUT /api/shops/:shop/conversations/:conversation/images/:message', { params: { ...this.#params, message: key }, file })
      this.#change(key, { isSent: true })
      this.#sent(seq)
    } catch (failure) {
      this.#change(key, { failure: failure instanceof ApiError ? failure : new ApiError({ code: 'UNKNOWN', message: String(failure) }) })
    }
  }

  #change(key: string, change: Partial<Picture>) {
    this.items = this.items.map((item) => (item.key === key ? { ...item, ...change } : item))
    this.#changed()
  }
}
