import type { FastifySchema, RouteOptions } from 'fastify'
import { buildApp } from './app.ts'
import { silentBus } from './live/bus.ts'
import type { Right } from './modules/accounts/rights.ts'
import { testApp } from './testing.ts'

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  hasBody: boolean
  right: Right | undefined
  isHidden: boolean
  /** As its contract says it, in Zod. */
  schema: FastifySchema
}

/** Every route under `/api` and `/v1` that the reference shows, as the server itself registers them. */
export const routeTable = async () => (await everyRoute()).filter(({ url, isHidden }) => !isHidden && /^\/(api|v1)\//.test(url))

/** Every route of the server, those too that the reference does not show. */
export async function everyRoute(): Promise<Route[]> {
  const { config, store } = await testApp()
  const routes: Route[] = []
  const onRoute = ({ method, url, schema = {}, config: { right } = {} }: RouteOptions) => {
    const methods = [method].flat().filter((name) => name !== 'HEAD' && name !== 'OPTIONS') as Route['method'][]
    for (const name of methods) routes.push({ method: name, url, hasBody: schema.body !== undefined, right, isHidden: schema.hide === true, schema })
  }
  const app = await buildApp({ config, store, bus: silentBus, logger: false, onRoute })
  await app.ready()
  await app.close()
  return routes
}

export const inShop = ({ url }: Route) => url.startsWith('/api/shops/:shop')
export const named = ({ method, url }: Pick<Route, 'method' | 'url'>) => `${method} ${url}`
