import { useLocation } from 'preact-iso'
import { Empty } from '../parts/empty.tsx'
import { explain } from '../parts/form.ts'
import { Wait } from '../parts/loaded.tsx'
import { usePages } from '../parts/pages.ts'
import { Screen } from '../parts/screen.tsx'
import { Search } from '../parts/search.tsx'
import { useToaster } from '../parts/toast.tsx'
import { usePreferences } from '../preferences.tsx'
import { useSession } from '../session.tsx'
import { useShop } from '../shell/shop.tsx'
import { nameOf } from './card/who.tsx'
import '../parts/list.css'
import './reviews/filters.css'

/** Everybody who bought or signed in, each the way to their card. */
export function Customers() {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const { notify } = useToaster()
  const { query, route } = useLocation()
  const { q = '' } = query
  const home = `/admin/${shop.id}/customers`
  const words = say.customers
  const pages = usePages(
    [shop.id, q],
    async (after, signal) => {
      const query = { ...(q && { q }), ...(after && { after }) }
      const { customers, next } = await call('GET /api/shops/:shop/customers', { params: { shop: shop.id }, query }, signal)
      return { rows: customers, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  return (
    <Screen title={words.title}>
      <div class="panel">
        <p class="soft">{words.help}</p>
        <div class="panel-filters">
          <Search label={words.search} q={q} onSearch={(text) => route(text ? `${home}?q=${encodeURIComponent(text)}` : home, true)} />
        </div>
        <Wait on={pages} title={words.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon={q ? 'search' : 'people'} title={q ? words.noneFound : words.none} help={q ? words.noneFoundHelp : words.noneHelp} />
            ) : (
              <ul class="lines" aria-label={words.title}>
                {rows.map((customer) => (
                  <li key={customer.id} class="line">
                    <a class="line-text" href={`${home}/${customer.id}`}>
                      <span dir="auto">{nameOf(customer) ?? say.card.nameless}</span>
                      <span class="soft">{[customer.email, customer.phone].filter(Boolean).join(' · ')}</span>
                    </a>
                    <time class="soft" dateTime={customer.createdAt}>
                      {words.since(say.day(customer.createdAt))}
                    </time>
                  </li>
                ))}
              </ul>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {words.more}
          </button>
        )}
      </div>
    </Screen>
  )
}
