import type { Text } from './shapes.ts'

type Language = keyof Text

const OTHER: Record<Language, Language> = { pl: 'en', en: 'pl' }

/** A sentence in one language, or in the other where the shop wrote none. */
export const said = (text: Text, locale: Language) => text[locale] || text[OTHER[locale]]

/** All that was written of a sentence, each wording once. */
export const wordingsOf = ({ pl, en }: Text) => [...new Set([pl, en].filter(Boolean))]
