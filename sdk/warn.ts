const said = new Set<string>()

/** Tells the page's developer, each thing once. */
export function warn(message: string, error?: unknown) {
  if (said.has(message)) return
  said.add(message)
  console.warn(`kontuar: ${message}`, ...(error === undefined ? [] : [error]))
}
