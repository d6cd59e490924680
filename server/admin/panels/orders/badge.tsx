import type { Order } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import '../../parts/badge.css'

export const ORDER_STATUSES: Order['status'][] = ['placed', 'paid', 'delivered', 'cancelled', 'refunded']
const LOOKS: Record<Order['status'], string> = { placed: '', paid: 'is-published', delivered: 'is-published', cancelled: 'is-rejected', refunded: 'is-pending' }

export function OrderBadge({ status }: { status: Order['status'] }) {
  const { say } = usePreferences()
  return <span class={`badge ${LOOKS[status]}`}>{say.orders.statuses[status]}</span>
}
