import { eq } from 'drizzle-orm'
import type { Store } from '../../../db/store.ts'
import { type ChatBlock, chatBlocks } from '../table.ts'

/** How long a shop's blocks are believed, in milliseconds: a message must not cost a query for them. */
const BELIEVED = 10_000

type Listed = Pick<ChatBlock, 'kind' | 'value' | 'until'>

/** The blocks of the shops whose visitors write now. A new block holds within ten seconds. */
export class Refusals {
  readonly #store: Store
  readonly #known = new Map<string, { at: number; blocks: Promise<Listed[]> }>()

  constructor(store: Store) {
    this.#store = store
  }

  async has(shopId: string, visitorId: string, address: string | null, now = Date.now()): Promise<boolean> {
    const blocks = await this.#blocksOf(shopId, now)
    const isMeant = ({ kind, value }: Listed) => value === (kind === 'visitor' ? visitorId : address)
    return blocks.some((block) => isMeant(block) && (block.until === null || block.until.getTime() > now))
  }

  #blocksOf(shopId: string, now: number) {
    const known = this.#known.get(shopId)
    if (known && now - known.at < BELIEVED) return known.blocks
    const blocks = this.#read(shopId)
    this.#known.set(shopId, { at: now, blocks })
    blocks.catch(() => this.#known.delete(shopId))
    return blocks
  }

  async #read(shopId: string): Promise<Listed[]> {
    const { kind, value, until } = chatBlocks
    return this.#store.read.select({ kind, value, until }).from(chatBlocks).where(eq(chatBlocks.shopId, shopId))
  }
}
