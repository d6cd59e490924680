const UNITS = [
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const

/** „2 min”, „3 godz.”, „5 dni”; `justNow` for less than a minute. @param now in milliseconds */
export function shortSpan(locale: string, justNow: string, since: string, now: number) {
  const seconds = (now - Date.parse(since)) / 1000
  const found = UNITS.find(([, length]) => seconds >= length)
  if (!found) return justNow
  const [unit, length] = found
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.floor(seconds / length))
}

export const time = (locale: string, at: string) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at))

/** „dzisiaj”, „wczoraj”, or the date. */
export function dayName(locale: string, at: string, now = new Date()) {
  const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0)
  const days = Math.round((midnight(now) - midnight(new Date(at))) / (24 * 3600 * 1000))
  if (days < 2) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at))
}
