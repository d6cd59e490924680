import { z } from 'zod'
import type { GivenConsent } from '../../consents/service.ts'
import { Text } from './shapes.ts'

const TEXT_LENGTH = 2000

/** The loose notes of an order, each with a name and a value of any kind. Whatever else stands among them is left alone. */
export const Notes = (name: 'key' | 'name') =>
  z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((notes) => new Map((notes ?? []).map((note) => [String(fieldOf(note, name)), fieldOf(note, 'value')])))

const fieldOf = (note: unknown, name: string) => (typeof note === 'object' && note !== null ? (note as Record<string, unknown>)[name] : undefined)

const ANSWERS = new Map([
  ...['yes', '1', 'true', 'tak', 'on'].map((word) => [word, true] as const),
  ...['no', '0', 'false', 'nie', 'off'].map((word) => [word, false] as const),
])

/** What the note `name` says of review requests; the words the buyer saw stand in `<name>_text`. Nothing where there is no such note, or an odd one. */
export function consentOf(notes: Map<string, unknown>, name: string, at: Date): GivenConsent[] {
  const granted = ANSWERS.get(String(notes.get(name)).trim().toLowerCase())
  if (granted === undefined) return []
  const text = Text(TEXT_LENGTH).safeParse(notes.get(`${name}_text`)).data ?? ''
  return [{ purpose: 'review_requests', granted, text, at }]
}
