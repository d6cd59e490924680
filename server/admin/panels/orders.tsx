import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { explain } from '../parts/form.ts'
import { Icon } from '../parts/icon.tsx'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { useRowKeys } from '../parts/row-keys.ts'
import { Screen } from '../parts/screen.tsx'
import { Search } from '../parts/search.tsx'
import { Select } from '../parts/select.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { ORDER_STATUSES } from './orders/badge.tsx'
import { type OrderFilter, orderSearch, readOrderFilter } from './orders/filter.ts'
import { NoOrders } from './orders/none.tsx'
import { OrderRow } from './orders/row.tsx'
import '../parts/list.css'
import '../parts/table.css'
import './reviews/filters.css'
import './orders.css'

export function Orders() {
  const { say, locale } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const search = useRef<HTMLInputElement>(null)
  useRowKeys(search)
  const filter = readOrderFilter(query)
  const show = ({ status, ...rest }: Omit<OrderFilter, 'status'> & { status?: string }, isTyping = false) =>
    route(`/admin/${shop.id}/orders${orderSearch(readOrderFilter({ ...rest, ...(status && { status }) }))}`, isTyping)
  const pages = usePages(
    [shop.id, orderSearch(filter)],
    async (after, signal) => {
      const { orders, next } = await call('GET /api/shops/:shop/orders', { params: { shop: shop.id }, query: { ...filter, ...(after && { after }) } }, signal)
      return { rows: orders, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  return (
    <Screen title={say.orders.title}>
      <div class="panel is-wide">
        <div class="panel-filters">
          <Search label={say.orders.search} q={filter.q ?? ''} box={search} onSearch={(q) => show({ ...filter, q }, true)} />
          <Select
            class={filter.status ? 'filter-control is-active' : 'filter-control'}
            aria-label={say.orders.status}
            value={filter.status ?? ''}
            onChoose={(status) => show({ ...filter, status })}
          >
            <option value="">{say.orders.anyStatus}</option>
            {ORDER_STATUSES.map((name) => (
              <option key={name} value={name}>
                {say.orders.statuses[name]}
              </option>
            ))}
          </Select>
          {(pages.data?.rows.length ?? 0) > 0 && (
            <a
              class="button orders-export"
              href={`/api/shops/${shop.id}/orders.csv${orderSearch({ ...filter, lang: locale })}`}
              download
              title={say.orders.exportHelp}
            >
              <Icon name="download" />
              {say.orders.export}
            </a>
          )}
        </div>
        {filter.customer && (
          <p class="orders-one">
            {say.orders.ofOneCustomer}
            <button type="button" class="button small" onClick={() => show({ ...filter, customer: '' })}>
              {say.orders.allCustomers}
            </button>
          </p>
        )}
        <Wait on={pages} title={say.orders.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <NoOrders isNarrowed={orderSearch(filter) !== ''} />
            ) : (
              <>
                <table class="table orders" aria-label={say.orders.title}>
                  <thead>
                    <tr>
                      {(['number', 'customer', 'date', 'status', 'lines'] as const).map((name) => (
                        <th key={name} scope="col">
                          {say.orders[name]}
                        </th>
                      ))}
                      <th scope="col" class="is-sum">
                        {say.orders.total}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((order) => (
                      <OrderRow key={order.id} order={order} />
                    ))}
                  </tbody>
                </table>
                <p role="status" class="soft">
                  {say.orders.shown(rows.length)}
                </p>
              </>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.orders.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
