// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Kontuar } from './types.ts'

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
const running = () => window.kontuar as Kontuar

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('fetch', async () => Response.json({ name: 'Kubek', locale: 'pl' }))
  warned.mockClear()
})
afterEach(() => {
  if (window.kontuar && !Array.isArray(window.kontuar)) window.kontuar.destroy()
  delete window.kontuar
  document.head.innerHTML = ''
  vi.unstubAllGlobals()
})

/** happy-dom would fetch a script with a `src` attribute. */
function addTag(data: Record<string, string>) {
  const script = document.createElement('script')
  Object.assign(script.dataset, data)
  Object.defineProperty(script, 'src', { value: 'https://kontuar.test/sklep/kontuar.js' })
  document.head.append(script)
}

describe('E1 the script tag', () => {
  test('runs the tasks that waited, in order, and later ones at once', async () => {
    const ran: string[] = []
    window.kontuar = [() => ran.push('first'), ({ shop }) => ran.push(shop)]
    addTag({ shop: 'pk_1', locale: 'en' })

    await import('./loader.ts')
    running().push(({ locale }) => ran.push(`${locale}`))
    expect(ran).toEqual(['first', 'pk_1', 'en'])
  })

  test('E5 a task that fails is told on the console and stops nothing', async () => {
    const ran: string[] = []
    window.kontuar = [
      () => {
        throw new Error('of the page')
      },
      () => ran.push('next'),
    ]
    addTag({ shop: 'pk_1' })

    await import('./loader.ts')
    expect(ran).toEqual(['next'])
    expect(warned).toHaveBeenCalledOnce()
  })

  test('loaded twice it starts once', async () => {
    addTag({ shop: 'pk_1' })
    await import('./loader.ts')
    const first = window.kontuar

    vi.resetModules()
    addTag({ shop: 'pk_1' })
    await import('./loader.ts')
    expect(window.kontuar).toBe(first)
    expect(document.adoptedStyleSheets.length).toBe(1)
    expect(warned).not.toHaveBeenCalled()
  })

  test('without data-shop it says so and starts nothing', async () => {
    document.head.append(document.createElement('script'))

    await import('./loader.ts')
    expect(window.kontuar).toBeUndefined()
    expect(warned.mock.calls[0]?.[0]).toContain('data-shop')
  })

  test('an element of the page called kontuar is in nobody’s way', async () => {
    Object.assign(window, { kontuar: document.createElement('div') })
    addTag({ shop: 'pk_1' })

    await import('./loader.ts')
    expect(running().shop).toBe('pk_1')
  })
})

describe('E3 events', () => {
  test('on hears the widgets’ events until it is switched off', async () => {
    addTag({ shop: 'pk_1' })
    await import('./loader.ts')
    const heard = vi.fn()
    const send = () => document.body.dispatchEvent(new CustomEvent('kontuar-review-sent', { bubbles: true, detail: 'word' }))

    const off = running().on('review.sent', heard)
    send()
    off()
    send()
    expect(heard.mock.calls).toEqual([['word']])
  })
})
