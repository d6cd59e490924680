const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string) {
  const known = formats.get(timeZone)
  if (known) return known
  const digits = Object.fromEntries(PARTS.map((part) => [part, 'numeric']))
  const made = new Intl.DateTimeFormat('en-US', { ...digits, timeZone, hourCycle: 'h23' })
  formats.set(timeZone, made)
  return made
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string) {
  const shown = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type as string, Number(value)]),
  )
  const [year = 0, month = 1, ...rest] = PARTS.map((part) => shown.get(part) ?? 0)
  const [day, hour, minute, second] = rest
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** `2019-01-30 01:02:12` on a zone's clocks as a moment; undefined for an empty date (`0000-00-00 …`) and for what is none. */
export function localMoment(text: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) || text.startsWith('0000')) return undefined
  const clock = Date.parse(`${text.replace(' ', 'T')}Z`)
  if (Number.isNaN(clock)) return undefined
  const near = clock - offsetAt(clock, timeZone)
  return new Date(clock - offsetAt(near, timeZone))
}
