import { useState } from 'preact/hooks'
import type { ProductCard } from '../../../../sdk/contract.gen.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Empty } from '../../parts/empty.tsx'
import { explain } from '../../parts/form.ts'
import { Wait } from '../../parts/loaded.tsx'
import { usePages } from '../../parts/pages.ts'
import { Search } from '../../parts/search.tsx'
import { Select } from '../../parts/select.tsx'
import { Stars } from '../../parts/stars.tsx'
import { useToaster } from '../../parts/toast.tsx'
import { usePreferences } from '../../preferences.tsx'
import { Thumb } from './card.tsx'
import { useConsole } from './use-console.tsx'
import './gallery.css'

/** The shop's products, to be sent as cards. */
export function Gallery({ onSend, onClose }: { onSend: (card: ProductCard) => void; onClose: () => void }) {
  const { say } = usePreferences()
  const { desk, shop } = useConsole()
  const { notify } = useToaster()
  const [filter, setFilter] = useState({ q: '', brand: '', category: '' })
  const [{ brands, categories }, setNames] = useState<{ brands: string[]; categories: string[] }>({ brands: [], categories: [] })
  const words = say.chat.gallery
  const pages = usePages(
    [shop.id, JSON.stringify(filter)],
    async (cursor, signal) => {
      const query = Object.fromEntries(Object.entries({ ...filter, cursor }).filter(([, value]) => value))
      const { products, next, ...names } = await desk.call('GET /api/shops/:shop/chat/gallery', { params: { shop: shop.id }, query }, signal)
      setNames(names)
      return { rows: products, next }
    },
    (failure) => notify({ text: explain(say, failure), isBad: true }),
  )
  const choice = (name: 'brand' | 'category', all: string, names: string[]) =>
    names.length > 0 && (
      <Select
        class={filter[name] ? 'filter-control is-active' : 'filter-control'}
        aria-label={words[name]}
        value={filter[name]}
        onChoose={(value) => setFilter({ ...filter, [name]: value })}
      >
        <option value="">{all}</option>
        {names.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    )
  return (
    <Dialog title={words.title} onClose={onClose} isWide>
      <div class="picker-filters">
        <Search label={words.search} q={filter.q} onSearch={(q) => setFilter({ ...filter, q })} />
        {choice('brand', words.anyBrand, brands)}
        {choice('category', words.anyCategory, categories)}
      </div>
      <div class="picker-found">
        <Wait on={pages} title={words.failed}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="search" title={words.none} />
            ) : (
              <ul class="picker">
                {rows.map((card) => (
                  <li key={card.product}>
                    <button type="button" class="picker-item" onClick={() => onSend(card)}>
                      <Thumb card={card} />
                      <span class="picker-name">{card.name}</span>
                      {card.priceMinor !== null && card.currency !== null && <span>{say.money(card.priceMinor, card.currency)}</span>}
                      {card.mean !== null && (
                        <span class="soft">
                          <Stars value={Math.round(card.mean)} /> {say.number(card.count)}
                        </span>
                      )}
                      {card.availability && <span class="soft">{say.chat.availability(card.availability)}</span>}
                      <span class="for-readers">{words.send}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Wait>
        {pages.more && (
          <button type="button" class="button" aria-disabled={pages.isBusy} onClick={pages.more}>
            {say.chat.list.more}
          </button>
        )}
      </div>
    </Dialog>
  )
}
