import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { RouteOptions } from 'fastify'
import { z } from 'zod'
import { type Asked, addExamples, type Operation } from './reference/describe.ts'
import type { Shape, Shapes } from './reference/example.ts'
import { guide, SECURITY } from './reference/guide.ts'
import { ABOUT } from './reference/headings.ts'
import { tell } from './reference/operation.ts'
import type { App } from './zod.ts'

type Json = Record<string, unknown>

interface Document {
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation & { tags: string[] }>>
  components: { schemas: Shapes }
}

const PARTS = ['params', 'querystring', 'body', 'headers'] as const

/** What the page of the reference may load: itself. Swagger UI sets styles in attributes. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
const STYLE = `.swagger-ui .topbar { display: none }
.swagger-ui .renderedMarkdown :is(td, th) { padding: 8px 16px 8px 0 !important; vertical-align: top }
.swagger-ui .renderedMarkdown td code { overflow-wrap: anywhere }
.swagger-ui .renderedMarkdown pre > code { color: inherit !important; font-weight: 400 !important; padding: 12px !important }`

/**
 * `/openapi.json` from the schemas that validate, with an example of everything, and the reference page at `/docs`.
 * What no example can be made of is warned of in the log.
 */
export async function addOpenApi(app: App) {
  const schemas: Shapes = {}
  const asked = new Map<string, Asked>()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kontuar API', version: '1', description: guide(app.config.PUBLIC_URL) },
      components: { securitySchemes: SECURITY },
    },
    transform: ({ schema, url, route }) => {
      const json = toJson(schema as Json | undefined, schemas)
      asked.set(`${route.method} ${url}`, { url, schema: (schema ?? {}) as Json, json: json as Record<string, Shape> })
      return { schema: json.hide ? json : { ...json, ...tell(route as RouteOptions, json) }, url }
    },
    transformObject: (document) => {
      const { openapiObject } = document as unknown as { openapiObject: Document }
      openapiObject.components.schemas = schemas
      for (const [name, route] of asked) {
        const [method = '', url = ''] = name.split(' ')
        const operation = openapiObject.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
        if (!operation) continue
        giveMediaTypes(operation, url)
        const wants = addExamples(operation, route, schemas)
        if (wants.length > 0) app.log.warn({ route: name, wants }, 'no example')
      }
      const tags = Object.values(openapiObject.paths).flatMap((path) => Object.values(path).flatMap((operation) => operation.tags))
      openapiObject.tags = [...new Set(tags)].map((name) => ({ name, ...(ABOUT[name] && { description: ABOUT[name] }) }))
      return openapiObject as object
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: POLICY,
    theme: { title: 'Kontuar API', css: [{ filename: 'kontuar.css', content: STYLE }] },
    uiConfig: { docExpansion: 'none', defaultModelsExpandDepth: 0, displayRequestDuration: true, filter: true },
  })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
}

function toJson(schema: Json = {}, components: Shapes): Json {
  const json: Json = { ...schema }
  for (const part of PARTS)
    if (schema[part] instanceof z.ZodType) json[part] = hoist(z.toJSONSchema(schema[part], { io: 'input', reused: 'inline' }), components)
  if (schema.response)
    json.response = Object.fromEntries(Object.entries(schema.response).map(([status, shape]) => [status, hoist(shape as object, components)]))
  return json
}

/** Moves `$defs` to the document's components and points there. */
function hoist(schema: object, components: Shapes): Json {
  const { $defs, $schema: _, ...rest } = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as Json & { $defs?: Shapes }
  Object.assign(components, $defs)
  return rest
}

/** An answer that is no JSON says so by `contentMediaType`, or by its address. */
function giveMediaTypes({ responses }: Operation, url: string) {
  for (const response of Object.values(responses)) {
    const media = response.content?.['application/json']
    const type = media?.schema?.contentMediaType ?? (media?.schema?.type === 'string' && url.endsWith('.csv') ? 'text/csv' : undefined)
    if (media && type) response.content = { [type]: media }
  }
}
