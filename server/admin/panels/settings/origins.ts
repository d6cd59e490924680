import type { Words } from '../../words/pl.ts'

const MOST = 50

type Read = { origins: string[]; error?: undefined } | { error: string }

/** Reads one origin a line. A trailing slash and capital letters are forgiven; anything else names its line. */
export function readOrigins({ settings }: Words, text: string): Read {
  const origins: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const written = line.trim()
    if (!written) continue
    const url = URL.parse(written)
    if (!url || !/^https?:$/.test(url.protocol)) return { error: settings.originWrong(index + 1, written) }
    if (url.pathname !== '/' || url.search || url.hash || url.username) return { error: settings.originPath(index + 1, url.origin) }
    if (!origins.includes(url.origin)) origins.push(url.origin)
  }
  return origins.length > MOST ? { error: settings.originsMany } : { origins }
}
