import type { Keep } from '../../sdk/device.ts'
import type { Item } from '../../sdk/messages.ts'

/** What a message of the shopper carries. */
export interface Said {
  text: string
  /** The page it was written on. */
  url: string
  title: string
  /** Id of the rule by which the chat spoke first, with the message that begins the conversation. */
  greeting?: string
}

/** Who the shopper says they are. */
export interface Contact {
  name: string
  email: string
  phone: string
}

interface Kept {
  /** A conversation that the server does not know of yet, or one that is over. */
  conversation?: string | undefined
  outbox?: Item<Said>[]
  draft?: string
  contact?: Partial<Contact>
  isOpen?: boolean
}

/** What this device keeps of one chat: the conversation for all tabs, the rest for this one. Nothing before the shopper writes. */
export class Drawer {
  readonly #keep: Keep
  readonly #name: string
  #kept: Kept

  constructor(keep: Keep, chat: string) {
    this.#keep = keep
    this.#name = `:chat:${chat}`
    try {
      this.#kept = JSON.parse(keep('sessionStorage', this.#name) ?? '{}')
    } catch {
      this.#kept = {}
    }
  }

  get kept(): Readonly<Kept> {
    return this.#kept
  }

  put(part: Kept) {
    this.#kept = { ...this.#kept, ...part }
    this.#keep('sessionStorage', this.#name, JSON.stringify(this.#kept))
  }

  /** Who the shopper said they are, as far as they said something. */
  get contact(): Partial<Contact> {
    return Object.fromEntries(Object.entries(this.#kept.contact ?? {}).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])))
  }

  /** The conversation that is under way. */
  get conversation(): string | null {
    return this.#keep('localStorage', this.#name)
  }

  set conversation(id: string | null) {
    this.#keep('localStorage', this.#name, id)
  }

  get isMuted() {
    return this.#keep('localStorage', ':muted') === '1'
  }

  set isMuted(isMuted: boolean) {
    this.#keep('localStorage', ':muted', isMuted ? '1' : null)
  }

  /** What makes this browser one visitor while it has no token; the tracking may have made it. */
  get seed() {
    return this.#keep('localStorage', ':seed')
  }

  /** Whether another tab began a conversation, or ended one. */
  isOf({ key }: StorageEvent) {
    return !!key?.endsWith(this.#name)
  }
}
