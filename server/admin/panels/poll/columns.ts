export interface Hour {
  at: string
  votes: number
}

const HOUR = 60 * 60_000
/** Beyond so many hours the columns are days. */
const MOST_HOURS = 72
/** The last so many are shown. */
const MOST_DAYS = 120

/** Columns without holes, by the hour or, for a longer time, by the day as it is here. */
export function columnsOf(hours: Hour[]): { columns: { at: Date; votes: number }[]; isByDay: boolean } {
  const times = hours.map(({ at }) => Date.parse(at))
  const [first = 0, last = 0] = [Math.min(...times), Math.max(...times)]
  const isByDay = (last - first) / HOUR > MOST_HOURS
  const startOf = (time: number) => (isByDay ? new Date(time).setHours(0, 0, 0, 0) : time)
  const votes = new Map<number, number>()
  for (const { at, votes: some } of hours) {
    const start = startOf(Date.parse(at))
    votes.set(start, (votes.get(start) ?? 0) + some)
  }
  const columns: { at: Date; votes: number }[] = []
  for (let time = startOf(first); hours.length > 0 && time <= last; time = isByDay ? new Date(time).setDate(new Date(time).getDate() + 1) : time + HOUR)
    columns.push({ at: new Date(time), votes: votes.get(time) ?? 0 })
  return { columns: columns.slice(-MOST_DAYS), isByDay }
}
