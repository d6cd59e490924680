import type { Conversation } from '../../../../sdk/contract.gen.ts'
import { Fact, Facts } from '../../parts/facts.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { ContactCard } from '../card/contact-card.tsx'
import { useConsole } from './use-console.tsx'
import { useNow } from './use-now.ts'
import './aside.css'

/** How often the card of somebody who is there is read anew, in milliseconds: they go on shopping. */
const BEAT = 30_000

/** The right column: who this is. */
export function Aside({ id }: { id: string }) {
  const { say } = usePreferences()
  const { desk, href } = useConsole()
  const { may } = useShop()
  const row = desk.rows.get(id)
  const beat = Math.floor(useNow() / BEAT)
  const send = (product: string) => desk.talk(id).send({ text: '', product })
  return (
    <aside class="console-card" aria-label={say.chat.card.title}>
      <a class="button bare small console-back" href={href({})}>
        <Icon name="left" />
        {say.chat.card.back}
      </a>
      {row && <BasicFacts row={row} />}
      {row && may('customers.read') && (
        <ContactCard
          key={row.customer ?? row.visitor}
          stamp={`${row.state} ${row.owner?.id} ${row.pageUrl} ${row.state === 'closed' ? '' : beat}`}
          {...(row.customer ? { customer: row.customer } : { visitor: row.visitor })}
          {...(desk.isMine(id) && { onSendProduct: send })}
        />
      )}
    </aside>
  )
}

/** What the conversation alone says of the visitor. */
function BasicFacts({ row }: { row: Conversation }) {
  const { say } = usePreferences()
  const words = say.chat.card
  return (
    <>
      <h2>{say.person(row)}</h2>
      <p class="soft">{row.customer ? words.known : row.email ? words.unproved : words.unknown}</p>
      <Facts>
        {row.email && (
          <Fact name={words.email}>
            <a href={`mailto:${row.email}`}>{row.email}</a>
          </Fact>
        )}
        {row.phone && (
          <Fact name={words.phone}>
            <a href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>{row.phone}</a>
          </Fact>
        )}
        {row.pageUrl && (
          <Fact name={words.page}>
            <a href={row.pageUrl} target="_blank" rel="noopener nofollow noreferrer">
              {row.pageTitle || row.pageUrl}
            </a>
          </Fact>
        )}
        <Fact name={words.language}>{words.languages[row.locale]}</Fact>
        <Fact name={words.since}>{say.moment(row.createdAt)}</Fact>
      </Facts>
    </>
  )
}
