/** What the address says of a survey's answers is shown. */
export interface SurveyFilter {
  view: 'results' | 'people'
  /** The last so many days; empty for all time. */
  days: string
  source: '' | 'page' | 'mail'
  every: 'day' | 'week' | 'month'
  /** Id of the one question that must be answered; empty for any. */
  question: string
}

export const DAYS = ['', '7', '30', '90', '365']
export const SOURCES = ['', 'page', 'mail'] as const
export const EVERY = ['day', 'week', 'month'] as const

export function readSurveyFilter({ view, days = '', source, every, question = '' }: Record<string, string>): SurveyFilter {
  return {
    view: view === 'people' ? 'people' : 'results',
    days: DAYS.includes(days) ? days : '',
    source: SOURCES.find((name) => name === source) ?? '',
    every: EVERY.find((name) => name === every) ?? 'week',
    question,
  }
}

export function surveySearch(filter: SurveyFilter): string {
  const defaults = readSurveyFilter({})
  const set = Object.entries(filter).filter(([name, value]) => value !== defaults[name as keyof SurveyFilter])
  const search = new URLSearchParams(set)
  return search.size ? `?${search}` : ''
}

const DAY = 24 * 60 * 60_000

/** The same, as the server is asked. */
export const asked = ({ days, source }: SurveyFilter, now = Date.now()) => ({
  ...(days && { from: new Date(now - Number(days) * DAY).toISOString() }),
  ...(source && { source }),
})
