import { useRef } from 'preact/hooks'
import type { Card } from '../../../../sdk/contract.gen.ts'
import { ApiError } from '../../api.ts'
import { explain } from '../../parts/form.ts'
import { type Loaded, useLoaded } from '../../parts/loaded.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { useWhen } from '../../parts/when.ts'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** Whose card: a customer's, or that of whom a browser belongs to. */
export type Whose = { customer: string; visitor?: never } | { visitor: string; customer?: never }

export type Known = Card & { customer: NonNullable<Card['customer']> }
export const isKnown = (card: Card): card is Known => card.customer !== null

/** A card as it loads, and is read anew whenever `stamp` changes; null where nothing is known of the visitor. */
export function useCard({ customer, visitor }: Whose, stamp: string): Loaded<Card | null> {
  const { call } = useSession()
  const { shop } = useShop()
  const read = useRef(stamp)
  const loaded = useLoaded([shop.id, customer, visitor], async (signal) => {
    if (customer !== undefined) return call('GET /api/shops/:shop/customers/:customer/card', { params: { shop: shop.id, customer } }, signal)
    try {
      return await call('GET /api/shops/:shop/visitors/:visitor/card', { params: { shop: shop.id, visitor } }, signal)
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'VISITOR_NOT_FOUND') return null
      throw failure
    }
  })
  useWhen([stamp], () => {
    if (read.current !== stamp) loaded.reload()
    read.current = stamp
  })
  return loaded
}

export type Change = (change: (card: Known) => Partial<Card>) => void

/** Does something at the server and says so where it fails; answers undefined then. */
export function useAttempt() {
  const { say } = usePreferences()
  const { notify } = useToaster()
  return async <Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await work()
    } catch (failure) {
      notify({ text: explain(say, failure), isBad: true })
      return undefined
    }
  }
}
