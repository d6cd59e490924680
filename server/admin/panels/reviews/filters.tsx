import type { Ref } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { Search } from '../../parts/search.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Dates } from './dates.tsx'
import { type Filter, narrowing, SENTIMENTS, SOURCES, without } from './filter.ts'
import './filters.css'

interface FiltersProps {
  filter: Filter
  /** What the list of products offers: names by id. */
  products: Map<string, string>
  onChange: (filter: Filter, isTyping?: boolean) => void
  search: Ref<HTMLInputElement>
}

export function Filters({ filter, products, onChange, search }: FiltersProps) {
  const { say } = usePreferences()
  const [isOpen, setOpen] = useState(false)
  const count = narrowing(filter)
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change })
  const look = (value: string) => (value ? 'filter-control is-active' : 'filter-control')
  return (
    <div class={isOpen ? 'filters is-open' : 'filters'}>
      <Search label={say.reviews.search} q={filter.q} box={search} onSearch={(q) => onChange({ ...filter, q }, true)} />
      <button type="button" class="filters-toggle filter-control" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="filter" />
        {say.reviews.filters}
        {count > 0 && ` (${count})`}
      </button>
      <Select class={look(filter.stars)} aria-label={say.reviews.starsLabel} value={filter.stars} onChoose={(stars) => set({ stars })}>
        <option value="">{say.reviews.anyStars}</option>
        {[5, 4, 3, 2, 1].map((stars) => (
          <option key={stars} value={stars}>
            {say.stars(stars)}
          </option>
        ))}
      </Select>
      <Select class={look(filter.subject)} aria-label={say.reviews.subject} value={filter.subject} onChoose={(subject) => set({ subject })}>
        <option value="">{say.reviews.anySubject}</option>
        <option value="product">{say.reviews.subjects.product}</option>
        <option value="shop">{say.reviews.subjects.shop}</option>
      </Select>
      <Select class={look(filter.sentiment)} aria-label={say.reviews.sentiment} value={filter.sentiment} onChoose={(sentiment) => set({ sentiment })}>
        <option value="">{say.reviews.anySentiment}</option>
        {SENTIMENTS.map((sentiment) => (
          <option key={sentiment} value={sentiment}>
            {say.reviews.sentiments[sentiment]}
          </option>
        ))}
      </Select>
      <Select class={look(filter.replied)} aria-label={say.reviews.replied} value={filter.replied} onChoose={(replied) => set({ replied })}>
        <option value="">{say.reviews.anyReplied}</option>
        <option value="yes">{say.reviews.repliedOnly.yes}</option>
        <option value="no">{say.reviews.repliedOnly.no}</option>
      </Select>
      {filter.edited && (
        <Select class={look(filter.edited)} aria-label={say.reviews.edited} value={filter.edited} onChoose={(edited) => set({ edited })}>
          <option value="">{say.reviews.anyEdited}</option>
          <option value="unchecked">{say.reviews.uncheckedOnly}</option>
        </Select>
      )}
      <Select class={look(filter.source)} aria-label={say.review.source} value={filter.source} onChoose={(source) => set({ source })}>
        <option value="">{say.reviews.anySource}</option>
        {SOURCES.map((source) => (
          <option key={source} value={source}>
            {say.reviews.sources[source]}
          </option>
        ))}
      </Select>
      <Select class={look(filter.verified)} aria-label={say.reviews.purchase} value={filter.verified} onChoose={(verified) => set({ verified })}>
        <option value="">{say.reviews.anyPurchase}</option>
        <option value="yes">{say.reviews.purchases.yes}</option>
        <option value="no">{say.reviews.purchases.no}</option>
      </Select>
      <Select class={look(filter.product)} aria-label={say.reviews.product} value={filter.product} onChoose={(product) => set({ product })}>
        <option value="">{say.reviews.anyProduct}</option>
        <optgroup label={say.reviews.fromList}>
          {[...products].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </Select>
      <Dates from={filter.from} to={filter.to} onChange={set} />
      {count > 0 && (
        <button type="button" class="button bare filters-clear" onClick={() => onChange(without(filter))}>
          <Icon name="cross" />
          {say.reviews.clear}
        </button>
      )}
    </div>
  )
}
