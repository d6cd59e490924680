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
  why: 'starsMissing' | 'authorMissing' | 'tooLong' | 'emailMissing' | 'emailWrong' | 'invalid'
  limit?: number | undefined
}
/** In the order of the fields on the page. */
export type Problems = Partial<Record<Field, Problem>>

export const fields: Field[] = ['stars', 'title', 'text', 'author', 'email']
/** In letters; the stars are one. */
export const limits = { stars: 1, title: 120, text: 4000, author: 60, email: 254 }
const missing: Partial<Record<Field, Problem['why']>> = { stars: 'starsMissing', author: 'authorMissing', email: 'emailWrong' }

/** What the server would refuse. */
export function problemsOf(draft: Draft): Problems {
  const problems: Problems = {}
  for (const field of fields) {
    const value = `${draft[field] || ''}`.trim()
    const limit = limits[field]
    const isWrong = field === 'email' ? value && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value) : !value
    if (value.length > limit) problems[field] = { why: 'tooLong', limit }
    else if (isWrong && missing[field]) problems[field] = { why: missing[field] }
  }
  return problems
}

/** What the server did refuse, in the same words where we have them. */
export function problemsIn({ issues = [] }: Partial<ApiError>): Problems {
  const problems: Problems = {}
  for (const { field, rule, limit } of issues) {
    const name = fields.find((known) => `.${field}`.endsWith(`.${known}`))
    if (name === 'email' && rule === 'required') problems.email = { why: 'emailMissing' }
    else if (name) problems[name] = rule === 'too_big' ? { why: 'tooLong', limit } : { why: missing[name] ?? 'invalid' }
  }
  return problems
}
