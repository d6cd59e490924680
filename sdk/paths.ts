/** `*` stands for any signs, slashes too; a path without one is the same page with and without its last slash. */
export function fits(path: string, glob: string): boolean {
  const [start = '', ...rest] = glob.split('*')
  const end = rest.pop()
  if (end === undefined) return bare(path) === bare(glob)
  if (!path.startsWith(start) || !path.endsWith(end)) return false
  let at = start.length
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= path.length - end.length
}

const bare = (path: string) => path.replace(/\/+$/, '')

/** Whether a page is among the patterns; none listed means every page. */
export const isAmong = (path: string, globs: readonly string[]) => !globs.length || globs.some((glob) => fits(path, glob))
