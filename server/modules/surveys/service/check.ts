import type { Given, Value } from '../../../../sdk/surveys/path.ts'
import { AnswerInvalid } from '../errors.ts'
import { type Question, SCALES } from '../questions/contract.ts'
import type { SurveyAnswer } from '../table.ts'

export type Kept = Pick<SurveyAnswer, 'number' | 'text' | 'choices'>

/**
 * How an answer is kept; undefined for one that says nothing, which takes the question's answer back.
 * @throws {AnswerInvalid} for a number outside the scale, a choice that is not there, or too many or too few of them
 */
export function keptAs(question: Question, value: Value | null): Kept | undefined {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  const kept = KEPT[question.kind](question, value)
  if (!kept) throw new AnswerInvalid(question.id)
  return { number: null, text: null, choices: null, ...kept }
}

type Check = (question: Question, value: Value) => Partial<Kept> | undefined

const scale: Check = ({ kind }, value) => {
  const [low, high] = SCALES[kind as keyof typeof SCALES]
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high ? { number: value } : undefined
}

const KEPT: Record<Question['kind'], Check> = {
  nps: scale,
  csat: scale,
  ces: scale,
  stars: scale,
  single: ({ choices }, value) => (choices.some(({ id }) => id === value) ? { choices: [value as string] } : undefined),
  multiple({ choices, min, max }, value) {
    if (!Array.isArray(value)) return undefined
    const chosen = choices.map(({ id }) => id).filter((id) => value.includes(id))
    const isWhole = chosen.length === new Set(value).size
    return isWhole && chosen.length >= min && (max === 0 || chosen.length <= max) ? { choices: chosen } : undefined
  },
  text: (_question, value) => (typeof value === 'string' ? { text: value } : undefined),
}

/** An answer as it travels. */
export const travelling = ({ number, text, choices }: Kept, { kind }: Pick<Question, 'kind'>): Value =>
  number ?? text ?? (kind === 'single' ? (choices?.[0] ?? '') : (choices ?? []))

/** The answers of one response by question. */
export const givenBy = (questions: readonly Question[], answers: readonly SurveyAnswer[]): Given =>
  Object.fromEntries(
    answers.flatMap((answer) => {
      const question = questions.find(({ id }) => id === answer.questionId)
      return question ? [[question.id, travelling(answer, question)]] : []
    }),
  )
