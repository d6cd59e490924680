import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Store, Tx } from '../../../db/store.ts'
import { ruleOf } from '../kinds/kinds.ts'
import { putBack } from '../kinds/undo.ts'
import { importChanges } from '../table.ts'
import { advance, type Leased, release } from './lease.ts'

/** Takes an import back, the latest change first. What something else has changed since is left as it is, and says so in the journal. @throws {LeaseLost} */
export async function undo(store: Store, held: Leased) {
  let { undone, left } = held
  for (let isOver = false; !isOver; ) {
    const before = { undone, left }
    const progress = await store.write(async (tx) => {
      const changes = await tx
        .select()
        .from(importChanges)
        .where(and(eq(importChanges.importId, held.id), isNull(importChanges.outcome)))
        .orderBy(desc(importChanges.position))
        .limit(ruleOf[held.kind].piece)
      const areBack = await putBack(tx, held.shopId, changes)
      const positions = (isBack: boolean) => changes.filter((_, index) => areBack[index] === isBack).map(({ position }) => position)
      const [back, stayed] = [positions(true), positions(false)]
      await settle(tx, held, back, 'undone')
      await settle(tx, held, stayed, 'left')
      const next = { undone: before.undone + back.length, left: before.left + stayed.length }
      await advance(tx, held, next)
      return { ...next, isOver: changes.length === 0 }
    })
    ;({ undone, left, isOver } = progress)
  }
  await store.write((tx) => release(tx, held, { state: 'undone', finishedAt: new Date() }))
}

async function settle(tx: Tx, { id }: Leased, positions: number[], outcome: 'undone' | 'left') {
  if (positions.length === 0) return
  await tx
    .update(importChanges)
    .set({ outcome })
    .where(and(eq(importChanges.importId, id), inArray(importChanges.position, positions)))
}
