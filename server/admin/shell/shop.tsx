import { type ComponentChildren, createContext, type RefObject } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import type { Shop } from '../../../sdk/contract.gen.ts'
import type { Kept } from '../panels/reviews/list.ts'
import { useWhen } from '../parts/when.ts'
import { useSession } from '../session.tsx'

export type Counts = Record<string, number>

interface InShop {
  shop: Shop
  /** Reviews of the shop by status; absent until first heard of. */
  counts: Counts | undefined
  setCounts(change: (counts: Counts | undefined) => Counts | undefined): void
  /** The list of reviews as it was left, so that coming back finds it unchanged. */
  kept: RefObject<Kept | undefined>
  may(right: Shop['rights'][number]): boolean
  canModerate: boolean
  canManage: boolean
}

const HEARD_EVERY = 60_000
const Context = createContext<InShop | null>(null)

export function useShop(): InShop {
  const inShop = useContext(Context)
  if (!inShop) throw new Error('ShopProvider is missing')
  return inShop
}

export function ShopProvider({ shop, children }: { shop: Shop; children: ComponentChildren }) {
  const { call } = useSession()
  const [counts, setCounts] = useState<Counts>()
  const latest = useRef(counts)
  latest.current = counts
  const kept = useRef<Kept | undefined>(undefined)

  useWhen([shop.id], () => {
    const leaving = new AbortController()
    const hear = () => {
      if (document.hidden || !shop.rights.includes('reviews.read')) return
      const before = latest.current
      call('GET /api/shops/:shop/reviews', { params: { shop: shop.id }, query: { limit: 1 } }, leaving.signal).then(
        // What the user did in the meantime is newer than this answer.
        (answer) => setCounts((now) => (now === before ? answer.counts : now)),
        () => {},
      )
    }
    hear()
    const timer = setInterval(hear, HEARD_EVERY)
    document.addEventListener('visibilitychange', hear)
    return () => {
      leaving.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', hear)
    }
  })

  const may: InShop['may'] = (right) => shop.rights.includes(right)
  const inShop: InShop = {
    shop,
    counts,
    setCounts,
    kept,
    may,
    canModerate: may('reviews.moderate'),
    canManage: may('settings.change'),
  }
  return <Context.Provider value={inShop}>{children}</Context.Provider>
}
