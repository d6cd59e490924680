import { useState } from 'preact/hooks'
import { useLoaded, Wait } from '../../parts/loaded.tsx'
import { Search } from '../../parts/search.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'
import { Reasons } from '../card/reasons.tsx'
import { nameOf } from '../card/who.tsx'
import type { Rule } from './rules.ts'
import '../reviews/filters.css'

const OFFERED = 20

/** What the rules give one customer; undefined rules are wrong ones. */
export function Preview({ rules }: { rules: Rule[] | undefined }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState('')
  const words = say.scoring
  const people = useLoaded([shop.id, q], (signal) =>
    call('GET /api/shops/:shop/customers', { params: { shop: shop.id }, query: { limit: OFFERED, ...(q && { q }) } }, signal),
  )
  const offered = people.data?.customers ?? []
  const customer = offered.find(({ id }) => id === chosen)?.id ?? offered[0]?.id
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      <p class="soft">{words.previewHelp}</p>
      <div class="panel-filters">
        <Search label={words.find} q={q} onSearch={setQ} />
        {customer && (
          <Select class="filter-control" aria-label={say.orders.customer} value={customer} onChoose={setChosen}>
            {offered.map((person) => (
              <option key={person.id} value={person.id}>
                {nameOf(person) ?? say.card.nameless}
              </option>
            ))}
          </Select>
        )}
      </div>
      <Wait on={people} title={say.customers.failed}>
        {() => {
          if (!customer) return <p class="soft">{words.nobody}</p>
          return rules ? <Result customer={customer} rules={rules} /> : <p class="soft">{words.previewWrong}</p>
        }}
      </Wait>
    </section>
  )
}

function Result({ customer, rules }: { customer: string; rules: Rule[] }) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const text = JSON.stringify(rules)
  const loaded = useLoaded([customer, text], (signal) =>
    call('GET /api/shops/:shop/customers/:customer/score', { params: { shop: shop.id, customer }, query: { rules: text } }, signal),
  )
  return (
    <div class="scoring-result">
      <Wait on={loaded} title={say.scoring.failed}>
        {(score) => (
          <>
            <p>
              <strong>{say.card.score(score.total)}</strong>
            </p>
            <Reasons score={score} />
          </>
        )}
      </Wait>
    </div>
  )
}
