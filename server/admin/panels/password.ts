import type { Words } from '../words/pl.ts'

const SHORTEST = 12

export const checkPassword = ({ rules }: Words, password: string) =>
  password.length < SHORTEST ? { password: password ? rules.tooShort(SHORTEST) : rules.required } : {}

export function passwordHint({ setup }: Words, { length }: string) {
  if (!length) return setup.passwordHelp
  return length < SHORTEST ? setup.passwordLeft(SHORTEST - length) : setup.passwordFine
}
