import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Icon } from '../parts/icon.tsx'
import { useLoaded, Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { useRowKeys } from '../parts/row-keys.ts'
import { Screen } from '../parts/screen.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { type InboxFilter, InboxFilters, STATES } from './inbox/filters.tsx'
import { DeliveryLine } from './inbox/line.tsx'
import { topicOf } from './inbox/reason.ts'
import { Replay, ReplayAll } from './inbox/replay.tsx'
import { SettingsTabs } from './settings/tabs.tsx'
import '../parts/list.css'

export function Inbox() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  useRowKeys()
  const state = STATES.find((name) => name === query.state)
  const filter: InboxFilter = { ...(state && { state }), ...(query.integration && { integration: query.integration }) }
  const known = useLoaded([shop.id], (signal) => call('GET /api/shops/:shop/integrations', { params: { shop: shop.id } }, signal))
  const pages = usePages(
    [shop.id, filter.state, filter.integration],
    async (after, signal) => {
      const { deliveries, next } = await call(
        'GET /api/shops/:shop/inbox',
        { params: { shop: shop.id }, query: { ...filter, ...(after && { after }) } },
        signal,
      )
      return { rows: deliveries, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const show = (next: { state: string; integration: string }) => {
    const search = new URLSearchParams(Object.entries(next).filter(([, value]) => value))
    route(`/admin/${shop.id}/settings/inbox${search.size ? `?${search}` : ''}`)
  }
  const hasFailed = pages.data?.rows.some(({ state }) => state === 'failed')
  return (
    <Screen title={say.inbox.title}>
      <SettingsTabs here="inbox" />
      <div class="panel">
        <p class="soft">{say.inbox.help}</p>
        <div class="panel-filters">
          <InboxFilters filter={filter} integrations={known.data?.integrations ?? []} onChange={show} />
          <button type="button" class="button" onClick={pages.reload}>
            <Icon name="refresh" />
            {say.inbox.refresh}
          </button>
          {hasFailed && <ReplayAll integration={filter.integration} onDone={pages.reload} />}
        </div>
        <Wait on={pages} title={say.inbox.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <NoDeliveries filter={filter} />
            ) : (
              <ul class="lines" aria-label={say.inbox.title}>
                {rows.map((delivery) => (
                  <DeliveryLine key={delivery.id} delivery={delivery}>
                    {delivery.state === 'failed' && <Replay delivery={delivery.id} about={topicOf(say, delivery.topic)} onDone={pages.reload} />}
                  </DeliveryLine>
                ))}
              </ul>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.inbox.more}
          </button>
        )}
      </div>
    </Screen>
  )
}

function NoDeliveries({ filter: { state, integration } }: { filter: InboxFilter }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  if (state === 'failed') return <Empty icon="check" title={say.inbox.noneFailed} />
  if (state || integration) return <Empty icon="search" title={say.inbox.noneInState} />
  return (
    <Empty icon="mail" title={say.inbox.none} help={say.inbox.noneHelp}>
      <a class="button" href={`/admin/${shop.id}/settings/integrations`}>
        {say.inbox.toIntegrations}
      </a>
    </Empty>
  )
}
