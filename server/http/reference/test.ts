import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildApp } from '../../app.ts'
import { silentBus } from '../../live/bus.ts'
import { KEY_RIGHTS } from '../../modules/accounts/rights.ts'
import { inShop, named, type Route, routeTable } from '../../testing.routes.ts'
import { signIn, testApp, testShop } from '../../testing.ts'
import type { App } from '../zod.ts'
import type { Operation } from './describe.ts'

interface Document {
  openapi: string
  info: { title: string; version: string; description: string }
  tags: { name: string }[]
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

interface Described extends Operation {
  summary: string
  description: string
  operationId: string
  tags: string[]
  security: Record<string, string[]>[]
}

const documentOf = (app: App) => app.swagger() as unknown as Document
const described = ({ paths }: Document, { method, url }: Route) => paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
const operations = ({ paths }: Document) => Object.values(paths).flatMap((path) => Object.values(path))

/** A server that is not asked anything but to describe itself, and what its log says it had no words for. */
async function describing(add: (app: App) => void = () => {}) {
  const { config, store } = await testApp()
  const wants: Record<string, string[]> = {}
  const write = (line: string) => {
    const said = JSON.parse(line)
    if (said.wants) wants[said.route] = said.wants
  }
  const app = await buildApp({ config, store, bus: silentBus, logger: { level: 'warn', stream: { write } } })
  add(app)
  await app.ready()
  return { document: documentOf(app), wants }
}

/** What a schema does not take of an example, in words. */
function refused(schema: unknown, value: unknown) {
  if (!(schema instanceof z.ZodType)) return value === undefined ? [] : ['there is nothing to send or to answer here']
  const { error } = schema.safeParse(value)
  return error ? [z.prettifyError(error)] : []
}

/** Every place in a JSON value: its path and what stands there. */
function* places(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>]
  for (const [name, part] of Object.entries(value)) if (name !== 'example' && name !== 'examples') yield* places(part, `${path}/${name}`)
}

