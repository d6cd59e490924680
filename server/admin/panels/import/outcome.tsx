import type { Import } from '../../../../sdk/contract.gen.ts'
import { useLoaded } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** What has come of an import, in a sentence. */
export function Outcome({ of }: { of: Import }) {
  const { say } = usePreferences()
  const { state, failure, changes, undone, left } = of
  if (state === 'failed' && failure) {
    return (
      <div class="notice">
        <p>{say.imports.failureOf(failure.code, failure.field)}</p>
        {failure.row !== null && changes === 0 && <p>{say.imports.failedAt(failure.row)}</p>}
      </div>
    )
  }
  if (state === 'done') return <p>{say.imports.applied(changes)}</p>
  if (state === 'cancelled') return <p class="notice">{changes > 0 ? say.imports.cancelledAfter(changes) : say.imports.cancelledClean}</p>
  if (state !== 'undone') return null
  return (
    <div>
      <p>{say.imports.undone(undone)}</p>
      {left > 0 && <Left of={of} />}
    </div>
  )
}

/** What the undo left alone; the first fifty by name. */
function Left({ of: { id, left } }: { of: Import }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { data } = useLoaded([id], (signal) => call('GET /api/shops/:shop/imports/:import/left', { params: { shop: shop.id, import: id }, query: {} }, signal))
  return (
    <>
      <p>{say.imports.left(left)}</p>
      <ul class="import-left">
        {data?.left.map(({ position, subject, key }) => (
          <li key={position}>
            {say.imports.subjects[subject]} <bdi>{key}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
