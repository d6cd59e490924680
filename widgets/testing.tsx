import { onTestFinished, vi } from 'vitest'
import type { Route } from '../sdk/api.ts'
import type { OwnReview, PublicReview, Summary } from '../sdk/contract.gen.ts'
import { createKontuar } from '../sdk/index.ts'
import type { Kontuar, Options } from '../sdk/types.ts'

interface Request {
  route: string
  query: Record<string, string>
  body: Record<string, unknown>
  headers: Headers
}

/** What the made-up server says: a reply, or a `Response` to refuse with. A thrown error is a broken network. */
export type Answers = Partial<Record<Route, (request: Request) => unknown>>

export interface Page {
  kontuar: Kontuar
  /** What the widgets asked for. */
  requests: Request[]
  /** Replace them at any time. */
  answers: Answers
  widget: HTMLElement
  /** What a shopper reads in the first widget. */
  text(): string
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found
  findAll(selector: string): HTMLElement[]
  /** Waits on a condition, never on a time. Fails with the widget's text after 2 seconds. */
  until(condition: () => boolean): Promise<void>
}

/** Every page asks for it, whatever widgets it has. */
const CONFIG = 'GET /v1/shops/:shop/config'

/** A page with widgets and a made-up server, gone after the test. The first element of `html` is `page.widget`. */
export function openPage(html: string, answers: Answers, options: Partial<Options> = {}): Page {
  const requests: Request[] = []
  const page = { answers }
  vi.stubGlobal('fetch', async (url: URL | string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(url)
    const route = `${init.method ?? 'GET'} ${pathname.replace(/\/shops\/[^/]+/, '/shops/:shop')}`
    const request = {
      route,
      query: Object.fromEntries(searchParams),
      body: JSON.parse((init.body as string | undefined) ?? '{}'),
      headers: new Headers(init.headers),
    }
    if (route !== CONFIG) requests.push(request)
    const answer = await page.answers[route as Route]?.(request)
    init.signal?.throwIfAborted()
    return answer instanceof Response ? answer : Response.json(answer ?? { name: 'Kubek i Spółka', locale: 'pl' })
  })
  const kontuar = createKontuar({ shop: 'pk_test', url: 'https://kontuar.test', ...options })
  document.body.innerHTML = html
  const widget = document.body.firstElementChild as HTMLElement
  onTestFinished(() => {
    kontuar.destroy()
    document.body.innerHTML = ''
    localStorage.clear()
    sessionStorage.clear()
    vi.unstubAllGlobals()
  })
  const root = () => widget.shadowRoot ?? widget
  return Object.assign(page, {
    kontuar,
    requests,
    widget,
    text: () => root().textContent ?? '',
    find: <Found extends HTMLElement = HTMLElement>(selector: string) => {
      const found = root().querySelector<Found>(selector)
      if (!found) throw new Error(`No ${selector} in: ${root().innerHTML}`)
      return found
    },
    findAll: (selector: string) => [...root().querySelectorAll<HTMLElement>(selector)],
    async until(condition: () => boolean) {
      await vi.waitUntil(condition, { timeout: 2000, interval: 5 }).catch(() => {
        throw new Error(`Still waiting on: ${root().innerHTML}`)
      })
    },
  })
}

export const refuse = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  Response.json({ code, message: code, ...more }, { status, headers })

export const review = (part: Partial<PublicReview> = {}): PublicReview => ({
  ...{ id: 'r1', stars: 5, title: 'Solidny', text: 'Trzyma ciepło.', author: 'Anna', verified: true, helpful: 0 },
  ...{ photos: [], reply: null, product: null, createdAt: '2026-10-15T10:00:00.000Z', editedAt: null },
  ...part,
})

export const ownReview = (part: Partial<OwnReview> = {}): OwnReview => ({
  ...{ id: 'o1', stars: 4, title: '', text: 'Moja.', author: 'Ja', status: 'pending' as const, waitsForEmail: false },
  ...{ photos: [], createdAt: '2026-11-01T10:00:00.000Z' },
  ...part,
})

export const summary = (...histogram: number[]): Summary => {
  const count = histogram.reduce((sum, n) => sum + n, 0)
  return { count, mean: count ? histogram.reduce((sum, n, at) => sum + n * (at + 1), 0) / count : null, histogram }
}
