import type { RouteOptions } from 'fastify'
import { type Shape, singular } from './example.ts'
import { HEADINGS, NAMES } from './headings.ts'

export interface Told {
  summary: string
  description: string
  operationId: string
  tags: string[]
  security: Record<string, string[]>[]
  'x-kontuar-right'?: string
}

type Json = Record<string, unknown>

const VERBS: Record<string, [one: string, many: string]> = {
  GET: ['read', 'list'],
  POST: ['add', 'add'],
  PUT: ['set', 'set'],
  PATCH: ['change', 'change'],
  DELETE: ['remove', 'remove'],
}

/** The routes under `/api` that take no session. */
const OPEN = ['GET /api/setup', 'POST /api/setup', 'POST /api/session', 'POST /api/invitations/look', 'POST /api/invitations/accept']
const SHOPPERS = '/v1/shops/:shop'
const STAFF = '/api/shops/:shop'

/** What the reference says of a route beyond its schema. */
export function tell(route: RouteOptions, schema: Json): Told {
  const { url, config: { right, isForPeople } = {} } = route
  const method = String(route.method)
  const name = `${method} ${url}`
  const isForShoppers = url.startsWith(SHOPPERS)
  const path = url
    .replace(isForShoppers ? SHOPPERS : url.startsWith(STAFF) ? STAFF : '/api', '')
    .split('/')
    .filter(Boolean)
  const isChange = method !== 'GET'
  const isMany = method === 'GET' && isList(schema, path)
  const [operationId, summary] = NAMES[name] ?? []
  const byKey = right !== undefined && !isForPeople
  return {
    summary: String(schema.summary ?? summary ?? summaryOf(method, path, isMany)),
    description: [schema.description, right && `Takes the right \`${right}\`${byKey ? '' : ', which no secret key can have'}.`].filter(Boolean).join('\n\n'),
    operationId: String(schema.operationId ?? operationId ?? idOf(method, path, { isForShoppers, isMany })),
    tags: [isForShoppers ? `In the page: ${headingOf(path)}` : headingOf(path)],
    security: isForShoppers ? shopperSecurity(path, isChange) : OPEN.includes(name) ? [] : staffSecurity(isChange, byKey),
    ...(right && { 'x-kontuar-right': right }),
  }
}

const shopperSecurity = ([first]: string[], isChange: boolean) => (isChange || first === 'visitor' ? [{}, { visitor: [] }] : [])
const staffSecurity = (isChange: boolean, byKey: boolean) => [isChange ? { session: [], csrf: [] } : { session: [] }, ...(byKey ? [{ secretKey: [] }] : [])]

function headingOf(path: string[]) {
  const first = path[0] ?? ''
  return HEADINGS[path.join('/')] ?? HEADINGS[first] ?? capital(spaced(first))
}

/** Whether an answer holds what its path calls: an array of that name, or a page of one. */
function isList({ response }: Json, path: string[]) {
  const last = path.at(-1) ?? ''
  const answers = Object.entries((response ?? {}) as Record<string, Shape>).flatMap(([status, { properties }]) =>
    status.startsWith('2') && properties ? [properties] : [],
  )
  return answers.some(
    (fields) => 'next' in fields || camel(last) in fields || (/[^s]s$/.test(last) && Object.values(fields).some(({ type }) => type === 'array')),
  )
}

function summaryOf(method: string, path: string[], isMany: boolean) {
  const [one, many] = VERBS[method] ?? ['call', 'call']
  const last = path.at(-1) ?? 'shop'
  if (last.startsWith(':')) return capital(`${method === 'PUT' ? 'add or update' : one} ${article(spaced(singular(path.at(-2) ?? last)))}`)
  if (isMany) return capital(`${many} ${spaced(last)}`)
  const of = path.length > 1 ? ` of ${article(spaced(singular(path.find((part) => !part.startsWith(':')) ?? last)))}` : ''
  return capital(`${one} ${method === 'POST' ? article(spaced(singular(last))) : `the ${spaced(last)}`}${of}`)
}

function idOf(method: string, path: string[], { isForShoppers, isMany }: { isForShoppers: boolean; isMany: boolean }) {
  const [one, many] = VERBS[method] ?? ['call', 'call']
  const words = path.flatMap((part, at) => (part.startsWith(':') ? [] : [path[at + 1]?.startsWith(':') ? singular(part) : part]))
  const noun = method === 'POST' ? words.map(singular) : words
  return camel([...(isForShoppers ? ['shopper'] : []), isMany ? many : one, ...(noun.length > 0 ? noun : ['shop'])].join('-'))
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
const spaced = (part: string) => part.replace(/^:/, '').replaceAll('-', ' ').toLowerCase()
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const camel = (text: string) => text.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())
