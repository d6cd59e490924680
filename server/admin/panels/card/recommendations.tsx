import { useId, useRef, useState } from 'preact/hooks'
import type { Recommendations as Found } from '../../../../sdk/contract.gen.ts'
import { usePreferences } from '../../preferences.tsx'
import { Part } from './part.tsx'
import { Products } from './product.tsx'

const TABS = ['viewed', 'cart', 'similar'] as const
type Tab = (typeof TABS)[number]
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

interface RecommendationsProps {
  recommendations: Found
  onSendProduct?: (product: string) => void
}

/** What to speak of, in three tabs; the first that has something is open. */
export function Recommendations({ recommendations, onSendProduct }: RecommendationsProps) {
  const { say } = usePreferences()
  const { viewed, cart, similar } = recommendations
  const counts: Record<Tab, number> = { viewed: viewed.length, cart: cart ? 1 : 0, similar: similar.length }
  const [tab, setTab] = useState<Tab>(() => (cart ? 'cart' : (TABS.find((name) => counts[name] > 0) ?? 'viewed')))
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const words = say.card
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = (TABS.indexOf(tab) + step + TABS.length) % TABS.length
    setTab(TABS[at] ?? tab)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus()
  }
  return (
    <Part title={words.recommendations}>
      <div role="tablist" class="card-tabs" ref={list} aria-label={words.recommendations} onKeyDown={move}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {name === 'cart' && cart?.isOpen ? words.openCart : words[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} class="card-panel" aria-labelledby={`${id}-${tab}`}>
        {tab === 'viewed' && <Products products={viewed} none={words.noViewed} {...(onSendProduct && { onSendProduct })} />}
        {tab === 'cart' && <Cart cart={cart} {...(onSendProduct && { onSendProduct })} />}
        {tab === 'similar' && <Products products={similar} none={words.noSimilar} {...(onSendProduct && { onSendProduct })} />}
      </div>
    </Part>
  )
}

function Cart({ cart, onSendProduct }: { cart: Found['cart']; onSendProduct?: (product: string) => void }) {
  const { say } = usePreferences()
  const words = say.card
  if (!cart) return <p class="soft">{words.noCart}</p>
  return (
    <>
      <p>{cart.isOpen ? words.inCart(say.money(cart.valueMinor, cart.currency)) : words.cartOf(say.money(cart.valueMinor, cart.currency), say.ago(cart.at))}</p>
      {cart.products.length > 0 && <p class="soft">{cart.isOpen ? words.openCartHelp : words.cartHelp}</p>}
      {cart.products.length > 0 && <Products products={cart.products} none="" {...(onSendProduct && { onSendProduct })} />}
    </>
  )
}