describe('A6 the reference of the API', () => {
  test('every route stands in it with a name of its own, a summary, a heading and the right it takes', async () => {
    const { document } = await describing()
    const routes = await routeTable()

    for (const route of routes) {
      const operation = described(document, route)
      const { summary, operationId, tags } = operation ?? {}
      expect([named(route), summary, operationId, tags]).toEqual([
        named(route),
        expect.stringMatching(/^[A-Z].{5,80}$/),
        expect.stringMatching(/^[a-z]\w+$/i),
        [expect.stringMatching(/^[A-Z]/)],
      ])
      expect([named(route), operation?.['x-kontuar-right']]).toEqual([named(route), route.right])
      if (route.right) expect(operation?.description).toContain(`\`${route.right}\``)
    }
    expect(operations(document)).toHaveLength(routes.length)
    expect(twice(operations(document).map(({ operationId }) => operationId))).toEqual([])
    expect(twice(operations(document).map(({ summary, tags }) => `${tags}: ${summary}`))).toEqual([])
  })

  test('every body, parameter and answer has an example that its own contract takes', async () => {
    const { document, wants } = await describing()

    expect(wants).toEqual({})
    for (const route of await routeTable()) {
      const { parameters = [], requestBody, responses }: Operation = described(document, route) ?? { responses: {} }
      const of = (where: string) => Object.fromEntries(parameters.flatMap(({ in: place, name, example }) => (place === where ? [[name, String(example)]] : [])))
      const [[status, answer]] = Object.entries(responses).filter(([code]) => code.startsWith('2')) as [[string, Operation['responses'][string]]]
      const [media] = Object.values(answer.content ?? {})
      const replies = route.schema.response as Record<string, z.ZodType>

      expect([named(route), parameters.filter(({ example }) => example === undefined)]).toEqual([named(route), []])
      expect([named(route), 'params', refused(route.schema.params ?? z.strictObject({}), of('path'))]).toEqual([named(route), 'params', []])
      expect([named(route), 'query', refused(route.schema.querystring ?? z.strictObject({}), of('query'))]).toEqual([named(route), 'query', []])
      for (const { example } of Object.values(requestBody?.content ?? {}))
        expect([named(route), 'body', refused(route.schema.body, example)]).toEqual([named(route), 'body', []])
      expect([named(route), status, refused(replies[status], media ? media.example : null)]).toEqual([named(route), status, []])
      for (const code of ['4XX', '5XX']) {
        const failure = Object.values(responses[code]?.content ?? {})[0]?.example
        expect([named(route), code, refused(replies[code.toLowerCase()], failure)]).toEqual([named(route), code, []])
      }
    }
  })

  test('no key or token in it could be one, and no address belongs to anybody', async () => {
    const { document } = await describing()
    const text = JSON.stringify(operations(document).map(({ parameters, requestBody, responses }) => [parameters, requestBody, responses]))

    expect([...text.matchAll(/\b[ps]k_\w+/g)].filter(([key]) => !key.includes('example'))).toEqual([])
    expect(
      [...text.matchAll(/[\w.+-]+@[\w.-]+|https?:\/\/([\w.-]+)/g)].map(([found]) => found).filter((found) => !/[.@]example$|schema\.org$/.test(found)),
    ).toEqual([])
  })

  test('a route whose example cannot be made says which field wants a word', async () => {
    const { wants } = await describing((app) => {
      const body = z.strictObject({ engraving: z.string(), note: z.string().optional(), price: z.int().min(100) })
      app.post('/api/gift-cards', { schema: { body, response: { 200: z.object({ id: z.string() }) } } }, () => ({ id: '1' }))
    })

    expect(wants['POST /api/gift-cards']).toEqual([
      expect.stringMatching(/^body\.engraving \(a word for "engraving" or "giftCard\.engraving" in .*dictionary\.ts\)$/),
      expect.stringMatching(/^body\.note /),
    ])
  })

  test('what it says of signing in is what the server asks', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const headers = await signIn(app, shop.email)
    const { secret } = (await app.inject({ method: 'POST', url: `${shop.api}/secret-keys`, headers, body: { name: 'ERP', rights: KEY_RIGHTS } })).json()

    for (const route of await routeTable()) {
      if (!route.url.startsWith('/api')) continue
      const url = route.url.replace(':shop', shop.shop.id).replace(/:\w+/g, 'any')
      const ask = async (with_: Record<string, string>) =>
        (await app.inject({ method: route.method, url, headers: with_, ...(route.hasBody && { body: { wrong: true } }) })).statusCode
      const doors = described(documentOf(app), route)?.security ?? []
      expect([named(route), (await ask({})) === 401]).toEqual([named(route), doors.length > 0])
      if (inShop(route)) {
        const isIn = ![401, 403].includes(await ask({ authorization: `Bearer ${secret}` }))
        expect([named(route), isIn]).toEqual([named(route), doors.some((door) => 'secretKey' in door)])
      }
    }
  })

  test('it is a sound OpenAPI document', async () => {
    const { document } = await describing()
    const { schemas, securitySchemes } = document.components

    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Kontuar API', version: expect.any(String), description: expect.any(String) } })
    for (const [path, methods] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters = [], responses, tags, security } of Object.values(methods)) {
        expect([path, parameters.flatMap(({ name, in: place }) => (place === 'path' ? [name] : [])).toSorted()]).toEqual([path, inPath.toSorted()])
        expect(parameters.every(({ in: place }) => ['path', 'query', 'header', 'cookie'].includes(place))).toBe(true)
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['4XX', '5XX', expect.stringMatching(/^2\d\d$/)]))
        for (const { description } of Object.values(responses)) expect(description).not.toBe('')
        expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(tags))
        for (const door of security) expect(Object.keys(securitySchemes)).toEqual(expect.arrayContaining(Object.keys(door)))
      }
    }
    for (const name of Object.keys(schemas)) expect(name).toMatch(/^[\w.-]+$/)
    for (const [path, place] of places(document)) {
      if (typeof place.$ref === 'string') expect(Object.keys(schemas).map((name) => `#/components/schemas/${name}`)).toContain(place.$ref)
      if (!path.endsWith('/properties'))
        for (const leftover of ['$schema', '$defs', 'definitions', '~standard', 'nullable']) expect([path, place]).not.toHaveProperty(['1', leftover])
    }
  })
})

const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at)
