import type { Card } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { pathOf } from '../visits/path.ts'
import { Part } from './part.tsx'

/** Where they were in the shop, the latest first. A visitor told it, so none is a link. */
export function Pages({ card: { customer, visitor, visits, pages } }: { card: Card }) {
  const { say } = usePreferences()
  const { shop } = useShop()
  const words = say.card
  const whose = customer ? `customer=${customer.id}` : `visitor=${encodeURIComponent(visitor ?? '')}`
  const all = visits.count > 0 && (
    <a class="button bare small" href={`/admin/${shop.id}/visits?${whose}`}>
      {words.allVisits}
    </a>
  )
  return (
    <Part title={words.pages} aside={all}>
      {visits.lastAt && (
        <p class="soft">
          {words.visitCount(visits.count)} · {words.lastVisit(say.ago(visits.lastAt))}
        </p>
      )}
      {pages.length === 0 ? (
        <p class="soft">{words.noPages}</p>
      ) : (
        <ol class="card-pages">
          {pages.map(({ url, at, product }) => (
            <li key={`${at} ${url}`}>
              <span dir="auto" title={url}>
                {product ?? pathOf(url)}
              </span>
              <time class="soft" dateTime={at} title={say.moment(at)}>
                {say.ago(at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </Part>
  )
}
