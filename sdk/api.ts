import type { Api, Failure } from './contract.gen.ts'
import { untilBack } from './retry.ts'

export type Route = keyof Api
type OwnParams<Params> = keyof Omit<Params, 'shop'> extends never ? unknown : { params: Omit<Params, 'shop'> }

/** What a route is called with; its `:shop` is known already. */
export type Input<R extends Route> = Omit<Api[R], 'reply' | 'params'> & (Api[R] extends { params: infer Params } ? OwnParams<Params> : unknown)

export interface CallOptions {
  signal?: AbortSignal
  /** The token that names this visitor, where a route wants one. */
  visitor?: string | undefined
  /** Asks for one more try, when the page is seen and online; told of the failure that made it necessary. */
  again?: (error: unknown) => void
}

/**
 * Calls one route of the server, as in `call('GET /v1/shops/:shop/ratings', { query: { products: 'mug' } })`.
 * Gives up after 8 seconds. A GET without `visitor` costs no CORS preflight and may be cached by anyone.
 * @throws {ApiError} when the server answers outside 200–299
 * @throws {TypeError | DOMException} when it cannot be reached in time
 */
export type Call = <R extends Route>(route: R, input: Input<R>, options?: CallOptions) => Promise<Api[R]['reply']>

const TIMEOUT = 8000

/** The server answered, and said no. `code` is stable; `message` is for developers, not for shoppers. */
export class ApiError extends Error {
  override name = 'ApiError'
  declare readonly status: number
  declare readonly code: string
  declare readonly issues: NonNullable<Failure['issues']>
  /** Seconds to wait before the next try, when the server says so. */
  declare readonly retryAfter: number | undefined
  /** The same request will be refused tomorrow too: a wrong key, origin or product. */
  declare readonly isFinal: boolean

  constructor(status: number, { code = 'UNKNOWN', message, issues = [] }: Partial<Failure>, retryAfter?: number) {
    super(message)
    Object.assign(this, { status, code, issues, retryAfter, isFinal: status < 500 && status !== 408 && status !== 429 })
  }
}

/** @param url where the server runs; ends in a slash */
export function createCall(url: string, shop: string): Call {
  const send: Call = async (route, input, { signal, visitor } = {}) => {
    const [method = '', path = ''] = route.split(' ')
    const { params, query, body } = input as Record<string, Record<string, string | number | undefined> | undefined>
    const known = { ...params, shop }
    const to = new URL(url + path.slice(1).replace(/:(\w+)/g, (_, name: keyof typeof known) => encodeURIComponent(known[name])))
    for (const name in query) if (query[name] !== undefined) to.searchParams.set(name, `${query[name]}`)
    const timeout = AbortSignal.timeout(TIMEOUT)
    const response = await fetch(to, {
      method,
      credentials: 'omit',
      headers: { ...(visitor && { authorization: `Bearer ${visitor}` }), ...(body && { 'content-type': 'application/json' }) },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      body: JSON.stringify(body),
    })
    if (response.ok) return response.json()
    const refusal = await response.json().catch(() => ({}))
    throw new ApiError(response.status, refusal, Number(response.headers.get('retry-after')) || undefined)
  }
  return async (route, input, { again, ...options } = {}) => {
    try {
      return await send(route, input, options)
    } catch (error) {
      const { isFinal, retryAfter } = error as Partial<ApiError>
      if (!again || isFinal || options.signal?.aborted) throw error
      again(error)
      await untilBack(retryAfter, options.signal)
      return send(route, input, options)
    }
  }
}
