import { Live, type LiveEvent, type Wire } from '../../sdk/live.ts'
import { Outbox } from '../../sdk/messages.ts'

export interface Who {
  conversation: string
  /** Of the database, so that a screen may start before the first event. */
  epoch: string
  /** For the socket's first frame. */
  token: string
  /** Where their messages go, without the server's origin; ends in a slash. */
  messages: string
  headers: Record<string, string>
}

/** How long a request may take before it is tried anew, in milliseconds. */
const PATIENCE = 8_000

/** One side of a conversation as its page plays it: the real outbox and the real follower, over a real network. */
export class Person {
  /** Every event applied, in the order it was. */
  readonly shown: LiveEvent[] = []
  /** Keys of what the server has acknowledged. */
  readonly acknowledged = new Set<string>()
  readonly said: string[] = []
  readonly #live: Live
  readonly #outbox: Outbox<string>

  /** @param origin asked for every connection and request, as in `http://127.0.0.1:8080` */
  constructor(origin: () => string, { conversation, epoch, token, messages, headers }: Who) {
    const stream = `conversation:${conversation}`
    this.#live = new Live({ open: () => new WebSocket(`${origin().replace('http', 'ws')}/v1/live`) as unknown as Wire, token: () => token })
    this.#live.follow(
      stream,
      {
        apply: (event) => void this.shown.push(event),
        reset: () => {
          throw new Error('a screen that kept its place was sent the whole state')
        },
      },
      { e: epoch, s: 0 },
    )
    this.#outbox = new Outbox<string>({
      kept: [],
      keep() {},
      changed() {},
      send: async ({ key, body }) => {
        const answer = await fetch(origin() + messages + key, {
          method: 'PUT',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ text: body }),
          signal: AbortSignal.timeout(PATIENCE),
        })
        if (!answer.ok) throw Object.assign(new Error(await answer.text()), { retryAfter: Number(answer.headers.get('retry-after')) || undefined })
        return (await answer.json()) as { seq: number }
      },
      sent: ({ key }, seq) => {
        this.acknowledged.add(key)
        this.#live.acknowledged(stream, seq)
      },
    })
  }

  say(text: string) {
    this.said.push(this.#outbox.put(text).key)
  }

  /** Messages that the server has not acknowledged yet. */
  get waiting() {
    return this.#outbox.items.length
  }

  /** Keys of the messages on the screen, in their order. */
  get messages() {
    return this.shown.filter(({ k }) => k === 'message').map(({ key }) => key ?? '')
  }

  stop() {
    this.#outbox.stop()
    this.#live.stop()
  }
}
