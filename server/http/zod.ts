// Zod as Fastify's schema language: requests are parsed by Zod, replies are written by the JSON Schema of their Zod shape.
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import { z } from 'zod'
import { InvalidRequest } from './errors.ts'

export interface ZodProvider extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown
  serializer: this['schema'] extends z.ZodType ? z.input<this['schema']> : unknown
}

export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodProvider>

export function addZod(app: App) {
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (data) => {
    const result = schema.safeParse(data ?? (httpPart === 'body' ? {} : data), { reportInput: true })
    return result.success ? { value: result.data } : { error: new InvalidRequest(httpPart ?? 'request', result.error) }
  })
  app.addHook('onRoute', (route) => {
    const replies = Object.entries((route.schema?.response ?? {}) as Record<string, z.ZodType | object>)
    if (replies.length > 0) route.schema = { ...route.schema, response: Object.fromEntries(replies.map(([status, shape]) => [status, toReplySchema(shape)])) }
  })
}

const written = new WeakMap<object, object>()

/** The JSON Schema by which a reply is written: fields outside it never leave. */
function toReplySchema(shape: z.ZodType | object) {
  if (!(shape instanceof z.ZodType)) return shape
  const known = written.get(shape)
  if (known) return { ...known }
  const { $schema: _, ...json } = z.toJSONSchema(shape, { reused: 'inline' })
  written.set(shape, json)
  return json
}
