import { fold } from '../../../db/sql.ts'
import { toMinor } from '../../orders/service/amount.ts'
import type { Remark } from '../table.ts'

/** A cell that cannot be taken: the row is refused with this remark. */
export class CellRefused extends Error {
  override name = 'CellRefused'
  readonly remark: Remark

  constructor(code: string, field: string) {
    super(`${code} (${field})`)
    this.remark = { code, field }
  }
}

/** Text of at most so many characters. @throws {CellRefused} INVALID_CHARACTERS, TOO_LONG */
export function textCell(cell: string, field: string, most: number): string | null {
  const text = cell.replaceAll('\u00a0', ' ').trim()
  if (!text.isWellFormed() || text.includes('\0')) throw new CellRefused('INVALID_CHARACTERS', field)
  if (text.length > most) throw new CellRefused('TOO_LONG', field)
  return text === '' ? null : text
}

/** @throws {CellRefused} also REQUIRED */
export function requiredCell(cell: string | undefined, field: string, most: number): string {
  const text = textCell(cell ?? '', field, most)
  if (text === null) throw new CellRefused('REQUIRED', field)
  return text
}

/** An identifier; Shopify writes an apostrophe before long ones, so that a spreadsheet does not round them. */
export const idCell = (cell: string | undefined, field: string) => requiredCell(cell?.replace(/^'/, ''), field, 128)

const SIGNS: Record<string, string> = { zł: 'PLN', zl: 'PLN', '€': 'EUR', '£': 'GBP', $: 'USD', kč: 'CZK' }

export interface Price {
  minor: number
  currency: string
}

/**
 * A sum as people and feeds write it: `15.00 GBP`, `1 299,00 zł`, `PLN 49.99`, `1,299.00`. Without a currency of its own it is in `currency`.
 * @throws {CellRefused} PRICE_INVALID, also for `1,299`, which may be one or a thousand; CURRENCY_INVALID
 */
export function priceCell(cell: string, field: string, currency: string): Price {
  const [, before = '', number = '', after = ''] = /^([^\d\s.,-]*)\s*(-?\d[\d\s.,'\u00a0\u202f]*)\s*([^\d\s.,]*)$/.exec(cell.trim()) ?? []
  const word = before || after
  const named = word === '' ? currency : (SIGNS[word.toLowerCase()] ?? word.toUpperCase())
  const decimal = toDecimal(number)
  if (decimal === undefined) throw new CellRefused('PRICE_INVALID', field)
  if (!/^[A-Z]{3}$/.test(named)) throw new CellRefused('CURRENCY_INVALID', field)
  try {
    return { minor: toMinor(decimal, named), currency: named }
  } catch {
    throw new CellRefused('PRICE_INVALID', field)
  }
}

function toDecimal(written: string): string | undefined {
  const number = written.trim().replace(/[\s'\u00a0\u202f]/g, '')
  const [comma, point] = [number.lastIndexOf(','), number.lastIndexOf('.')]
  if (comma < 0) return /^-?\d+(\.\d*)?$/.test(number) ? number : undefined
  if (point > comma) return /^-?\d{1,3}(,\d{3})+\.\d*$/.test(number) ? number.replaceAll(',', '') : undefined
  if (point >= 0) return /^-?\d{1,3}(\.\d{3})+,\d*$/.test(number) ? number.replaceAll('.', '').replace(',', '.') : undefined
  return /^-?\d+,(\d{1,2}|\d{4,})$/.test(number) ? number.replace(',', '.') : undefined
}

/** An address that may stand in a page; undefined for any other. */
export function urlCell(cell: string): string | undefined {
  const url = cell.trim()
  if (url.length > 2048 || !URL.canParse(url)) return undefined
  return /^https?:$/.test(new URL(url).protocol) && url.isWellFormed() && !url.includes('\0') ? url : undefined
}

/** A moment: ISO with or without an offset (then UTC), a day, or a day as it is written in Poland. @throws {CellRefused} DATE_INVALID */
export function momentCell(cell: string, field: string): Date {
  const text = cell
    .trim()
    .replace(
      /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/,
      (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(text)
  const moment = iso ? new Date(`${iso[1]}T${iso[2] ?? '00:00'}${iso[3] ?? 'Z'}`) : new Date(Number.NaN)
  const year = moment.getUTCFullYear()
  if (year >= 1970 && year < 3000) return moment
  throw new CellRefused('DATE_INVALID', field)
}

/** A word as it is compared: „W magazynie” is `wmagazynie`. */
export const wordCell = (cell: string) => fold(cell).replace(/[^a-z0-9]/g, '')
