import type { Config } from '../config.ts'
import type { Store } from '../db/store.ts'
import { sign, unsign } from '../http/tokens.ts'
import { shopByKey } from '../modules/accounts/service/keys.ts'
import { shopById } from '../modules/accounts/service/shops.ts'
import type { Shop } from '../modules/accounts/table.ts'

interface OpenedShop {
  shop: Shop
  /** True for a site that may use the key, and for requests that name no site. */
  allows(origin: string | undefined): boolean
  /** For looking at alone: nothing may be sent with this key. */
  isPreview: boolean
}

const PREVIEW = 'pv_'
const PREVIEW_LASTS = 12 * 60 * 60_000

const LIMIT = 10_000

/** The live publishable keys asked for lately, so that a request does not cost a query. Unknown keys are not remembered. */
export class KeyRing {
  readonly #store: Store
  readonly #home: string
  readonly #secret: string
  readonly #known = new Map<string, OpenedShop>()
  #era = 0

  constructor(store: Store, { PUBLIC_URL, SECRET }: Pick<Config, 'PUBLIC_URL' | 'SECRET'>) {
    this.#store = store
    this.#home = new URL(PUBLIC_URL).origin
    this.#secret = SECRET
  }

  /** A key for the previews of the admin page, whose sandbox has no origin that a list could name. */
  previewKey(shopId: string, now = Date.now()): string {
    return PREVIEW + sign(this.#secret, PREVIEW, [shopId, String(now + PREVIEW_LASTS)])
  }

  async open(key: string): Promise<OpenedShop | undefined> {
    if (key.startsWith(PREVIEW)) return this.#openPreview(key.slice(PREVIEW.length))
    const known = this.#known.get(key)
    if (known) return known
    const era = this.#era
    const row = await shopByKey(this.#store.read, key)
    if (!row) return undefined
    const origins = new Set([...row.origins, this.#home])
    const opened = { shop: row.shop, isPreview: false, allows: (origin?: string) => origin === undefined || row.origins.length === 0 || origins.has(origin) }
    if (era === this.#era && this.#known.size < LIMIT) this.#known.set(key, opened)
    return opened
  }

  async #openPreview(token: string): Promise<OpenedShop | undefined> {
    const [shopId, until] = unsign(this.#secret, PREVIEW, token) ?? []
    const shop = shopId && Number(until) > Date.now() ? await shopById(this.#store.read, shopId) : undefined
    return shop && { shop, isPreview: true, allows: () => true }
  }

  /** After any change of a key or of a shop: the next request reads it anew. */
  forget() {
    this.#era++
    this.#known.clear()
  }
}
