const HOUR = 60 * 60_000
/** Mails come by day, on the clocks where the shops are. */
const MORNING = 9
const EVENING = 20
const clock = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Warsaw', hour: 'numeric', hourCycle: 'h23' })

/** The moment itself by day, else the full hour of the next morning. */
export function outOfNight(moment: Date): Date {
  let day = moment
  for (let hour = hourOf(day); hour < MORNING || hour >= EVENING; hour = hourOf(day)) day = new Date((Math.floor(day.getTime() / HOUR) + 1) * HOUR)
  return day
}

const hourOf = (moment: Date) => Number(clock.format(moment))
