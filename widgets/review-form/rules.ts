import type { ApiError } from '../../sdk/api.ts'

export interface Draft {
  stars: number
  title: string
  text: string
  author: string
  email: string
  /** People never see this field. */
  website: string
}

export type Field = 'stars' | 'title' | 'text' | 'author' | 'email'
export interface Problem {
  why: 'starsMissing' | 'authorMissing' | 'tooLong' | 'emailWrong' | 'invalid'
  limit?: number | undefined
}
/** In the order of the fields on the page. */
export type Problems = Partial<Record<Field, Problem>>

export const fields: Field[] = ['stars', 'title', 'text', 'author', 'email']
export const limits = { title: 120, text: 4000, author: 60, email: 254 }

/** What the server would refuse. */
export function problemsOf(draft: Draft): Problems {
  const problems: Problems = {}
  for (const field of ['title', 'text', 'author', 'email'] as const)
    if (draft[field].trim().length > limits[field]) problems[field] = { why: 'tooLong', limit: limits[field] }
  if (!draft.stars) problems.stars = { why: 'starsMissing' }
  if (!draft.author.trim()) problems.author = { why: 'authorMissing' }
  if (draft.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(draft.email.trim())) problems.email = { why: 'emailWrong' }
  return problems
}

/** What the server did refuse, in the same words where we have them. */
export function problemsIn({ issues }: ApiError): Problems {
  const problems: Problems = {}
  for (const { field, rule, limit } of issues) {
    const name = fields.find((known) => field === known || field.endsWith(`.${known}`))
    if (name) problems[name] = rule === 'too_big' ? { why: 'tooLong', limit } : { why: missing[name] ?? 'invalid' }
  }
  return problems
}

const missing: Partial<Record<Field, Problem['why']>> = { stars: 'starsMissing', author: 'authorMissing', email: 'emailWrong' }
