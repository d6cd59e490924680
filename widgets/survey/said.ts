import type { LocaleText } from '../../sdk/contract.gen.ts'
import { builtIn } from '../../sdk/words.ts'

/** A sentence in the language of the page, or in the other where the shop wrote none. */
export const said = (text: LocaleText, { locale }: { locale: string }) => {
  const own = builtIn(locale)
  return text[own] || text[own === 'pl' ? 'en' : 'pl']
}
