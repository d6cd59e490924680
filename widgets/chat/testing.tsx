import { expect, vi } from 'vitest'
import type { ChatDoor, ChatMessage, ChatRoom, ChatSnapshot } from '../../sdk/contract.gen.ts'
import { emptyConversation } from '../../sdk/conversation.ts'
import type { LiveFrame } from '../../sdk/live.ts'
import { type Answers, openPage } from '../testing.tsx'

const config = 'GET /v1/shops/:shop/config'
export const door = (part: Partial<ChatDoor> = {}): ChatDoor => ({ state: 'free', waiting: 0, wait: null, opensAt: null, replyHours: 4, ...part })
export const room = (part: Partial<ChatRoom> = {}): ChatRoom => ({
  id: 'c1',
  welcome: {},
  consultantName: { pl: 'Kubek i Spółka' },
  form: 'none',
  door: door(),
  ...part,
})
const sign = (part: object = {}) => ({ id: 'c1', languages: ['pl', 'en'], pages: [], color: '#884422', side: 'right', door: door(), proactive: [], ...part })
export const message = (s: number, part: Partial<ChatMessage> = {}): ChatMessage => ({
  ...{ s, key: `k${s}`, at: '2026-11-28T10:00:00.000Z', by: 'staff', name: 'Ola', author: 'u1', text: 'Dzień dobry' },
  ...{ url: null, title: null, image: null, card: null, editedAt: null, isDeleted: false, ...part },
})

/** A socket that a test speaks through. */
export class Socket {
  static all: Socket[] = []
  said: Record<string, unknown>[] = []
  isClosed = false
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: () => void
  constructor() {
    Socket.all.push(this)
    queueMicrotask(() => this.onopen?.())
  }
  send(text: string) {
    const frame = JSON.parse(text)
    this.said.push(frame)
    if (frame.t === 'hello') this.hear({ t: 'welcome', epoch: 'e1', heartbeat: 25_000 })
  }
  close() {
    this.isClosed = true
  }
  hear(frame: LiveFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) })
  }
}

export function withoutSockets() {
  Socket.all = []
  vi.stubGlobal('WebSocket', Socket)
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
}

interface Set {
  sign?: object
  room?: Partial<ChatRoom>
  snapshot?: Partial<ChatSnapshot>
  answers?: Answers
  html?: string
  lang?: string
}

/** A page with a chat in its corner. */
export function openChat({ sign: signed, room: part, snapshot, answers, html = '<main></main>', lang = 'pl' }: Set = {}) {
  document.documentElement.lang = lang
  const begun = (id: string, key: string) => ({
    ...emptyConversation(id),
    messages: [message(1, { by: 'visitor', name: null, author: null, text: 'Pytanie', key })],
    ...snapshot,
  })
  const page = openPage(html, { [config]: () => ({ name: 'Kubek', locale: 'pl', chats: [sign(signed)] }), ...answers })
  const routes = page.answers as Record<string, (request: { body: Record<string, unknown> }) => unknown>
  const known = globalThis.fetch
  vi.stubGlobal('fetch', async (url: URL | string, init: RequestInit = {}) => {
    const path = new URL(url).pathname.replace(/\/shops\/[^/]+/, '/shops/:shop')
    const to = path
      .replace(/\/chats\/[^/]+/, '/chats/:chat')
      .replace(/\/conversations\/[^/]+/, '/conversations/:conversation')
      .replace(/\/messages\/.+/, '/messages/:message')
    const route = `${init.method ?? 'GET'} ${to}`
    if (!routes[`${init.method ?? 'GET'} ${path}`]) {
      const [, id = ''] = /conversations\/([\w-]+)/.exec(path) ?? []
      routes[`${init.method ?? 'GET'} ${path}`] = (request) =>
        (route !== path && routes[route]?.(request)) ??
        {
          'GET /v1/shops/:shop/chats/:chat': room(part),
          'GET /v1/shops/:shop/conversations': { name: null, conversations: [] },
          'PUT /v1/shops/:shop/conversations/:conversation': {
            visitor: 'v1',
            epoch: 'e1',
            seq: 1,
            snapshot: begun(id, `${(request.body.message as { key?: string } | undefined)?.key}`),
          },
          'PUT /v1/shops/:shop/conversations/:conversation/messages/:message': { seq: 2, at: '2026-11-28T10:00:00.000Z' },
        }[route] ?? { seq: 3, at: '2026-11-28T10:00:00.000Z' }
    }
    return known(url, init)
  })
  const button = () => document.querySelector('kontuar-chat')?.shadowRoot?.querySelector('button')
  const root = () => document.querySelector('kontuar-chat-panel')?.shadowRoot
  const text = () => root()?.textContent ?? ''
  const until = (condition: () => unknown) =>
    vi
      .waitUntil(condition, { timeout: 3000, interval: 5 })
      .catch(() => expect.fail(`Still waiting on: ${button()?.outerHTML} ${root()?.innerHTML} ${JSON.stringify(page.requests.map(({ route }) => route))}`))
  return {
    ...{ page, button, root, text, until },
    find: <Found extends HTMLElement = HTMLElement>(selector: string) =>
      root()?.querySelector<Found>(selector) ?? expect.fail(`no ${selector} in ${root()?.innerHTML}`),
    async enter() {
      await until(button)
      button()?.click()
      await until(() => root()?.querySelector('.composer'))
    },
    write(words: string) {
      const field = root()?.querySelector<HTMLTextAreaElement>('.composer textarea')
      if (!field) return
      field.value = words
      field.dispatchEvent(new Event('input', { bubbles: true }))
      root()
        ?.querySelector('.composer')
        ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    },
    sent: (part: string) => page.requests.filter(({ route }) => route.includes(part)),
  }
}

export const stream = () => Object.keys((Socket.all.at(-1)?.said[0]?.cursors as object) ?? {})[0] ?? ''
export const hear = (s: number, k: string, d: object) =>
  Socket.all.at(-1)?.hear({ t: 'event', c: stream(), s, k, d: { ...d }, by: null, key: `k${s}`, at: '2026-11-28T10:01:00.000Z' })
