import type { ComponentChildren } from 'preact'
import type { Visit } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { pathOf } from './path.ts'

const MINUTE = 60_000

export function VisitRow({ visit, home }: { visit: Visit; home: string }) {
  const { say, locale } = usePreferences()
  const { visitor, customer, startedAt, lastAt, entryUrl, exitUrl, pageViews, cart, order, address, browser } = visit
  const words = say.visits
  const who = say.person({ ...customer, visitor })
  const minutes = Math.floor((Date.parse(lastAt) - Date.parse(startedAt)) / MINUTE)
  return (
    <tr>
      <Cell name={words.who}>
        <a href={customer ? `${home}?customer=${customer.id}` : `${home}?visitor=${encodeURIComponent(visitor)}`} aria-label={words.onlyThese(who)}>
          <bdi>{who}</bdi>
        </a>
        {browser && <span class="soft">{browser}</span>}
      </Cell>
      <Cell name={words.entered}>
        <time dateTime={startedAt}>{say.moment(startedAt)}</time>
      </Cell>
      <Cell name={words.address}>{address ?? <span class="soft">{words.erased}</span>}</Cell>
      <Cell name={words.start}>
        <Page url={entryUrl} />
      </Cell>
      <Cell name={words.left}>
        <time dateTime={lastAt}>{say.moment(lastAt)}</time>
      </Cell>
      <Cell name={words.end}>
        <Page url={exitUrl} />
      </Cell>
      <Cell name={words.duration}>{words.minutes(minutes)}</Cell>
      <Cell name={words.pages}>{say.number(pageViews)}</Cell>
      <Cell name={words.cart}>{cart ? money(locale, cart) : <span class="soft">{words.noCart}</span>}</Cell>
      <Cell name={words.purchase}>{order ? <bdi>{order}</bdi> : <span class="soft">{words.noPurchase}</span>}</Cell>
    </tr>
  )
}

const Cell = ({ name, children }: { name: string; children: ComponentChildren }) => <td data-name={name}>{children}</td>

/** Where on the site; the whole address stands in the tip. A visitor told it, so it is no link. */
function Page({ url }: { url: string }) {
  return (
    <span class="visit-page" dir="ltr" title={url}>
      {pathOf(url)}
    </span>
  )
}

function money(locale: string, { valueMinor, currency }: NonNullable<Visit['cart']>) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return format.format(valueMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
