import type { ProductCard } from '../../sdk/contract.gen.ts'
import type { Stars } from '../../sdk/Stars.tsx'
import type { Say } from '../../sdk/words.ts'
import type { Key } from './words.ts'

const STOCK = ['in_stock', 'out_of_stock', 'preorder', 'backorder'] as const

/** A product that the shop shows, with its price and stock as they are now. */
export function Product({ card, stars: Drawn, say }: { card: ProductCard; stars: typeof Stars; say: Say<Key> }) {
  const { name, url, imageUrl, priceMinor, currency, mean, count } = card
  const stock = STOCK.find((known) => known === card.availability)
  const inside = (
    <>
      {imageUrl && /^https?:/.test(imageUrl) && <img src={imageUrl} alt="" width={72} height={72} loading="lazy" />}
      <span class="facts">
        <strong>{name}</strong>
        {priceMinor !== null && currency && <span>{money(priceMinor, currency, say.locale)}</span>}
        {stock && <small class={stock}>{say(stock)}</small>}
        {mean !== null && (
          <span class="rated">
            <Drawn value={mean} label={say('stars', { mean: say.decimal(mean) })} /> <small>({count})</small>
          </span>
        )}
      </span>
    </>
  )
  return url && /^https?:/.test(url) ? (
    <a class="product" href={url} target={isOwn(url) ? undefined : '_blank'} rel="noopener">
      {inside}
    </a>
  ) : (
    <div class="product">{inside}</div>
  )
}

/** A page of this shop opens in its own tab, where the conversation goes on. */
const isOwn = (url: string) => new URL(url).origin === location.origin

/** Minor units as the currency writes them. */
function money(minor: number, currency: string, locale: string) {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  } catch {
    return ''
  }
}
