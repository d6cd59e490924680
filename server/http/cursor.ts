import createError from '@fastify/error'

export const CursorInvalid = createError('CURSOR_INVALID', 'This cursor belongs to another list or is damaged', 400)

/** Where a keyset page ended: its last row's sort value and time (in milliseconds), and its id to break ties. */
export interface Position {
  value: number
  at: number
  id: string
}

export const toCursor = ({ value, at, id }: Position) => Buffer.from(JSON.stringify([value, at, id])).toString('base64url')

/** @throws {CursorInvalid} for anything `toCursor` did not write */
export function fromCursor(cursor: string): Position {
  try {
    const [value, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (isNumber(value) && isNumber(at) && Math.abs(at) <= 8.64e15 && typeof id === 'string' && !id.includes('\0')) return { value, at, id }
  } catch {
    // said below
  }
  throw new CursorInvalid()
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
