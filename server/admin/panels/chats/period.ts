export const SPANS = ['day', 'week', 'month'] as const
export const PRESETS = ['7', '30', '90'] as const
const DAY = 24 * 60 * 60_000

/** What the address says the figures cover. */
export interface Period {
  from: string
  to: string
  by: (typeof SPANS)[number]
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')
const dayOf = (at: number) => new Intl.DateTimeFormat('sv-SE').format(at)

/** The last so many days, today among them. */
export const lastDays = (days: number, now = Date.now()) => ({ from: dayOf(now - (days - 1) * DAY), to: dayOf(now) })

/** Left out, the last thirty days. */
export function readPeriod({ from, to, by }: Record<string, string>, now = Date.now()): Period {
  const span = SPANS.find((name) => name === by) ?? 'day'
  return isDay(from) && isDay(to) && from <= to ? { from, to, by: span } : { ...lastDays(30, now), by: span }
}

/** `75` seconds are „1:15”, `3700` are „1:01:40”. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
