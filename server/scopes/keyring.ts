import type { Store } from '../db/store.ts'
import { shopByKey } from '../modules/accounts/service/keys.ts'
import type { Shop } from '../modules/accounts/table.ts'

interface OpenedShop {
  shop: Shop
  /** True for a site that may use the key, and for requests that name no site. */
  allows(origin: string | undefined): boolean
}

const LIMIT = 10_000

/** The live publishable keys asked for lately, so that a request does not cost a query. Unknown keys are not remembered. */
export class KeyRing {
  readonly #store: Store
  readonly #home: string
  readonly #known = new Map<string, OpenedShop>()
  #era = 0

  constructor(store: Store, publicUrl: string) {
    this.#store = store
    this.#home = new URL(publicUrl).origin
  }

  async open(key: string): Promise<OpenedShop | undefined> {
    const known = this.#known.get(key)
    if (known) return known
    const era = this.#era
    const row = await shopByKey(this.#store.read, key)
    if (!row) return undefined
    const origins = new Set([...row.origins, this.#home])
    const opened = { shop: row.shop, allows: (origin?: string) => origin === undefined || row.origins.length === 0 || origins.has(origin) }
    if (era === this.#era && this.#known.size < LIMIT) this.#known.set(key, opened)
    return opened
  }

  /** After any change of a key or of a shop: the next request reads it anew. */
  forget() {
    this.#era++
    this.#known.clear()
  }
}
