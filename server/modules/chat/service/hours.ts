import { type Chat, days } from '../table.ts'
import { addDays, dayIn, momentIn, timeIn } from './zone.ts'

export type Schedule = Pick<Chat, 'timeZone' | 'hours' | 'holidays'>

/** As many holidays as a chat may have, one after another, and a week. */
const FURTHEST = 110

const spansOf = ({ hours, holidays }: Schedule, day: string) => {
  const weekday = days[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]
  return weekday && !holidays.includes(day) ? (hours[weekday] ?? []) : []
}

export function isOpen(schedule: Schedule, at: Date): boolean {
  const time = timeIn(schedule.timeZone, at)
  return spansOf(schedule, dayIn(schedule.timeZone, at)).some(([from, to]) => from <= time && time < to)
}

/** When it opens next; null where it never does. */
export function opensAt(schedule: Schedule, after: Date): Date | null {
  const today = dayIn(schedule.timeZone, after)
  for (let ahead = 0; ahead <= FURTHEST; ahead++) {
    const day = addDays(today, ahead)
    const starts = spansOf(schedule, day).map(([from]) => momentIn(schedule.timeZone, day, from))
    const next = starts.filter((start) => start > after).toSorted((a, b) => a.getTime() - b.getTime())[0]
    if (next) return next
  }
  return null
}
