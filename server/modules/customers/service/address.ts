import { createHash } from 'node:crypto'
import { fold } from '../../../db/sql.ts'
import { ADDRESS_LIMITS } from '../contract.ts'
import type { Address } from '../table.ts'
import { countryOf } from './country.ts'

const PARTS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'country', 'phone', 'taxId'] as const

/** The words of an address. */
export type AddressWords = Pick<Address, (typeof PARTS)[number]>

/** An address as somebody tells it; `country` by its code or name. */
export type ToldAddress = { [Part in keyof AddressWords]?: string | null | undefined }

/** The words of an address as they are kept, long ones cut; undefined for what has neither a street nor a city. */
export function addressWords(told: ToldAddress): AddressWords | undefined {
  const tidy = (part: keyof typeof ADDRESS_LIMITS) => (told[part] ?? '').replace(/\s+/g, ' ').trim().slice(0, ADDRESS_LIMITS[part]).toWellFormed() || null
  const [first, second] = [tidy('line1'), tidy('line2')]
  const city = tidy('city')
  if (!first && !second && !city) return undefined
  return {
    ...{ name: tidy('name'), company: tidy('company'), line1: first ?? second, line2: first && second, postalCode: tidy('postalCode'), city },
    ...{ region: tidy('region'), country: countryOf(told.country ?? ''), phone: tidy('phone'), taxId: tidy('taxId') },
  }
}

/** Which words differ. */
export const differing = (a: AddressWords, b: AddressWords) => PARTS.filter((part) => a[part] !== b[part])

/**
 * What one address is known by, however it is written: case, accents, signs and the break between its lines make no other, nor does a phone or a tax id.
 * The region makes none either, for some tell its code and some its name. A hash, so that a deleted address can be known without being kept.
 */
export function addressKey({ name, company, line1, line2, postalCode, city, country }: AddressWords): string {
  const plain = (...texts: (string | null)[]) =>
    fold(texts.join(' '))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const parts = [plain(name), plain(company), plain(line1, line2), plain(postalCode).replaceAll(' ', ''), plain(city), country ?? '']
  return createHash('sha256').update(parts.join('|')).digest('base64url')
}

const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7]

/** False for ten digits that stand for a Polish NIP and do not add up; of other tax ids nothing is known. */
export function isTaxIdSound({ country, taxId }: Pick<AddressWords, 'country' | 'taxId'>): boolean {
  const digits = (taxId ?? '').replace(/^PL/i, '').replace(/[\s.-]/g, '')
  if ((country ?? 'PL') !== 'PL' || !/^\d{10}$/.test(digits)) return true
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === Number(digits[9])
}
