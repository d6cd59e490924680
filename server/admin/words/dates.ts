const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const

/** „3 godziny temu”, „wczoraj”; `justNow` for the last minute, and for a clock that runs ahead of ours. */
export function ago(locale: string, justNow: string, instant: string, now = Date.now()) {
  const seconds = (now - Date.parse(instant)) / 1000
  const found = UNITS.find(([, length]) => seconds >= length)
  if (!found) return justNow
  const [unit, length] = found
  return new Intl.RelativeTimeFormat(locale, { numeric: unit === 'day' ? 'auto' : 'always' }).format(-Math.floor(seconds / length), unit)
}

export const moment = (locale: string, instant: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))

export const day = (locale: string, date: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(date))
