import type { Api, StaffReview } from '../../../../sdk/contract.gen.ts'

export type Query = NonNullable<Api['GET /api/shops/:shop/reviews']['query']>
export type Status = StaffReview['status']
export type Tab = Status | 'all'
export type Sort = NonNullable<Query['sort']>

/** What the address says the list shows; an empty text means no such filter. */
export interface Filter {
  tab: Tab
  stars: string
  subject: string
  sentiment: string
  replied: string
  edited: string
  source: string
  verified: string
  product: string
  q: string
  from: string
  to: string
  sort: Sort
}

export const TABS: Tab[] = ['pending', 'published', 'rejected', 'deleted', 'all']
export const SENTIMENTS = ['positive', 'neutral', 'negative', 'unsure'] as const
export const SOURCES = ['page', 'request', 'import'] as const
export const SORTS: Sort[] = ['newest', 'oldest', 'highest', 'lowest']

const oneOf = <T extends string>(allowed: readonly T[], text: string | undefined, otherwise: T) => allowed.find((value) => value === text) ?? otherwise
const isDay = (text: string | undefined) => (text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '')

/** Reads the query of the address; what makes no sense there is left out. */
export const readFilter = (query: Record<string, string>): Filter => ({
  tab: oneOf(TABS, query.status, 'pending'),
  stars: oneOf(['', '1', '2', '3', '4', '5'], query.stars, ''),
  subject: oneOf(['', 'product', 'shop'], query.subject, ''),
  sentiment: oneOf(['', ...SENTIMENTS], query.sentiment, ''),
  replied: oneOf(['', 'yes', 'no'], query.replied, ''),
  edited: oneOf(['', 'unchecked'], query.edited, ''),
  source: oneOf(['', ...SOURCES], query.source, ''),
  verified: oneOf(['', 'yes', 'no'], query.verified, ''),
  product: query.product ?? '',
  q: (query.q ?? '').slice(0, 200),
  from: isDay(query.from),
  to: isDay(query.to),
  sort: oneOf(SORTS, query.sort, 'newest'),
})

export function filterSearch({ tab, sort, ...rest }: Filter): string {
  const search = new URLSearchParams(Object.entries({ status: tab === 'pending' ? '' : tab, ...rest, sort: sort === 'newest' ? '' : sort }))
  for (const [name, value] of [...search]) if (!value) search.delete(name)
  return search.size ? `?${search}` : ''
}

export function toQuery({ tab, stars, subject, sentiment, replied, edited, source, verified, product, q, from, to, sort }: Filter): Query {
  return {
    sort,
    ...(tab !== 'all' && { status: tab }),
    ...(stars && { stars: Number(stars) }),
    ...(subject && { subject: subject === 'shop' ? ('shop' as const) : ('product' as const) }),
    ...(sentiment && { sentiment: oneOf(SENTIMENTS, sentiment, 'unsure') }),
    ...(replied && { replied: replied === 'yes' ? ('yes' as const) : ('no' as const) }),
    ...(edited && { edited: 'unchecked' as const }),
    ...(source && { source: oneOf(SOURCES, source, 'page') }),
    ...(verified && { verified: verified === 'yes' ? ('yes' as const) : ('no' as const) }),
    ...(product && { product }),
    ...(q.trim() && { q: q.trim() }),
    ...(from && { from: midnight(from) }),
    ...(to && { until: midnight(to, 1) }),
  }
}

/** The start of a day, or of one some days later, where this browser is. */
function midnight(day: string, later = 0) {
  const start = new Date(`${day}T00:00`)
  start.setDate(start.getDate() + later)
  return start.toISOString()
}

/** How many filters narrow the tab. */
export const narrowing = ({ stars, subject, sentiment, replied, edited, source, verified, product, q, from, to }: Filter) =>
  [stars, subject, sentiment, replied, edited, source, verified, product, q, from || to].filter(Boolean).length

const NONE = { stars: '', subject: '', sentiment: '', replied: '', edited: '', source: '', verified: '', product: '', q: '', from: '', to: '' }

export const without = (filter: Filter): Filter => ({ ...filter, ...NONE })

export const PRESETS = { today: 0, week: 6, month: 29, year: 364 } as const
export type Preset = keyof typeof PRESETS

export function presetDays(preset: Preset, now = new Date()): Pick<Filter, 'from' | 'to'> {
  const from = new Date(now)
  from.setDate(from.getDate() - PRESETS[preset])
  return { from: localDay(from), to: '' }
}

const localDay = (date: Date) => `${date.getFullYear()}-${`${date.getMonth() + 1}`.padStart(2, '0')}-${`${date.getDate()}`.padStart(2, '0')}`
