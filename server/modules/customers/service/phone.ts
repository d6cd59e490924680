/**
 * A phone number as E.164; undefined for what cannot be told. A number without a country is Polish when it has nine digits.
 * A rule of our own: libphonenumber carries the plans of 240 countries to find the default of one, and a number nobody can place is only not looked up.
 */
export function normalPhone(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().replace(/^00/, '+')
  if (!/^\+?[\d\s().\-/]+$/.test(text)) return undefined
  const digits = text.replace(/\D/g, '')
  if (text.startsWith('+')) return isNumber(digits) ? `+${digits}` : undefined
  if (/^0?[1-9]\d{8}$/.test(digits)) return `+48${digits.slice(-9)}`
  return /^48[1-9]\d{8}$/.test(digits) ? `+${digits}` : undefined
}

const POLISH = /^48[1-9]\d{8}$/

/** Seven to fifteen digits, as E.164 allows; a Polish number has nine after its 48. */
const isNumber = (digits: string) => (digits.startsWith('48') ? POLISH.test(digits) : /^[1-9]\d{6,14}$/.test(digits))
