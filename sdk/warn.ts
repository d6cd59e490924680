const said = new Set<string>()

/** Tells the page's developer, each thing once. */
export function warn(message: string, error: unknown = '') {
  if (!said.has(message)) console.warn(`kontuar: ${message}`, error)
  said.add(message)
}
