import { Field, TextField } from '../../parts/field.tsx'
import type { Errors } from '../../parts/form.ts'
import { Select } from '../../parts/select.tsx'
import { usePreferences } from '../../preferences.tsx'
import type { Words } from '../../words/pl.ts'

export type ShopValues = { name: string; website: string; locale: string }
type Bind = (name: 'name' | 'website' | 'locale') => { name: string; value: string; error: string | undefined; onText: (text: string) => void }

export function ShopFields({ bind, readOnly = false }: { bind: Bind; readOnly?: boolean }) {
  const { say } = usePreferences()
  const { onText, error, ...locale } = bind('locale')
  return (
    <>
      <TextField label={say.shops.name} {...bind('name')} maxLength={120} autocomplete="organization" readOnly={readOnly} />
      <TextField
        label={say.shops.website}
        {...bind('website')}
        inputMode="url"
        autocomplete="url"
        autocapitalize="off"
        spellcheck={false}
        placeholder={say.shops.websiteHint}
        readOnly={readOnly}
      />
      <Field label={say.shops.locale} hint={say.shops.localeHelp} error={error}>
        {(wiring) => (
          <Select {...wiring} {...locale} disabled={readOnly} onChoose={onText} class="control">
            <option value="pl">{say.shops.locales.pl}</option>
            <option value="en">{say.shops.locales.en}</option>
          </Select>
        )}
      </Field>
    </>
  )
}

export function checkShop(say: Words, values: ShopValues): Errors<ShopValues> {
  return {
    ...(!values.name.trim() && { name: say.rules.required }),
    ...(!URL.canParse(withScheme(values.website)) && { website: values.website.trim() ? say.rules.website : say.rules.required }),
  }
}

export const toShop = ({ name, website, locale }: ShopValues) => ({
  name: name.trim(),
  website: withScheme(website),
  locale: locale === 'en' ? ('en' as const) : ('pl' as const),
})

/** People write „sklep.pl”. */
export function withScheme(website: string) {
  const text = website.trim()
  return !text || /^https?:\/\//i.test(text) ? text : `https://${text}`
}
