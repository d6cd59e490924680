import { useLocation } from 'preact-iso'
import type { ReviewRequest } from '../../../sdk/contract.gen.ts'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { Select } from '../parts/select.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { RequestLine } from './requests/line.tsx'
import '../parts/list.css'
import './reviews/filters.css'

const STATES: ReviewRequest['state'][] = ['queued', 'sent', 'cancelled', 'skipped']

export function Requests() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop, may } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const state = STATES.find((name) => name === query.state)
  const home = `/admin/${shop.id}/requests`
  const pages = usePages(
    [shop.id, state],
    async (after, signal) => {
      const { requests, next } = await call(
        'GET /api/shops/:shop/requests',
        { params: { shop: shop.id }, query: { ...(state && { state }), ...(after && { after }) } },
        signal,
      )
      return { rows: requests, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const put = (changed: ReviewRequest) => pages.setData(({ rows, next }) => ({ next, rows: rows.map((row) => (row.id === changed.id ? changed : row)) }))
  return (
    <Screen title={say.requests.title}>
      <div class="panel">
        <p class="soft">{say.requests.help}</p>
        <div class="panel-filters">
          <Select
            class={state ? 'filter-control is-active' : 'filter-control'}
            aria-label={say.requests.state}
            value={state ?? ''}
            onChoose={(chosen) => route(chosen ? `${home}?state=${chosen}` : home)}
          >
            <option value="">{say.requests.anyState}</option>
            {STATES.map((name) => (
              <option key={name} value={name}>
                {say.requests.states[name]}
              </option>
            ))}
          </Select>
        </div>
        <Wait on={pages} title={say.requests.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="mail" title={state ? say.requests.noneInState : say.requests.none} {...(!state && { help: say.requests.noneHelp })}>
                {!state && may('settings.read') && (
                  <a class="button" href={`/admin/${shop.id}/settings/reviews`}>
                    {say.requests.toSettings}
                  </a>
                )}
              </Empty>
            ) : (
              <ul class="lines" aria-label={say.requests.title}>
                {rows.map((row) => (
                  <RequestLine key={row.id} row={row} onChanged={put} />
                ))}
              </ul>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.requests.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
