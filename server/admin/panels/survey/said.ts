import type { SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { type Language, saidIn } from '../../parts/said.ts'

/** One answer in words: the names of choices, a number as it is. */
export function answerText(locale: Language, { kind, choices }: SurveyQuestion, value: unknown): string {
  const nameOf = (id: unknown) => saidIn(locale, choices.find((choice) => choice.id === id)?.text ?? { pl: `${id}`, en: `${id}` })
  if (Array.isArray(value)) return value.map(nameOf).join(', ')
  return kind === 'single' ? nameOf(value) : `${value ?? ''}`
}
