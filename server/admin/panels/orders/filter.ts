import type { Order } from '../../../../sdk/contract.gen.ts'
import { ORDER_STATUSES } from './badge.tsx'

/** What the address says the list shows. */
export interface OrderFilter {
  status?: Order['status']
  q?: string
  /** Id of the one whose orders are shown. */
  customer?: string
}

const LONGEST = 200

export function readOrderFilter({ status, q = '', customer }: Record<string, string>): OrderFilter {
  const known = ORDER_STATUSES.find((name) => name === status)
  return { ...(known && { status: known }), ...(q.trim() && { q: q.trim().slice(0, LONGEST) }), ...(customer && { customer }) }
}

export function orderSearch(filter: OrderFilter & { lang?: string }): string {
  const search = new URLSearchParams(Object.entries(filter))
  return search.size ? `?${search}` : ''
}
