import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { Screen } from '../parts/screen.tsx'
import { useWhen } from '../parts/when.ts'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Actions } from './import/actions.tsx'
import { ColumnNotes } from './import/columns.tsx'
import { Outcome } from './import/outcome.tsx'
import { ImportProgress } from './import/progress.tsx'
import { Rows } from './import/rows.tsx'
import { isBusy, StateBadge } from './imports/state.tsx'
import '../parts/list.css'
import './mail.css'
import './import.css'

/** How often an import is looked at while the server works on it, in milliseconds. */
const LOOK_EVERY = 1000

/** One import: what was found in the file, what comes of it, and the way back. */
export function Import({ import: id = '' }: { import?: string }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const loaded = useLoaded([id], (signal) => call('GET /api/shops/:shop/imports/:import', { params: { shop: shop.id, import: id } }, signal))
  const { data, failure } = loaded

  useWhen([data, failure], () => {
    if (!data || !isBusy(data)) return
    const timer = setTimeout(loaded.reload, LOOK_EVERY)
    return () => clearTimeout(timer)
  })

  return (
    <>
      <a class="button bare small mail-back" href={`/admin/${shop.id}/imports`}>
        <Icon name="left" />
        {say.imports.back}
      </a>
      <Screen title={data?.fileName ?? say.imports.title}>
        <div class="panel">
          <Wait on={loaded} title={say.imports.failed}>
            {(found) => (
              <>
                <p class="soft">
                  <StateBadge state={found.state} /> {say.imports.kinds[found.kind]}
                  {found.format && ` · ${say.imports.formats[found.format]}`} · {say.imports.by(found.createdBy, say.moment(found.createdAt))}
                </p>
                <div role="status">{(isBusy(found) || found.state === 'waiting') && <ImportProgress of={found} />}</div>
                <Outcome of={found} />
                <Actions of={found} onChange={(changed) => loaded.setData(() => changed)} />
                {found.columns && <ColumnNotes columns={found.columns} />}
                {!['waiting', 'uploaded', 'checking'].includes(found.state) && found.rowsRead > 0 && <Rows of={found} />}
              </>
            )}
          </Wait>
        </div>
      </Screen>
    </>
  )
}
