import { useState } from 'preact/hooks'
import type { Api } from '../../../../sdk/contract.gen.ts'
import { useWhen } from '../../parts/when.ts'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Draft } from './draft.ts'

export type Weight = Api['POST /api/shops/:shop/push/preview']['reply']

/** While somebody types, the server is asked this long after the last key, in milliseconds. */
const PAUSE = 300

/** What the message weighs and whom it reaches, as the server counts; the last answer stays until the next. */
export function useWeight(draft: Draft): Weight | undefined {
  const { call } = useSession()
  const { shop } = useShop()
  const [weight, setWeight] = useState<Weight>()
  const asked = JSON.stringify(draft)
  useWhen([asked, shop.id], () => {
    const leaving = new AbortController()
    const timer = setTimeout(() => {
      const icon = /^https:\/\/\S+$/.test(draft.icon ?? '') ? (draft.icon ?? null) : null
      call('POST /api/shops/:shop/push/preview', { params: { shop: shop.id }, body: { ...draft, icon } }, leaving.signal).then(setWeight, () => {})
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  })
  return weight
}
