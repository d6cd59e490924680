import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError, createCall, type Door } from './api.ts'

const answers = (...replies: [status: number, body?: unknown, headers?: Record<string, string>][]) => {
  const fetched = vi.fn<typeof fetch>(async () => {
    const [status, body, headers] = replies.shift() ?? [500]
    return new Response(body === undefined ? null : JSON.stringify(body), { status, ...(headers && { headers }) })
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const door = (change: Partial<Door> = {}): Door => ({ csrf: () => 'token', signIn: async () => {}, renew: async () => {}, ...change })
const refused = (code: string) => ({ code, message: code })

afterEach(() => vi.unstubAllGlobals())

describe('A1 calls of the panel', () => {
  test('name shop and review in the path, filters in the query and the token in the header', async () => {
    const fetched = answers([200, { reviews: [] }], [200, {}])
    const call = createCall(door())

    await call('GET /api/shops/:shop/reviews', { params: { shop: 'a/b' }, query: { q: 'kot & pies', stars: 5 } })
    await call('PATCH /api/shops/:shop', { params: { shop: 's' }, body: { name: 'Kubek' } })
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/shops/a%2Fb/reviews?q=kot+%26+pies&stars=5')
    expect(fetched.mock.calls[0]?.[1]?.headers).toEqual({})
    expect(fetched.mock.calls[1]?.[1]?.headers).toEqual({ 'x-csrf-token': 'token', 'content-type': 'application/json' })
  })

  test('an expired session is asked for, and the same call goes on with the new token', async () => {
    const fetched = answers([401, refused('SESSION_REQUIRED')], [200, { id: 's' }])
    let csrf = 'old'
    const call = createCall(
      door({
        csrf: () => csrf,
        async signIn() {
          csrf = 'new'
        },
      }),
    )

    expect(await call('PATCH /api/shops/:shop', { params: { shop: 's' }, body: {} })).toEqual({ id: 's' })
    expect(fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('x-csrf-token'))).toEqual(['old', 'new'])
  })

  test('whether anybody is signed in is asked without asking them to sign in', async () => {
    answers([401, refused('SESSION_REQUIRED')])
    const signIn = vi.fn(async () => {})

    await expect(createCall(door({ signIn }))('GET /api/session')).rejects.toMatchObject({ code: 'SESSION_REQUIRED' })
    expect(signIn).not.toHaveBeenCalled()
  })

  test('a session changed in another tab is read anew, once', async () => {
    const fetched = answers([403, refused('CSRF_REFUSED')], [403, refused('CSRF_REFUSED')])

    await expect(createCall(door())('POST /api/shops', { body: { name: 'K', website: 'https://k.pl', locale: 'pl' } })).rejects.toThrow(ApiError)
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  test('a refusal keeps its code, its fields and the seconds to wait', async () => {
    answers([429, { code: 'TOO_MANY_ATTEMPTS', message: '', issues: [{ field: 'body.email', rule: 'required' }] }, { 'retry-after': '42' }])

    await expect(createCall(door())('POST /api/session', { body: { email: '', password: '' } })).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfter: 42,
      issues: [{ field: 'body.email', rule: 'required' }],
    })
  })

  test('no answer, and an answer that is no JSON, are told apart', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(createCall(door())('GET /api/setup')).rejects.toMatchObject({ code: 'UNREACHABLE' })

    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
    await expect(createCall(door())('GET /api/setup')).rejects.toMatchObject({ code: 'UNKNOWN' })
  })
})
