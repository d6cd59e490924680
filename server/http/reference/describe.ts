import { z } from 'zod'
import { InvalidRequest } from '../errors.ts'
import { Composer, type Shape, type Shapes, singular } from './example.ts'
import { camel } from './operation.ts'

/** A route as it was registered: its Zod for what is asked, its JSON Schema for both. */
export interface Asked {
  url: string
  schema: Record<string, unknown>
  json: Record<string, Shape>
}

interface Media {
  schema?: Shape
  example?: unknown
}

export interface Operation {
  parameters?: { name: string; in: string; description?: string; example?: unknown }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { description: string; content?: Record<string, Media> }>
  'x-kontuar-right'?: string
}

const MOST_REPAIRS = 10
/** What an answer is for, where its schema does not say it. */
const REPLIES: Record<string, string> = { 201: 'Made', 202: 'Taken; done in a moment', 204: 'Done', '4XX': 'Refused', '5XX': 'The server failed' }

/**
 * Puts an example into every parameter, body and answer of an operation.
 * @returns what could not be composed: a path and what it wants
 */
export function addExamples(operation: Operation, { url, schema, json }: Asked, shapes: Shapes): string[] {
  const composer = new Composer(shapes)
  const owners = ownersOf(url)
  const asked = (part: string, path: string) => {
    const shape = json[part]
    if (!shape) return undefined
    const value = composer.compose(shape, { field: '', owners: [...owners, part], path })
    return repaired(value, schema[part], (wants) => composer.missing.push(`${path}${wants}`))
  }
  const of: Record<string, unknown> = { path: asked('params', 'params'), query: asked('querystring', 'query'), header: asked('headers', 'headers') }
  for (const parameter of operation.parameters ?? []) {
    const example = (of[parameter.in] as Record<string, unknown> | undefined)?.[parameter.name]
    if (example !== undefined) parameter.example = example
    if (parameter.name === 'shop') parameter.description ??= url.startsWith('/v1') ? 'The publishable key, pk_….' : 'The id of the shop.'
  }
  const body = asked('body', 'body')
  for (const media of Object.values(operation.requestBody?.content ?? {})) media.example = body
  for (const [status, response] of Object.entries(operation.responses)) {
    response.description = REPLIES[status] ?? 'The answer'
    for (const media of Object.values(response.content ?? {})) {
      if (status === '4XX') media.example = refusal(url, schema, operation['x-kontuar-right'])
      else if (status === '5XX') media.example = { code: 'INTERNAL', message: 'The server failed; the fault is in its log' }
      else if (media.schema)
        media.example = composer.compose(media.schema, { field: media.schema.type === 'string' ? lastWord(url) : '', owners, path: status })
    }
  }
  return composer.missing
}

const wordsOf = (url: string) =>
  url
    .replace(/^\/api\/shops\/:shop\/|^\/api\/|\/shops\/:shop(?=\/)/, '/')
    .split('/')
    .filter((part) => part && !part.startsWith(':'))
const lastWord = (url: string) => wordsOf(url).at(-1) ?? ''

/** The nouns of a path, the last first, as a field and as a shape would be called. */
function ownersOf(url: string) {
  return wordsOf(url)
    .reverse()
    .map((word) => camel(singular(word)))
    .flatMap((noun) => [noun, noun.charAt(0).toUpperCase() + noun.slice(1)])
}

/** Leaves out of an example, one by one, what the rules of Zod do not take beside the rest. */
function repaired(value: unknown, shape: unknown, miss: (wants: string) => void): unknown {
  if (!(shape instanceof z.ZodType)) return value
  for (let turn = 0; turn < MOST_REPAIRS; turn++) {
    const { error } = shape.safeParse(value)
    const [issue] = error?.issues ?? []
    if (!issue) return value
    const field = String(issue.path.at(-1))
    const holder = issue.path.slice(0, -1).reduce<unknown>((part, name) => (part as Record<PropertyKey, unknown> | undefined)?.[name], value)
    if (!holder || typeof holder !== 'object' || !(field in holder)) {
      miss(`.${issue.path.join('.')}: ${issue.message}`)
      return value
    }
    delete (holder as Record<string, unknown>)[field]
  }
  return value
}

/** How this route refuses: a request that does not fit it, else a caller who may not. */
function refusal(url: string, schema: Record<string, unknown>, right: string | undefined) {
  for (const part of ['body', 'querystring']) {
    const shape = schema[part]
    if (!(shape instanceof z.ZodType)) continue
    const { error } = [{}, { unknown: 'field' }].map((wrong) => shape.safeParse(wrong)).find((result) => result.error) ?? {}
    if (!error) continue
    const { code, message, issues } = new InvalidRequest(part, error)
    return { code, message, issues }
  }
  if (right) return { code: 'NOT_ALLOWED', message: 'Your role may not do this' }
  if (url.startsWith('/v1')) return { code: 'KEY_NOT_FOUND', message: 'No live publishable key reads pk_example' }
  return { code: 'SESSION_REQUIRED', message: 'Sign in first' }
}
