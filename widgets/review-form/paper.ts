import { ApiError, type Call } from '../../sdk/api.ts'

const wait = (ms: number) => ms > 0 && new Promise((done) => setTimeout(done, ms))
const TOO_FAST_SECONDS = 3

/** The form as the server hands it out: one makes one review, however often it is sent. So a lost answer makes no second review. */
export class Paper {
  /** Of an earlier try, also before the page was loaded again. */
  name: string | undefined
  #call: Call
  #readyAt = 0
  #asking: Promise<void> | undefined

  constructor(call: Call, name: string | undefined) {
    this.#call = call
    this.name = name
  }

  /** Called early, so that the server's time trap is over when the shopper has written. */
  prepare() {
    this.#ask().catch(() => {})
  }

  /** Waits out the time trap. A paper that grew too old is changed for a new one, once. */
  async send<Reply>(post: (form: string) => Promise<Reply>): Promise<Reply> {
    try {
      return await this.#sendOnce(post)
    } catch (error) {
      const code = error instanceof ApiError && error.code
      if (code === 'FORM_TOO_FAST') this.#readyAt = Date.now() + ((error as ApiError).retryAfter ?? TOO_FAST_SECONDS) * 1000
      else if (code === 'FORM_EXPIRED') this.name = undefined
      else throw error
      return this.#sendOnce(post)
    }
  }

  async #sendOnce<Reply>(post: (form: string) => Promise<Reply>): Promise<Reply> {
    await this.#ask()
    await wait(this.#readyAt - Date.now())
    return post(this.name ?? '')
  }

  #ask(): Promise<void> {
    if (this.name) return Promise.resolve()
    this.#asking ??= this.#call('POST /v1/shops/:shop/review-forms', {})
      .then(({ form, readyIn }) => {
        this.name = form
        this.#readyAt = Date.now() + readyIn
      })
      .finally(() => {
        this.#asking = undefined
      })
    return this.#asking
  }
}
