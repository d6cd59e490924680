import type { Store, Tx } from '../../../db/store.ts'
import { type Appended, eventBy, Repeated } from '../../streams/service.ts'
import { streamOfConversation } from './search.ts'

/** Keeps what a sender's key names once, and answers its place however often it is sent. The place is sought in a write: the first may not be committed yet. */
export async function keepOnce(store: Store, { id, sender, key }: { id: string; sender: string; key: string }, keep: (tx: Tx) => Promise<Appended>) {
  try {
    return toAcknowledged(await store.write(keep))
  } catch (error) {
    const known = error instanceof Repeated ? await store.write((tx) => eventBy(tx, streamOfConversation(id), sender, key)) : undefined
    if (!known) throw error
    return toAcknowledged(known)
  }
}

export const toAcknowledged = ({ seq, at }: Pick<Appended, 'seq' | 'at'>) => ({ seq, at: at.toISOString() })
