/** An answer as it travels: a number on a scale, the id of a choice, several ids, or a text. */
export type Value = number | string | string[]

/** Where an answer leads. A scale is asked for the range, a choice for its id; one without either always holds. */
export interface Branch {
  from?: number | undefined
  to?: number | undefined
  choice?: string | undefined
  /** A later question's id, or `end`. */
  go: string
}

export interface Step {
  id: string
  required: boolean
  branches: readonly Branch[]
}

export type Given = Readonly<Record<string, Value | undefined>>

const holds = ({ from, to, choice }: Branch, value: Value | undefined) => {
  if (choice !== undefined) return value === choice || (Array.isArray(value) && value.includes(choice))
  if (from === undefined && to === undefined) return true
  return typeof value === 'number' && value >= (from ?? -Infinity) && value <= (to ?? Infinity)
}

/** The questions that these answers lead through, in order. Branches lead forward alone, so it ends. */
export function pathOf<Question extends Step>(questions: readonly Question[], given: Given): Question[] {
  const path: Question[] = []
  for (let at = 0; at >= 0 && at < questions.length; ) {
    const question = questions[at] as Question
    path.push(question)
    const go = question.branches.find((branch) => holds(branch, given[question.id]))?.go
    const next = go ? questions.findIndex(({ id }) => id === go) : at + 1
    at = next > at ? next : -1
  }
  return path
}

/** The first question on the way that must be answered and is not. */
export const missingOn = <Question extends Step>(path: readonly Question[], given: Given) =>
  path.find(({ id, required }) => required && given[id] === undefined)
