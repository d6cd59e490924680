import { useState } from 'preact/hooks'
import type { Product } from '../../../../sdk/contract.gen.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { useLoaded } from '../../parts/loaded.tsx'
import { Search } from '../../parts/search.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useSession } from '../../session.tsx'
import { useShop } from '../../shell/shop.tsx'

/** Above so many products they are searched by name. */
const MOST_LISTED = 50

interface ProductPickerProps {
  product: string
  /** The first products of the catalogue. */
  first: Product[]
  onChoose: (product: string) => void
}

export function ProductPicker({ product, first, onChoose }: ProductPickerProps) {
  const { say } = usePreferences()
  const { call } = useSession()
  const { shop } = useShop()
  const [q, setQ] = useState('')
  const found = useLoaded([q], async (signal) =>
    q ? (await call('GET /api/shops/:shop/products', { params: { shop: shop.id }, query: { q, limit: MOST_LISTED } }, signal)).products : first,
  )
  if (first.length === 0)
    return <TextField label={say.widgets.productId} hint={say.widgets.noProducts} value={product} maxLength={128} onText={onChoose} autocomplete="off" />
  const listed = found.data ?? first
  const isListed = listed.some(({ id }) => id === product)
  return (
    <>
      {first.length >= MOST_LISTED && <Search label={say.widgets.findProduct} q={q} onSearch={setQ} />}
      <Field label={say.widgets.product} hint={say.widgets.productHelp} error={listed.length === 0 ? say.widgets.noProductFound : undefined}>
        {(wiring) => (
          <Select {...wiring} class="control" value={product} onChoose={onChoose}>
            {!isListed && <option value={product}>{product}</option>}
            {listed.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  )
}
