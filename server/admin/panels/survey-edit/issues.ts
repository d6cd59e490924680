import { ApiError } from '../../api.ts'
import type { Words } from '../../words/pl.ts'

type Wrong = Words['surveys']['editor']['wrong']

/** What the server refused in one part of the survey, as in `questions.0`, in words and each once. */
export function issuesOf(words: Wrong, failure: unknown, part: string): string[] {
  if (!(failure instanceof ApiError)) return []
  const own = failure.issues.filter(({ field }) => field === `body.${part}` || field.startsWith(`body.${part}.`))
  return [...new Set(own.map(({ rule }) => words[rule] ?? words.other))]
}
