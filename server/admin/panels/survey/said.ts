import type { LocaleText, SurveyQuestion } from '../../../../sdk/contract.gen.ts'

/** A sentence in the language of the panel, or in the other where the shop wrote none. */
export const saidIn = (locale: string, text: LocaleText) => (locale === 'pl' ? text.pl || text.en : text.en || text.pl)

/** One answer in words: the names of choices, a number as it is. */
export function answerText(locale: string, { kind, choices }: SurveyQuestion, value: unknown): string {
  const nameOf = (id: unknown) => saidIn(locale, choices.find((choice) => choice.id === id)?.text ?? { pl: `${id}`, en: `${id}` })
  if (Array.isArray(value)) return value.map(nameOf).join(', ')
  return kind === 'single' ? nameOf(value) : `${value ?? ''}`
}
