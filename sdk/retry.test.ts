// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCall } from './api.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const dead = async () => new Response('{}', { status: 503 })

describe('E5 one more try', () => {
  test('comes after a while by itself, and only once', async () => {
    const asked = vi.fn(dead)
    const again = vi.fn()
    vi.stubGlobal('fetch', asked)

    const answer = createCall('https://kontuar.test/', 'pk')('GET /v1/shops/:shop/config', {}, { again }).catch((error) => error.status)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await answer).toBe(503)
    expect([asked.mock.calls.length, again.mock.calls.length]).toEqual([2, 1])
  })

  test('waits while the page is offline', async () => {
    const asked = vi.fn(dead)
    vi.stubGlobal('fetch', asked)
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)

    createCall('https://kontuar.test/', 'pk')('GET /v1/shops/:shop/config', {}, { again: () => {} }).catch(() => {})
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveBeenCalledTimes(1)

    online.mockReturnValue(true)
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  test('ends with the widget that asked', async () => {
    const asked = vi.fn(dead)
    const leaving = new AbortController()
    vi.stubGlobal('fetch', asked)

    const answer = createCall('https://kontuar.test/', 'pk')('GET /v1/shops/:shop/config', {}, { again: () => {}, signal: leaving.signal })
    const failure = answer.catch((error) => error.name)
    await vi.advanceTimersByTimeAsync(100)
    leaving.abort()
    expect(await failure).toBe('AbortError')
    expect(vi.getTimerCount()).toBe(0)
    expect(asked).toHaveBeenCalledTimes(1)
  })
})
