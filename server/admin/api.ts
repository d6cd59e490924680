import type { Api, Failure } from '../../sdk/contract.gen.ts'

/** `file` is sent as the body, as it is. */
type Input<R extends keyof Api> = Omit<Api[R], 'reply'> & { file?: Blob }
type Rest<R extends keyof Api> = object extends Input<R> ? [input?: Input<R>, signal?: AbortSignal] : [input: Input<R>, signal?: AbortSignal]

/**
 * Calls one route of the server, as in `call('GET /api/shops/:shop', { params: { shop } })`.
 * @throws {ApiError} when the server refuses or cannot be reached
 */
export type Call = <R extends keyof Api>(route: R, ...rest: Rest<R>) => Promise<Api[R]['reply']>

/** `code` is stable and is what the words are chosen by; `UNREACHABLE` when no answer came at all. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly issues: NonNullable<Failure['issues']>
  /** Seconds to wait before the next try, when the server says so. */
  readonly retryAfter: number | undefined
  /** Of HTTP; 0 when no answer came. */
  readonly status: number

  constructor({ code, message, issues }: Failure, { retryAfter, status = 0 }: { retryAfter?: number | undefined; status?: number } = {}) {
    super(message)
    this.status = status
    this.code = code
    this.issues = issues ?? []
    this.retryAfter = retryAfter
  }
}

export interface Door {
  csrf(): string
  /** Resolves when the user has signed in again. */
  signIn(): Promise<void>
  /** Reads the session anew, when another tab has changed it. */
  renew(): Promise<void>
}

export function createCall(door: Door): Call {
  return async (route, ...[input, signal]) => {
    try {
      return await send(route, input, door.csrf(), signal)
    } catch (failure) {
      if (!(failure instanceof ApiError) || route.endsWith(' /api/session')) throw failure
      if (failure.code === 'SESSION_REQUIRED') await door.signIn()
      else if (failure.code === 'CSRF_REFUSED') await door.renew()
      else throw failure
      return send(route, input, door.csrf(), signal)
    }
  }
}

async function send<R extends keyof Api>(route: R, input: object | undefined, csrf: string, signal?: AbortSignal): Promise<Api[R]['reply']> {
  const [method = '', path = ''] = route.split(' ')
  const {
    params = {},
    query = {},
    body,
    file,
  } = (input ?? {}) as {
    params?: Record<string, string>
    query?: Record<string, string | number>
    body?: object
    file?: Blob
  }
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const response = await fetch(search.size ? `${url}?${search}` : url, {
    method,
    headers: { ...(method !== 'GET' && { 'x-csrf-token': csrf }), ...((file || body) && { 'content-type': file ? file.type : 'application/json' }) },
    ...((file || body) && { body: file ?? JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((failure: Error) => {
    throw failure.name === 'AbortError' ? failure : new ApiError({ code: 'UNREACHABLE', message: failure.message })
  })
  const answer = await response.json().catch(() => null)
  if (response.ok) return answer
  const refusal = answer?.code ? answer : { code: 'UNKNOWN', message: response.statusText }
  throw new ApiError(refusal, { retryAfter: Number(response.headers.get('retry-after')) || undefined, status: response.status })
}
