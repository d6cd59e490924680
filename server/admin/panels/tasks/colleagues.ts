import { useLoaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

interface Colleague {
  id: string
  name: string
}

/** Whom a task may be given: the staff, or oneself where one may not see them; and who has it now. */
export function useColleagues(now: Colleague | null | undefined): Colleague[] {
  const { call, session } = useSession()
  const { shop, may } = useShop()
  const { data } = useLoaded([shop.id], async (signal) =>
    may('staff.read') ? (await call('GET /api/shops/:shop/staff', { params: { shop: shop.id } }, signal)).members : [],
  )
  const known = [session.user, ...(now ? [now] : []), ...(data ?? [])]
  return [...new Map(known.map(({ id, name }) => [id, { id, name }])).values()]
}
