import type { ProductCard } from '../../../../sdk/contract.gen.ts'
import { useLoaded } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Thumb } from './card.tsx'
import { useConsole } from './use-console.tsx'

/** A pasted address of one of the shop's products can go as a card instead. Any other address stays the text it is. */
export function LinkOffer({ url, onSend, onClose }: { url: string; onSend: (card: ProductCard) => void; onClose: () => void }) {
  const { say } = usePreferences()
  const { desk, shop } = useConsole()
  const { data } = useLoaded([url], (signal) => desk.call('GET /api/shops/:shop/chat/links', { params: { shop: shop.id }, query: { url } }, signal))
  const card = data?.product
  return (
    <div role="status">
      {card && (
        <div class="link-offer">
          <Thumb card={card} />
          <span class="link-offer-name">{card.name}</span>
          <button
            type="button"
            class="button small"
            onClick={() => {
              onSend(card)
              onClose()
            }}
          >
            {say.chat.composer.asCard}
          </button>
          <button type="button" class="button bare small" onClick={onClose}>
            {say.chat.composer.keepLink}
          </button>
        </div>
      )}
    </div>
  )
}
