import { fold } from '../../../db/sql.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** What Unicode has names for besides countries, and codes that are in use no more. */
const NO_COUNTRY = /^(AN|BU|CS|DD|DY|EU|EZ|FX|HV|NH|QO|RH|SU|TP|UK|UN|XA|XB|YD|YU|ZR|ZZ)$/
/** How people call countries beside the names of Unicode. */
const ALSO: [string, string][] = [
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['usa', 'US'],
  ['czech republic', 'CZ'],
  ['the netherlands', 'NL'],
]

let known: Map<string, string> | undefined

/** A country as ISO 3166-1 alpha-2, by its code or its Polish or English name; null for what cannot be told. */
export function countryOf(told: string): string | null {
  known ??= namesOfCountries()
  const text = fold(told)
  return (/^[a-z]{2}$/.test(text) && text !== 'uk' ? text.toUpperCase() : known.get(text)) ?? null
}

function namesOfCountries() {
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second)).filter((code) => !NO_COUNTRY.test(code))
  const named = ['pl', 'en'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => {
      const name = names.of(code)
      return name === undefined ? [] : [[fold(name), code] as const]
    })
  })
  return new Map([...named, ...ALSO])
}
