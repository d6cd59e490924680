import type { Errors } from '../../parts/form.ts'
import { isSaid, LANGUAGES, saidIn } from '../../parts/said.ts'
import type { Words } from '../../words/pl.ts'
import { type Draft, pathsOf, type Texts, written } from './draft.ts'

/** What is wrong with a form before it is sent. */
export function problemsOf(say: Words, draft: Draft, { question, options }: Texts): Errors<Draft> {
  const texts = written(options).map(({ text }) => text)
  const isSame = LANGUAGES.some((language) => new Set(texts.map((text) => saidIn(language, text).trim().toLowerCase())).size < texts.length)
  const { startsAt, endsAt, place, into } = draft
  return {
    ...(!isSaid(question) && { question: say.rules.required }),
    ...(texts.length < 2 || !texts.every(isSaid) ? { options: say.polls.tooFew } : isSame && { options: say.polls.same }),
    ...(startsAt && endsAt && startsAt >= endsAt && { endsAt: say.polls.endsBefore }),
    ...(place !== 'element' && pathsOf(draft).some((path) => !/^[/*]\S*$/.test(path)) && { paths: say.polls.pathsWrong }),
    ...(place === 'into' && !into.trim() && { into: say.rules.required }),
  }
}
