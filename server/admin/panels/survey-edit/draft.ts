import type { Survey, SurveyBranch, SurveyQuestion } from '../../../../sdk/contract.gen.ts'
import { blankQuestion, type SurveyData } from '../surveys/templates.ts'

/** What of a survey is edited. */
export const toDraft = (survey: Survey): SurveyData => {
  const { name, questions, thanks, trigger, seconds, urls, share, cooldownDays, repeats, startsAt, endsAt, mailAfter, mailDays } = survey
  return { name, questions, thanks, trigger, seconds, urls, share, cooldownDays, repeats, startsAt, endsAt, mailAfter, mailDays }
}

/** A name that no question, choice or version of before has: answers are known by it. */
export const newId = () => crypto.randomUUID().slice(0, 8)

export const added = (questions: SurveyQuestion[]) => [...questions, blankQuestion(newId(), 'single')].map(withChoices)

/** A question of another kind is another question: what was answered before was answered to something else. */
export function ofKind(question: SurveyQuestion, kind: SurveyQuestion['kind']): SurveyQuestion {
  return withChoices({ ...question, id: newId(), kind, choices: isChoice(kind) ? question.choices : [], min: 0, max: 0, branches: [] })
}

const isChoice = (kind: SurveyQuestion['kind']) => kind === 'single' || kind === 'multiple'

const withChoices = (question: SurveyQuestion): SurveyQuestion =>
  isChoice(question.kind) && question.choices.length === 0 ? { ...question, choices: [newChoice(), newChoice()] } : question

export const newChoice = () => ({ id: newId(), text: { pl: '', en: '' } })

export const replaced = <Item>(items: readonly Item[], at: number, item: Item) => items.map((one, nth) => (nth === at ? item : one))
export const without = <Item>(items: readonly Item[], at: number) => items.filter((_, nth) => nth !== at)

/** Moves a question; rules that would lead back from then on are dropped. */
export function moved(questions: SurveyQuestion[], at: number, to: number): SurveyQuestion[] {
  const [question] = questions.slice(at, at + 1)
  return question ? tidied(without(questions, at).toSpliced(to, 0, question)) : questions
}

/** Drops rules that lead to what is not there or stands before. */
export const tidied = (questions: SurveyQuestion[]) =>
  questions.map((question, at) => {
    const leads = ({ go }: SurveyBranch) => go === 'end' || questions.findIndex(({ id }) => id === go) > at
    return { ...question, branches: question.branches.filter(leads) }
  })
