import type { Product } from '../../../../sdk/contract.gen.ts'
import { Field } from '../../parts/field.tsx'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import { useShop } from '../../shell/shop.tsx'
import { type Choice, LIMITS, THEMES } from './choice.ts'
import type { Shown } from './gallery.ts'
import { ProductPicker } from './product.tsx'

interface OptionsProps {
  shown: Shown
  choice: Choice
  products: Product[]
  onChange: (change: Record<string, string>) => void
}

/** The widgets' own green. */
const USUAL_ACCENT = '#0b6e5f'

export function Options({ shown, choice, products, onChange }: OptionsProps) {
  const { say } = usePreferences()
  const { may } = useShop()
  const isOfProduct = shown.about === 'product' || (shown.about === 'either' && choice.subject === 'product')
  return (
    <form class="form widget-options" aria-label={say.widgets.options} onSubmit={(event) => event.preventDefault()}>
      {shown.about === 'either' && (
        <Choices label={say.widgets.subject} value={choice.subject} values={say.widgets.subjects} onChoose={(subject) => onChange({ subject })} />
      )}
      {isOfProduct && may('catalog.read') && <ProductPicker product={choice.product} first={products} onChoose={(product) => onChange({ product })} />}
      {shown.limit && (
        <Choices
          label={say.widgets.limit}
          value={choice.limit || String(shown.limit)}
          values={Object.fromEntries(LIMITS.map((limit) => [limit, say.number(limit)]))}
          onChoose={(limit) => onChange({ limit })}
        />
      )}
      <Choices
        label={say.widgets.theme}
        value={choice.theme}
        values={Object.fromEntries(THEMES.map((theme) => [theme, say.widgets.themes[theme]]))}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choices label={say.widgets.language} value={choice.lang} values={say.widgets.languages} onChoose={(lang) => onChange({ lang })} />
      <label class="choice">
        <input type="checkbox" checked={choice.accent !== ''} onChange={(event) => onChange({ accent: event.currentTarget.checked ? USUAL_ACCENT : '' })} />
        {say.widgets.ownAccent}
      </label>
      {choice.accent && (
        <Field label={say.widgets.accent}>
          {(wiring) => (
            <input
              {...wiring}
              class="control widget-color"
              type="color"
              value={choice.accent}
              onChange={(event) => onChange({ accent: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </form>
  )
}

interface ChoicesProps {
  label: string
  value: string
  values: Record<string, string>
  onChoose: (value: string) => void
}

const Choices = ({ label, value, values, onChoose }: ChoicesProps) => (
  <Field label={label}>
    {(wiring) => (
      <Select {...wiring} class="control" value={value} onChoose={onChoose}>
        {Object.entries(values).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </Select>
    )}
  </Field>
)
