/** What this tab keeps through reloads. Storage may be forbidden by the browser; then it lasts as long as the page. */
export function kept<Value>(name: string, otherwise: Value): Value {
  try {
    const text = sessionStorage.getItem(`kontuar.chat.${name}`)
    return text === null ? otherwise : (JSON.parse(text) as Value)
  } catch {
    return otherwise
  }
}

export function keep(name: string, value: unknown) {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  try {
    if (isEmpty) sessionStorage.removeItem(`kontuar.chat.${name}`)
    else sessionStorage.setItem(`kontuar.chat.${name}`, JSON.stringify(value))
  } catch {}
}
