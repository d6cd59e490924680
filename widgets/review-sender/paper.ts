import type { ApiError, Call } from '../../sdk/api.ts'

const wait = (ms: number) => ms > 0 && new Promise((done) => setTimeout(done, ms))
const TOO_FAST_SECONDS = 3

/** The form as the server hands it out: one makes one review, however often it is sent. So a lost answer makes no second review. */
export class Paper {
  #call: Call
  #held: Promise<{ form: string; readyAt: number }> | undefined

  /** @param form of an earlier try, also before the page was loaded again */
  constructor(call: Call, form: string | undefined) {
    this.#call = call
    if (form) this.#held = Promise.resolve({ form, readyAt: 0 })
  }

  /** Called early, so that the server's time trap is over when the shopper has written. */
  take() {
    this.#held ??= this.#call('POST /v1/shops/:shop/review-forms', {}).then(({ form, readyIn }) => ({ form, readyAt: Date.now() + readyIn }))
    this.#held.catch(() => {
      this.#held = undefined
    })
    return this.#held
  }

  /** Waits out the time trap. A paper that grew too old is changed for a new one, once. */
  async send<Reply>(post: (form: string) => Promise<Reply>, isLast = false): Promise<Reply> {
    const { form, readyAt } = await this.take()
    await wait(readyAt - Date.now())
    try {
      return await post(form)
    } catch (error) {
      const { code, retryAfter = TOO_FAST_SECONDS } = error as Partial<ApiError>
      if (isLast || (code !== 'FORM_TOO_FAST' && code !== 'FORM_EXPIRED')) throw error
      this.#held = code === 'FORM_TOO_FAST' ? Promise.resolve({ form, readyAt: Date.now() + retryAfter * 1000 }) : undefined
      return this.send(post, true)
    }
  }
}
