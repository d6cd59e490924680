import type { z } from 'zod'
import { InvalidRequest, type Issue } from '../../../http/errors.ts'
import { Told } from '../contract.ts'
import type { VisitEvent } from './cut.ts'
import { cleanUrl } from './url.ts'

export interface ReadBatch {
  events: VisitEvent[]
  refused: { index: number; issues: Issue[] }[]
}

/** Reads a batch event by event. A browser's clock is not believed: it tells how long ago each was, and `now` is the server's. */
export function readBatch(shopId: string, batch: unknown[], now: number): ReadBatch {
  const read: ReadBatch = { events: [], refused: [] }
  for (const [index, told] of batch.entries()) {
    const { success, data, error } = Told.safeParse(told, { reportInput: true })
    if (success) read.events.push(toEvent(shopId, data, now))
    else read.refused.push({ index, issues: new InvalidRequest('event', error).issues })
  }
  return read
}

function toEvent(shopId: string, { id, age, url, ...told }: z.output<typeof Told>, now: number): VisitEvent {
  const value = told.type === 'cart' || told.type === 'order' ? told : undefined
  return {
    ...{ shopId, id, type: told.type, at: new Date(now - age), url: cleanUrl(url) },
    product: told.type === 'product' ? told.product : null,
    valueMinor: value?.value ?? null,
    currency: value?.currency ?? null,
    orderNumber: told.type === 'order' ? told.order : null,
  }
}
