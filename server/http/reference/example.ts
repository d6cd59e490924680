import { candidates, KEYS, LEFT_OUT } from './dictionary.ts'

/** As much of JSON Schema as Zod writes. */
export interface Shape {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  default?: unknown
  examples?: unknown[]
  format?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minItems?: number
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  items?: Shape
  prefixItems?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  propertyNames?: Shape
  additionalProperties?: Shape | boolean
  contentMediaType?: string
}

export type Shapes = Record<string, Shape>

/** Where a value stands: its field, what it belongs to (innermost first), and its path for people. */
interface Place {
  field: string
  owners: string[]
  path: string
}

/** What a field is given when it has no word of its own, by its format. */
const FORMATS: Record<string, unknown> = {
  'date-time': '2026-03-14T09:26:53.000Z',
  date: '2026-03-14',
  email: 'zofia@poczta.example',
  uri: 'https://kubek.example/',
  uuid: '0b6f2c1e-5d0a-4b7e-9a53-6f1f6a1f3c11',
}
const DEEPEST = 12

/** Composes examples of JSON Schemas: from their constants, formats and bounds, and from the dictionary by the names of their fields. */
export class Composer {
  /** Fields that want a word in the dictionary. */
  readonly missing: string[] = []
  readonly #shapes: Shapes

  constructor(shapes: Shapes) {
    this.#shapes = shapes
  }

  compose(shape: Shape, { field, owners, path }: Place): unknown {
    if (shape.$ref) {
      const name = shape.$ref.split('/').pop() ?? ''
      return this.compose(this.#shapes[name] ?? {}, { field, owners: [name, ...owners], path })
    }
    if (shape.const !== undefined) return shape.const
    if (shape.examples?.length) return shape.examples[0]
    const word = candidates(field, owners).find((value) => fits(value, shape))
    if (word !== undefined) return word
    const union = shape.anyOf ?? shape.oneOf
    if (union) return this.#branch(union, { field, owners, path })
    if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => this.compose(part, { field, owners, path })))
    if (shape.enum) return shape.enum.find((value) => value !== null)
    return this.#byType(shape, { field, owners, path })
  }

  /** The first branch that is not null and for which every word is known. */
  #branch(union: Shape[], place: Place) {
    let failed: { value: unknown; missing: string[] } | undefined
    for (const branch of union.filter(({ type }) => type !== 'null')) {
      const attempt = new Composer(this.#shapes)
      const value = attempt.compose(branch, place)
      if (attempt.missing.length === 0) return value
      failed ??= { value, missing: attempt.missing }
    }
    this.missing.push(...(failed?.missing ?? []))
    return failed?.value ?? null
  }

  #byType(shape: Shape, place: Place): unknown {
    const type = [shape.type].flat().find((name) => name !== 'null')
    if (type === 'object') return place.owners.length > DEEPEST ? {} : this.#object(shape, place)
    if (type === 'array') return this.#array(shape, place)
    if (shape.default !== undefined && shape.default !== '') return shape.default
    if (type === 'boolean') return true
    if (type === undefined) return this.#unknown(place, null)
    if (type === 'integer' || type === 'number') return least(shape)
    return FORMATS[shape.format ?? ''] ?? this.#unknown(place, '')
  }

  #object({ properties = {}, propertyNames, additionalProperties, required = [] }: Shape, { field, owners, path }: Place) {
    const inside = field ? [field, ...owners] : owners
    const value: Record<string, unknown> = {}
    for (const [name, shape] of Object.entries(properties)) {
      if (!required.includes(name) && inside.some((owner) => LEFT_OUT.includes(`${owner}.${name}`))) continue
      const known = this.missing.length
      const part = this.compose(shape, { field: name, owners: inside, path: `${path}.${name}` })
      if (this.missing.length === known || required.includes(name)) value[name] = part
    }
    if (!additionalProperties || additionalProperties === true) return value
    for (const name of (propertyNames?.enum as string[] | undefined) ?? KEYS[field] ?? KEYS.any ?? [])
      value[name] = this.compose(additionalProperties, { field: name, owners: inside, path: `${path}.${name}` })
    return value
  }

  #array({ items = {}, prefixItems, minItems = 1 }: Shape, { field, owners, path }: Place) {
    if (prefixItems) return prefixItems.map((item, at) => this.compose(item, { field, owners, path: `${path}.${at}` }))
    const one = this.compose(items, { field: singular(field), owners, path: `${path}.0` })
    return Array.from({ length: Math.max(1, minItems) }, () => one)
  }

  #unknown({ field, owners, path }: Place, value: null | '') {
    this.missing.push(`${path} (a word for "${field}" or "${owners[0] ?? ''}.${field}" in server/http/reference/dictionary.ts)`)
    return value
  }
}

/** Zod bounds a number that nobody bounds by what is exact. */
const least = ({ minimum = 1, exclusiveMinimum }: Shape) =>
  exclusiveMinimum !== undefined ? exclusiveMinimum + 1 : minimum > Number.MIN_SAFE_INTEGER ? minimum : 1

/** `deliveries` → `delivery`, `secretKeys` → `secretKey`. */
export const singular = (name: string) =>
  name
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch)es$/, '$1')
    .replace(/([^su])s$/, '$1')

function fits(value: unknown, shape: Shape): boolean {
  const union = shape.anyOf ?? shape.oneOf
  if (union) return union.some((branch) => fits(value, branch))
  if (shape.enum) return shape.enum.includes(value)
  if (!shape.type) return !shape.$ref && !shape.allOf && shape.const === undefined
  const types = [shape.type].flat()
  if (value === null) return types.includes('null')
  if (Array.isArray(value)) return types.includes('array') && shape.items !== undefined && value.every((item) => fits(item, shape.items as Shape))
  if (typeof value === 'number') return numeric(types, value) && value >= (shape.minimum ?? value) && value <= (shape.maximum ?? value)
  if (typeof value !== 'string') return types.includes(typeof value)
  const { minLength = 0, maxLength = Infinity, pattern = '', format } = shape
  const isLongEnough = value.length >= minLength && value.length <= maxLength
  return types.includes('string') && isLongEnough && new RegExp(pattern).test(value) && (format !== 'uri' || URL.canParse(value))
}

const numeric = (types: unknown[], value: number) => types.includes('number') || (types.includes('integer') && Number.isInteger(value))
