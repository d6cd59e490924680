import type { ProductCard } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { Stars } from '../../parts/stars.tsx'
import { usePreferences } from '../../preferences.tsx'

/** A product as the visitor sees it in the conversation. */
export function Card({ card }: { card: ProductCard }) {
  const { say } = usePreferences()
  const { name, url, priceMinor, currency, availability, mean, count } = card
  return (
    <div class="product-card">
      <Thumb card={card} />
      <div class="product-card-text">
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
        <span class="product-card-price">{priceMinor !== null && currency !== null && say.money(priceMinor, currency)}</span>
        {mean !== null && (
          <span class="product-card-stars soft">
            <Stars value={Math.round(mean)} /> {say.number(count)}
          </span>
        )}
        {availability && <span class="soft">{say.chat.availability(availability)}</span>}
      </div>
    </div>
  )
}

/** Its picture, or a sign in its place where there is none. */
export const Thumb = ({ card: { imageUrl } }: { card: Pick<ProductCard, 'imageUrl'> }) => (
  <span class="product-card-picture">
    <Icon name="bag" />
    {imageUrl && <img src={imageUrl} alt="" loading="lazy" onError={(event) => event.currentTarget.remove()} />}
  </span>
)
