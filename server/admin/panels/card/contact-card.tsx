import type { Card } from '../../../../sdk/contract.gen.ts'
import { Wait } from '../../parts/loaded.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Addresses } from './addresses.tsx'
import { type Change, isKnown, type Known, useCard, type Whose } from './card.ts'
import { Contact } from './contact.tsx'
import { Mails } from './mails.tsx'
import { Notes } from './notes.tsx'
import { Orders } from './orders.tsx'
import { Pages } from './pages.tsx'
import { Recommendations } from './recommendations.tsx'
import { Surveys } from './surveys.tsx'
import { Tags } from './tags.tsx'
import { Talks } from './talks.tsx'
import { CardTasks } from './tasks.tsx'
import { Who } from './who.tsx'
import './card.css'

type ContactCardProps = Whose & {
  /** Changes when something happened that the card may tell of. */
  stamp?: string
  /** Where there is somebody to send a product to. */
  onSendProduct?: (product: string) => void
}

/** What the staff know of one person: fits a narrow column and a whole page alike. */
export function ContactCard({ stamp = '', onSendProduct, ...whose }: ContactCardProps) {
  const { say } = usePreferences()
  const loaded = useCard(whose, stamp)
  const change: Change = (make) => loaded.setData((now) => (now && isKnown(now) ? { ...now, ...make(now) } : now))
  return (
    <div class="contact-card">
      <Wait on={loaded} title={say.card.failed}>
        {(card) => (card ? <Shown card={card} change={change} {...(onSendProduct && { onSendProduct })} /> : <Unknown />)}
      </Wait>
    </div>
  )
}

function Unknown() {
  const { say } = usePreferences()
  return (
    <div class="card-part">
      <h2>{say.card.unknown}</h2>
      <p class="soft">{say.card.unknownHelp}</p>
    </div>
  )
}

interface ShownProps {
  card: Card
  change: Change
  onSendProduct?: (product: string) => void
}

function Shown({ card, change, onSendProduct }: ShownProps) {
  return (
    <div class="card-columns">
      <div class="card-column">
        <Who card={card} />
        {isKnown(card) && <Person card={card} change={change} />}
      </div>
      <div class="card-column">
        <Recommendations recommendations={card.recommendations} {...(onSendProduct && { onSendProduct })} />
        {isKnown(card) && card.orders && <Orders customer={card.customer.id} orders={card.orders} />}
        {isKnown(card) && card.conversations && <Talks conversations={card.conversations} />}
        {isKnown(card) && card.surveys && <Surveys surveys={card.surveys} />}
        <Pages card={card} />
        {isKnown(card) && <Mails mails={card.mails} />}
      </div>
    </div>
  )
}

const Person = ({ card, change }: { card: Known; change: Change }) => (
  <>
    <Contact card={card} change={change} />
    <Addresses card={card} change={change} />
    <Tags card={card} change={change} />
    <CardTasks card={card} change={change} />
    <Notes card={card} change={change} />
  </>
)
