import type { Texts } from '../table.ts'

/** The languages in which something is said. */
export const spoken = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : [])))
