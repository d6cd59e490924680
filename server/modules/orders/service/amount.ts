import { AmountInvalid, CurrencyInvalid } from '../errors.ts'

const digits = new Map<string, number>()

/** How many digits a currency has after its point: PLN 2, JPY 0, KWD 3. @throws {CurrencyInvalid} */
export function minorDigits(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  if (!/^[A-Z]{3}$/.test(currency)) throw new CurrencyInvalid(currency)
  const found = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, found)
  return found
}

/** A decimal amount in the minor units of its currency, halves rounded away from zero. @throws {AmountInvalid} @throws {CurrencyInvalid} */
export function toMinor(amount: string | number, currency: string): number {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(String(amount).trim()) ?? []
  const scale = minorDigits(currency)
  const cut = Number(whole + fraction.padEnd(scale, '0').slice(0, scale))
  const minor = cut + ((fraction[scale] ?? '0') >= '5' ? 1 : 0)
  if (whole === '' || !Number.isSafeInteger(minor)) throw new AmountInvalid(String(amount).slice(0, 40), currency)
  return sign === '-' && minor !== 0 ? -minor : minor
}
