import type { Errors } from '../../parts/form.ts'
import type { Words } from '../../words/pl.ts'
import { type Draft, type OptionDraft, pathsOf, written } from './draft.ts'

/** What is wrong with a form before it is sent. */
export function problemsOf(say: Words, draft: Draft, options: OptionDraft[]): Errors<Draft> {
  const texts = written(options).map(({ text }) => text.trim().toLowerCase())
  const { question, startsAt, endsAt, place, into } = draft
  return {
    ...(!question.trim() && { question: say.rules.required }),
    ...(texts.length < 2 || texts.includes('') ? { options: say.polls.tooFew } : new Set(texts).size < texts.length && { options: say.polls.same }),
    ...(startsAt && endsAt && startsAt >= endsAt && { endsAt: say.polls.endsBefore }),
    ...(place !== 'element' && pathsOf(draft).some((path) => !/^[/*]\S*$/.test(path)) && { paths: say.polls.pathsWrong }),
    ...(place === 'into' && !into.trim() && { into: say.rules.required }),
  }
}
