import { dayBefore, today } from './today.ts'

export const WHOSE = ['mine', 'everybodys', 'nobodys'] as const
export const STATES = ['open', 'done'] as const
export const DUES = ['any', 'today', 'late'] as const

export interface TaskFilter {
  whose: (typeof WHOSE)[number]
  state: (typeof STATES)[number]
  due: (typeof DUES)[number]
}

/** What an address asks for; what it does not name, or names wrongly, is the first of its kind. */
export const readTaskFilter = (query: Record<string, string>): TaskFilter => ({
  whose: WHOSE.find((name) => name === query.whose) ?? 'mine',
  state: STATES.find((name) => name === query.state) ?? 'open',
  due: DUES.find((name) => name === query.due) ?? 'any',
})

export function toTaskAddress({ whose, state, due }: TaskFilter) {
  const named = { ...(whose !== 'mine' && { whose }), ...(state !== 'open' && { state }), ...(due !== 'any' && { due }) }
  const query = new URLSearchParams(named).toString()
  return query && `?${query}`
}

const ASSIGNEES = { mine: { assignee: 'me' }, everybodys: {}, nobodys: { assignee: 'nobody' } }

export const toTaskQuery = ({ whose, state, due }: TaskFilter, now = today()) => ({
  ...ASSIGNEES[whose],
  state,
  ...(due !== 'any' && { dueBy: due === 'today' ? now : dayBefore(now) }),
})
