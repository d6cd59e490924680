/** A body as people read it: JSON is indented, all else stands as it came. */
export function legible(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
