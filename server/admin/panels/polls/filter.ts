import type { ListedPoll } from '../../../../sdk/contract.gen.ts'

export const TABS = ['all', 'active', 'draft', 'closed'] as const

/** What the address says the list shows. */
export interface PollFilter {
  state?: ListedPoll['state']
  q?: string
}

const LONGEST = 100

export function readPollFilter({ state, q = '' }: Record<string, string>): PollFilter {
  const known = (['active', 'draft', 'closed'] as const).find((name) => name === state)
  return { ...(known && { state: known }), ...(q.trim() && { q: q.trim().slice(0, LONGEST) }) }
}

export function pollSearch(filter: PollFilter): string {
  const search = new URLSearchParams(Object.entries(filter))
  return search.size ? `?${search}` : ''
}
