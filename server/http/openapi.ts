import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { z } from 'zod'
import type { App } from './zod.ts'

type Json = Record<string, unknown>
const PARTS = ['params', 'querystring', 'body', 'headers'] as const

/** `/openapi.json` from the schemas that validate, and the reference page at `/docs`. */
export async function addOpenApi(app: App) {
  const components: Json = {}
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kontuar', version: '1', description: 'The API of the shop counter: what the SDK, the admin page and the shop’s back end call.' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'kontuar_session' },
          secretKey: { type: 'http', scheme: 'bearer', description: 'sk_…, for /api/shops/:shop of its own shop.' },
          visitor: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: ({ schema, url }) => ({ schema: toJson(schema as Json | undefined, components), url }),
    transformObject: (document) => {
      const { openapiObject } = document as { openapiObject: { components?: Json } }
      openapiObject.components = { ...openapiObject.components, schemas: components }
      return openapiObject
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
}

function toJson(schema: Json = {}, components: Json): Json {
  const json: Json = { ...schema }
  for (const part of PARTS)
    if (schema[part] instanceof z.ZodType) json[part] = hoist(z.toJSONSchema(schema[part], { io: 'input', reused: 'inline' }), components)
  if (schema.response) json.response = Object.fromEntries(Object.entries(schema.response).map(([status, shape]) => [status, reply(shape as Json, components)]))
  return json
}

const reply = (shape: Json, components: Json) => ({ description: String(shape.description ?? 'The answer'), ...hoist(shape, components) })

/** Moves `$defs` to the document's components and points there. */
function hoist(schema: object, components: Json): Json {
  const { $defs, $schema: _, ...rest } = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as Json & { $defs?: Json }
  Object.assign(components, $defs)
  return rest
}
