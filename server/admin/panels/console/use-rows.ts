import { useRef } from 'preact/hooks'
import { ApiError } from '../../api.ts'
import { useWhen } from '../../parts/when.ts'
import { useConsole } from './use-console.tsx'

/** Reads what tabs are about and the desk does not tell of: what has ended, or is led by somebody else. The tab of what is gone for good is hidden. */
export function useRows(ids: string[]) {
  const { desk, tabs } = useConsole()
  const asked = useRef(new Set<string>())
  const missing = ids.filter((id) => !desk.rows.has(id))
  useWhen([desk, missing.join(), desk.link.state], () => {
    for (const id of missing) {
      if (asked.current.has(id)) continue
      asked.current.add(id)
      desk
        .find(id)
        .catch((failure) => failure instanceof ApiError && failure.status === 404 && tabs.hide(id))
        .finally(() => asked.current.delete(id))
    }
  })
}
