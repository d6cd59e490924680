import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError, createCall } from './api.ts'

const asked = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>()
afterEach(() => {
  asked.mockReset()
  vi.unstubAllGlobals()
})

function open(...answers: Response[]) {
  for (const answer of answers) asked.mockResolvedValueOnce(answer)
  vi.stubGlobal('fetch', asked)
  return createCall('https://kontuar.test/sklep/', 'pk_ż')
}

describe('E5 calls to the server', () => {
  test('a public read is a plain GET: no header, no cookie, no empty parameter', async () => {
    const call = open(Response.json({ summary: null }))

    await call('GET /v1/shops/:shop/reviews', { query: { product: 'a b', after: undefined } as never })
    const [url, init] = asked.mock.calls[0] ?? []
    expect(url?.href).toBe('https://kontuar.test/sklep/v1/shops/pk_%C5%BC/reviews?product=a+b')
    expect(init).toMatchObject({ method: 'GET', credentials: 'omit', headers: {} })
  })

  test('a refusal tells its code, its issues and how long to wait', async () => {
    const issues = [{ field: 'body.stars', rule: 'required' }]
    const call = open(Response.json({ code: 'TOO_MANY_REQUESTS', message: 'slow down', issues }, { status: 429, headers: { 'retry-after': '7' } }))

    const error = await call('POST /v1/shops/:shop/review-forms', {}).catch((reason) => reason)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429, retryAfter: 7, issues, isFinal: false })
  })

  test('an answer that is no JSON is still a refusal', async () => {
    const call = open(new Response('<h1>Bad gateway</h1>', { status: 502 }))

    await expect(call('GET /v1/shops/:shop/config', {})).rejects.toMatchObject({ code: 'UNKNOWN', status: 502, isFinal: false })
  })

  test('a final refusal is not tried again', async () => {
    const again = vi.fn()
    const call = open(Response.json({ code: 'KEY_NOT_FOUND' }, { status: 404 }))

    await expect(call('GET /v1/shops/:shop/config', {}, { again })).rejects.toMatchObject({ isFinal: true })
    expect(again).not.toHaveBeenCalled()
    expect(asked).toHaveBeenCalledOnce()
  })
})
