import { createHash } from 'node:crypto'

/** What a row, or several together, are; whoever has written them since gives them another one. Fields in any order. */
export const fingerprint = (image: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(image, (_name, value: unknown) => (isPlain(value) ? Object.fromEntries(Object.entries(value).toSorted(byName)) : value)))
    .digest('base64url')

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
