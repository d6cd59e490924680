import type { Address } from '../../../../sdk/contract.gen.ts'

/** City, region and code in one line, as in „Louisville, KY 40202”. */
const CODE_LAST = ['AU', 'CA', 'IN', 'NZ', 'PR', 'US']
/** City and code in lines of their own. */
const CODE_BELOW = ['GB', 'GG', 'IE', 'IM', 'JE']
/** „20121 Milano MI”. */
const REGION_BESIDE = ['IT']

type Words = Pick<Address, 'name' | 'company' | 'line1' | 'line2' | 'postalCode' | 'city' | 'region' | 'country'>

/** An address as it is written on an envelope in its country. `countryName` is what the country is called where it is read. */
export function addressLines({ name, company, line1, line2, postalCode, city, region, country }: Words, countryName: string): string[] {
  const place = placeLines(country ?? '', { postalCode, city, region })
  return [name, company, line1, line2, ...place, countryName].filter((line): line is string => Boolean(line))
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')

function placeLines(country: string, { postalCode, city, region }: Pick<Words, 'postalCode' | 'city' | 'region'>): (string | null)[] {
  if (CODE_LAST.includes(country)) return [[city, joined(region, postalCode)].filter(Boolean).join(', ')]
  if (CODE_BELOW.includes(country)) return [city, region, postalCode]
  if (REGION_BESIDE.includes(country)) return [joined(postalCode, city, region)]
  return [joined(postalCode, city), region]
}
