// Days of a time zone. Zones are IANA names, days are written as in `2026-03-29`.

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hourCycle: 'h23', ...parts })
  formats.set(zone, format)
  return format
}

/** What a clock on the wall shows, as in `2026-03-29 01:30:00`. */
export const wallClock = (zone: string, at: Date) => formatOf(zone).format(at)

export const dayIn = (zone: string, at: Date) => wallClock(zone, at).slice(0, 10)

/** How far the wall clock is ahead of UTC at a moment, in milliseconds. */
const offsetAt = (zone: string, at: number) => Date.parse(`${wallClock(zone, new Date(at)).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000

/** When a day begins. The second look is for days whose midnight lies beyond a change of the clock. */
export function startOfDay(zone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const guess = midnight - offsetAt(zone, midnight)
  return new Date(midnight - offsetAt(zone, guess))
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The Monday of the week, or the first of the month, that a day is in. */
export function startOfPeriod(day: string, by: 'day' | 'week' | 'month'): string {
  if (by === 'month') return `${day.slice(0, 7)}-01`
  if (by === 'day') return day
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

export const timeIn = (zone: string, at: Date) => wallClock(zone, at).slice(11, 16)

/** When the wall clock shows a time, as in `09:00` or `24:00`, of a day. */
export function momentIn(zone: string, day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const guess = wall - offsetAt(zone, wall)
  return new Date(wall - offsetAt(zone, guess))
}
