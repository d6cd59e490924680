// Writes sdk/contract.gen.ts: the wire types of every route, as plain TypeScript, so that no Zod reaches a browser.
// With --check it writes nothing and fails where the file is not what the routes say.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { buildApp } from '../server/app.ts'
import type { Config } from '../server/config.ts'
import type { Store } from '../server/db/store.ts'
import { Failure } from '../server/http/shapes.ts'
import { silentBus } from '../server/live/bus.ts'

interface Json {
  $ref?: string
  $defs?: Record<string, Json>
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Json[]
  items?: Json
  prefixItems?: Json[]
  properties?: Record<string, Json>
  required?: string[]
  additionalProperties?: Json
  description?: string
}

const FILE = 'sdk/contract.gen.ts'
const words: Record<string, string> = { integer: 'number' }
const named = new Map<string, Json>()

function type(shape: Json): string {
  for (const [name, definition] of Object.entries(shape.$defs ?? {})) named.set(name, definition)
  if (shape.$ref) return shape.$ref.split('/').pop() ?? 'unknown'
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (shape.anyOf) return shape.anyOf.map(type).join(' | ')
  if (shape.prefixItems) return `[${shape.prefixItems.map(type).join(', ')}]`
  if (shape.type === 'array') return `Array<${type(shape.items ?? {})}>`
  if (shape.type === 'object') return shape.properties ? object(shape) : `Record<string, ${type(shape.additionalProperties ?? {})}>`
  if (!shape.type) return 'unknown'
  return [shape.type]
    .flat()
    .map((word) => words[word] ?? word)
    .join(' | ')
}

function object({ properties = {}, required = [] }: Json) {
  const fields = Object.entries(properties).map(([name, shape]) => {
    const doc = shape.description && !shape.$ref ? `/** ${shape.description} */ ` : ''
    return `${doc}${name}${required.includes(name) ? '' : '?'}: ${type(shape)}`
  })
  return `{ ${fields.join('; ')} }`
}

const json = (shape: unknown, io: 'input' | 'output') => (shape instanceof z.ZodType ? z.toJSONSchema(shape, { io, reused: 'inline' }) : shape) as Json

const lines: string[] = []
const app = await buildApp({
  config: { PUBLIC_URL: 'http://localhost', SECRET: '', MEDIA_URL: '', SUBMISSIONS: 1, EVENT_BATCHES: 1, FORM_MIN_AGE: 0 } as Config,
  store: { onTouched() {} } as unknown as Store,
  bus: silentBus,
  logger: false,
  onRoute: ({ method, url, schema }) => {
    if (!schema || schema.hide || method === 'HEAD') return
    const part = (name: 'params' | 'querystring' | 'body', as: string) => (schema[name] ? `${as}: ${type(json(schema[name], 'input'))}; ` : '')
    const [reply] = Object.entries((schema.response ?? {}) as Record<string, unknown>).filter(([status]) => status.startsWith('2'))
    const answer = reply ? type(json(reply[1], 'output')) : 'void'
    lines.push(
      `  '${method} ${url}': { ${part('params', 'params')}${part('querystring', 'query')}${part('body', 'body')}reply: ${answer === 'null' ? 'void' : answer} }`,
    )
  },
})
await app.ready()
type(json(Failure, 'output'))

const interfaces = [...named]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, shape]) => `${shape.description ? `/** ${shape.description} */\n` : ''}export interface ${name} ${object(shape)}\n`)
const text = `// Written by scripts/contract.ts from the server's routes. Do not edit.\n\n${interfaces.join('\n')}\nexport interface Api {\n${lines.sort().join('\n')}\n}\n`
if (!process.argv.includes('--check')) writeFileSync(FILE, text)
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is not what the routes say: run "npm run generate" and commit it`)
  process.exitCode = 1
}
await app.close()
