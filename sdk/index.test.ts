// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { createKontuar } from './index.ts'

describe('E3 the npm import on a server', () => {
  test('needs no window, asks for nothing and leaves nothing behind', () => {
    const asked = vi.fn()
    vi.stubGlobal('fetch', asked)

    const kontuar = createKontuar({ shop: 'pk_1', url: 'https://kontuar.test', locale: 'pl' })
    const off = kontuar.on('review.sent', () => {})
    kontuar.words('de', {})
    off()
    expect(kontuar.consent({ tracking: true })).toBeUndefined()
    kontuar.track('cart', { value: 4900, currency: 'PLN' })
    kontuar.identify('a.b.c')
    kontuar.destroy()
    expect(kontuar.locale).toBe('pl')
    expect(asked).not.toHaveBeenCalled()
    expect(Symbol.for('kontuar') in globalThis).toBe(false)
    vi.unstubAllGlobals()
  })
})
