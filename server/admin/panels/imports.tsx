import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { Bring } from './imports/bring.tsx'
import { StateBadge } from './imports/state.tsx'
import '../parts/list.css'

/** Files to bring, and those that were brought. */
export function Imports() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const pages = usePages(
    [shop.id],
    async (after, signal) => {
      const { imports, next } = await call('GET /api/shops/:shop/imports', { params: { shop: shop.id }, query: after ? { after } : {} }, signal)
      return { rows: imports, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  return (
    <Screen title={say.imports.title}>
      <div class="panel">
        <p class="soft">{say.imports.help}</p>
        <Bring />
        <section aria-labelledby="earlier">
          <h2 id="earlier">{say.imports.earlier}</h2>
          <Wait on={pages} title={say.imports.failed}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty icon="upload" title={say.imports.none} help={say.imports.noneHelp} />
              ) : (
                <ul class="lines" aria-labelledby="earlier">
                  {rows.map(({ id, kind, fileName, state, createdBy, createdAt }) => (
                    <li key={id} class="line">
                      <a class="line-text" href={`/admin/${shop.id}/imports/${id}`}>
                        <span dir="auto">{fileName}</span>
                        <span class="soft">
                          {say.imports.kinds[kind]} · {createdBy}
                        </span>
                      </a>
                      <StateBadge state={state} />
                      <time class="soft" dateTime={createdAt} title={say.moment(createdAt)}>
                        {say.ago(createdAt)}
                      </time>
                    </li>
                  ))}
                </ul>
              )
            }
          </Wait>
          {pages.more && (
            <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
              {say.imports.more}
            </button>
          )}
        </section>
      </div>
    </Screen>
  )
}
