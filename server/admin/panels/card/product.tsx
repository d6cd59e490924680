import type { RecommendedProduct } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import type { Words } from '../../words/pl.ts'

interface ProductsProps {
  products: RecommendedProduct[]
  /** What stands there where there are none. */
  none: string
  onSendProduct?: (product: string) => void
}

export function Products({ products, none, onSendProduct }: ProductsProps) {
  if (products.length === 0) return <p class="soft">{none}</p>
  return (
    <ul class="card-rows">
      {products.map((recommended) => (
        <Product key={recommended.product.id} recommended={recommended} {...(onSendProduct && { onSend: () => onSendProduct(recommended.product.id) })} />
      ))}
    </ul>
  )
}

function Product({ recommended, onSend }: { recommended: RecommendedProduct; onSend?: () => void }) {
  const { say } = usePreferences()
  const { product } = recommended
  const { name, url, imageUrl, priceMinor, currency } = product
  return (
    <li class="card-row card-product">
      {imageUrl ? <img class="card-picture" src={imageUrl} alt="" width="40" height="40" loading="lazy" /> : <span class="card-picture" />}
      <div class="card-what">
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
            {name}
          </a>
        ) : (
          <span dir="auto">{name}</span>
        )}
        <span class="soft" dir="auto">
          {whyOf(say, recommended)}
        </span>
      </div>
      {priceMinor !== null && currency !== null && <span class="card-sum">{say.money(priceMinor, currency)}</span>}
      {onSend && (
        <button type="button" class="button small" aria-label={say.card.sendOf(name)} onClick={onSend}>
          <Icon name="send" />
          {say.card.send}
        </button>
      )}
    </li>
  )
}

function whyOf({ card, ago }: Words, { why, with: other, at }: RecommendedProduct) {
  if (why === 'together') return card.whyTogether(other?.name ?? '')
  if (why === 'popular' || !at) return card.whyPopular
  return why === 'viewed' ? card.whyViewed(ago(at)) : card.whyCart(ago(at))
}
