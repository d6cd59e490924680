import { useState } from 'preact/hooks'
import { Fact, Facts } from '../../parts/facts.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import type { Change, Known } from './card.ts'
import { ContactForm } from './contact-form.tsx'
import { Part } from './part.tsx'

/** How they are reached, corrected in place. */
export function Contact({ card, change }: { card: Known; change: Change }) {
  const { say } = usePreferences()
  const { may } = useShop()
  const [isEditing, setEditing] = useState(false)
  const words = say.card
  const { email, phone } = card.customer
  const none = <span class="soft">{words.none}</span>
  const edit = may('customers.write') && !isEditing && (
    <button type="button" class="button bare small square" aria-label={words.edit} title={words.edit} onClick={() => setEditing(true)}>
      <Icon name="pencil" />
    </button>
  )
  return (
    <Part title={words.contact} aside={edit}>
      {isEditing ? (
        <ContactForm
          customer={card.customer}
          onCancel={() => setEditing(false)}
          onSaved={(customer) => {
            setEditing(false)
            change(() => ({ customer }))
          }}
        />
      ) : (
        <Facts>
          <Fact name={words.email}>{email ? <a href={`mailto:${email}`}>{email}</a> : none}</Fact>
          <Fact name={words.phone}>{phone ? <a href={`tel:${phone}`}>{phone}</a> : none}</Fact>
          <Fact name={words.reviews}>{words.reviewCount(card.reviews)}</Fact>
          <Fact name={words.consents}>{card.consents.length === 0 ? <span class="soft">{words.noConsents}</span> : <Consents consents={card.consents} />}</Fact>
        </Facts>
      )}
    </Part>
  )
}

function Consents({ consents }: Pick<Known, 'consents'>) {
  const { say } = usePreferences()
  return (
    <ul>
      {consents.map(({ purpose, granted, at }) => (
        <li key={purpose}>
          {say.card.purposes[purpose] ?? purpose}: {granted ? say.card.granted(say.day(at)) : say.card.refused(say.day(at))}
        </li>
      ))}
    </ul>
  )
}
