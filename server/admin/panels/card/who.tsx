import type { Card } from '../../../../sdk/contract.gen.ts'
import { Icon } from '../../parts/icon.tsx'
import { Monogram } from '../../parts/monogram.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Reasons } from './reasons.tsx'

export const nameOf = ({ firstName, lastName, email, phone }: NonNullable<Card['customer']>) =>
  [firstName, lastName].filter(Boolean).join(' ') || email || phone

/** Who it is, and how much they have to do with the shop. */
export function Who({ card: { customer, visitor, score, device, visits, recommendations } }: { card: Card }) {
  const { say } = usePreferences()
  const words = say.card
  const { cart } = recommendations
  const name = customer ? (nameOf(customer) ?? words.nameless) : say.person({ visitor })
  const known = [customer && words.customerSince(say.day(customer.createdAt)), visits.count > 0 && words.visitCount(visits.count)].filter(Boolean)
  return (
    <div class="card-part card-who">
      <div class="card-name">
        <Monogram name={name} />
        <div>
          <h2 dir="auto">{name}</h2>
          {known.length > 0 && <p class="soft">{known.join(' · ')}</p>}
          {device && (
            <p class="soft">
              <span class="for-readers">{words.device}: </span>
              {device}
            </p>
          )}
        </div>
      </div>
      {cart?.isOpen && <p>{words.inCart(say.money(cart.valueMinor, cart.currency))}</p>}
      {score ? <Score score={score} /> : <p class="soft">{words.guestHelp}</p>}
    </div>
  )
}

function Score({ score }: { score: NonNullable<Card['score']> }) {
  const { say } = usePreferences()
  return (
    <details class="card-score">
      <summary>
        <strong>{say.card.score(score.total)}</strong>
        <span class="soft">{say.card.scoreWhy}</span>
        <Icon name="down" />
      </summary>
      <div>
        <Reasons score={score} />
      </div>
    </details>
  )
}
