import { z } from 'zod'
import { InvalidRequest } from '../../../http/errors.ts'
import { BodyInvalid, OrderInvalid } from '../errors.ts'

export const MOST_LINES = 1000
const LONGEST_REASON = 500

/** Text cut to what both databases can keep: a platform's word is mended rather than refused. */
const mend = (text: string, most: number) => text.toWellFormed().replaceAll('\0', '').trim().slice(0, most).toWellFormed()

/** Text that may be missing, null or a number; then empty or its digits. */
export const Text = (most: number) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((text) => mend(String(text ?? ''), most))

/** Text without which an order still stands: what is no text is left out. */
export const LooseText = (most: number) => Text(most).catch('')

export const ExternalId = z
  .union([z.string().min(1), z.int().positive()])
  .transform((id) => mend(String(id), 128))
  .refine((id) => id !== '')

/** An id that is missing as null, empty or 0. */
export const OptionalId = Text(128).transform((id) => (id === '' || id === '0' ? null : id))

export const Currency = Text(3).transform((text) => text.toUpperCase())
export const Amount = z.union([z.string().min(1).max(40), z.number()])
export const OptionalAmount = Amount.or(z.literal('')).nullish()

/** Pieces, rounded up: some shops sell by the half. */
export const Quantity = z.coerce.number().min(0).max(1_000_000).transform(Math.ceil)

const Moment = (toText: (text: string) => string) =>
  z.string().transform((text, context) => {
    const moment = new Date(toText(text))
    const year = moment.getUTCFullYear()
    if (year >= 1970 && year < 3000) return moment
    context.addIssue({ code: 'custom', params: { rule: 'invalid_format' } })
    return z.NEVER
  })

/** An ISO moment with its offset. */
export const Iso = Moment((text) => text)
/** An ISO moment that is UTC without saying so. */
export const Utc = Moment((text) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`))

/** JSON whose whole numbers keep all their digits: Shopify's ids may be longer than a double. @throws {BodyInvalid} */
export function parseJson(text: string): unknown {
  const keepDigits = (_key: string, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER && source && /^-?\d+$/.test(source) ? source : value
  try {
    return JSON.parse(text, keepDigits)
  } catch {
    throw new BodyInvalid('The body is not JSON')
  }
}

/** @throws {OrderInvalid} naming each field that does not fit */
export function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new OrderInvalid(new InvalidRequest('order', result.error).message.slice(0, LONGEST_REASON))
}
