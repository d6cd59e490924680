import type { RouteOptions } from 'fastify'
import { buildApp } from './app.ts'
import { silentBus } from './live/bus.ts'
import type { Right } from './modules/accounts/rights.ts'
import { testApp } from './testing.ts'

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  hasBody: boolean
  right: Right | undefined
}

/** Every route under `/api` and `/v1`, as the server itself registers them. */
export async function routeTable(): Promise<Route[]> {
  const { config, store } = await testApp()
  const routes: Route[] = []
  const onRoute = ({ method, url, schema, config: { right } = {} }: RouteOptions) => {
    if (method === 'HEAD' || schema?.hide || !/^\/(api|v1)\//.test(url)) return
    routes.push({ method: method as Route['method'], url, hasBody: schema?.body !== undefined, right })
  }
  const app = await buildApp({ config, store, bus: silentBus, logger: false, onRoute })
  await app.ready()
  await app.close()
  return routes
}

export const inShop = ({ url }: Route) => url.startsWith('/api/shops/:shop')
export const named = ({ method, url }: Route) => `${method} ${url}`
