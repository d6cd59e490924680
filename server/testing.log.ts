import { pino } from 'pino'

/** What a server says in its log: give it `logger`, and read. */
export function testLog() {
  const lines: string[] = []
  const refusals = () =>
    lines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'refused')
      .map(({ level, time, pid, hostname, msg, ...said }) => ({ level: pino.levels.labels[level], ...said }))
  return { logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } }, lines, refusals }
}
