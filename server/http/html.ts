/** Markup that is already safe; everything else is escaped when it is interpolated. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

type Value = string | number | false | null | undefined | Html | readonly Value[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function toSafe(value: Value): string {
  if (value instanceof Html) return String(value)
  if (value === false || value === null || value === undefined) return ''
  if (typeof value === 'object') return value.map(toSafe).join('')
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Values may stand between tags and inside quoted attributes, nowhere else. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, i) => text + toSafe(values[i - 1]) + part))
}
