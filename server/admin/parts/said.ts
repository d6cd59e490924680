import type { LocaleText } from '../../../sdk/contract.gen.ts'
import type { Words } from '../words/pl.ts'

export type Language = keyof LocaleText

export const LANGUAGES = ['pl', 'en'] as const

export const isSaid = ({ pl, en }: LocaleText) => !!(pl.trim() || en.trim())

/** A sentence in one language, or in the other where the shop wrote none. */
export const saidIn = (locale: Language, text: LocaleText) => (locale === 'pl' ? text.pl || text.en : text.en || text.pl)

/** Which texts are written in one language alone, in a sentence for each language they lack; empty where none is. */
export const toldMissing = (say: Words, texts: { name: string; text: LocaleText }[]) =>
  LANGUAGES.flatMap((language) => {
    const names = texts.filter(({ text }) => isSaid(text) && !text[language].trim()).map(({ name }) => name)
    return names.length > 0 ? [say.texts.missing[language](names.join(', '))] : []
  }).join(' ')
