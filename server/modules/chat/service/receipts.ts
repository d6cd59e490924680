import { and, desc, eq, lte } from 'drizzle-orm'
import type { Reader, Store, Tx } from '../../../db/store.ts'
import { add } from '../../streams/service.ts'
import { streamEvents } from '../../streams/table.ts'
import { type Conversation, conversations } from '../table.ts'
import { streamOfConversation } from './search.ts'

type Side = 'visitor' | 'staff'

export interface Receipt {
  got: number
  seen: number
}

/** Between two receipts of one side, in milliseconds. */
const PAUSE = 1_000

/** Notes how far a side has come. Only a step forward to a message is an event: receipts are no reason for receipts. */
export async function noteReceipt(tx: Tx, row: Conversation, side: Side, { got, seen }: Receipt) {
  const known = side === 'visitor' ? { got: row.visitorGot, seen: row.visitorSeen } : { got: row.staffGot, seen: row.staffSeen }
  const nowSeen = Math.max(known.seen, await messageUpTo(tx, row.id, seen))
  const nowGot = Math.max(known.got, nowSeen, await messageUpTo(tx, row.id, got))
  if (nowGot === known.got && nowSeen === known.seen) return
  const set = side === 'visitor' ? { visitorGot: nowGot, visitorSeen: nowSeen } : { staffGot: nowGot, staffSeen: nowSeen }
  await tx.update(conversations).set(set).where(eq(conversations.id, row.id))
  await add(tx, { shopId: row.shopId, stream: streamOfConversation(row.id), kind: 'seen', data: { side, got: nowGot, seen: nowSeen } })
}

/** The newest message that is no newer than `seq`; 0 before the first. */
async function messageUpTo(db: Reader, id: string, seq: number): Promise<number> {
  const [row] = await db
    .select({ seq: streamEvents.seq })
    .from(streamEvents)
    .where(and(eq(streamEvents.streamId, streamOfConversation(id)), eq(streamEvents.kind, 'message'), lte(streamEvents.seq, seq)))
    .orderBy(desc(streamEvents.seq))
    .limit(1)
  return row?.seq ?? 0
}

/** Gathers receipts of sockets, so that a side writes at most one a second. */
export class Receipts {
  readonly #store: Store
  readonly #waiting = new Map<string, Receipt>()
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The first is written at once, those of the next second together at its end. */
  async note(id: string, side: Side, receipt: Partial<Receipt>) {
    const key = `${side} ${id}`
    const waiting = this.#waiting.get(key)
    if (waiting) {
      waiting.got = Math.max(waiting.got, receipt.got ?? 0)
      waiting.seen = Math.max(waiting.seen, receipt.seen ?? 0)
      return
    }
    this.#waiting.set(key, { got: 0, seen: 0 })
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      const later = this.#waiting.get(key)
      this.#waiting.delete(key)
      if (later && later.got + later.seen > 0) this.note(id, side, later).catch(() => {}) // a receipt that is lost comes again with the next message
    }, PAUSE)
    this.#timers.add(timer)
    await this.#store.write(async (tx) => {
      const [row] = await tx.select().from(conversations).where(eq(conversations.id, id))
      if (row) await noteReceipt(tx, row, side, { got: receipt.got ?? 0, seen: receipt.seen ?? 0 })
    })
  }

  stop() {
    for (const timer of this.#timers) clearTimeout(timer)
  }
}
