import type { Entry } from './types.ts'

type Values = Record<string, string | number>
export type Catalogue<Key extends string> = Record<Key, Entry>

export interface Say<Key extends string> {
  (key: Key, values?: Values): string
  /** The language in which it speaks, for dates and numbers beside it. */
  readonly locale: string
  /** A mean as people write it: always one decimal. */
  decimal(value: number): string
  /** Knows the words of a part that came later, too; what the shop gave this widget still wins. */
  with<More extends string>(more: Catalogue<More>): Say<Key | More>
}

export const builtIn = (locale: string) => (/^pl\b/.test(locale) ? 'pl' : 'en')

/**
 * The sentences of one widget. An entry that `given` leaves out is said as the widget itself says it: in Polish or in English.
 * @param own the widget's words in `builtIn(locale)`
 * @param given the shop's words in `locale`
 */
export function speak<Key extends string>(own: Catalogue<Key>, locale: string, given?: Partial<Catalogue<string>>): Say<Key> {
  const language = builtIn(locale)
  const ownLocale = locale.startsWith(language) ? locale : language
  const spoken = given ? locale : ownLocale

  const say = (key: Key, values: Values = {}) => {
    const entry = given?.[key] ?? own[key]
    const tongue = given?.[key] ? locale : ownLocale
    const text = typeof entry === 'string' ? entry : (entry[new Intl.PluralRules(tongue).select(values.n as number)] ?? entry.other)
    return text.replace(/\{(\w+)\}/g, (_, place: string) => (values[place] ?? '').toLocaleString(tongue))
  }
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return Object.assign(say, {
    locale: spoken,
    decimal: (value: number) => value.toLocaleString(spoken, oneDecimal),
    with: <More extends string>(more: Catalogue<More>) => speak<Key | More>({ ...own, ...more }, locale, given),
  })
}

/** `pl_PL` becomes `pl-PL`; undefined for what no browser knows. */
export function canonical(locale?: string | null): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale?.replaceAll('_', '-') || undefined)[0]
  } catch {
    return undefined
  }
}
