import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { after, emptyConversation } from '../../../sdk/conversation.ts'
import type { ServerFrame } from '../../live/contract.ts'
import { toWire } from '../../live/session.ts'
import { signIn, type TestApp, type TestShop, testMember } from '../../testing.ts'
import { userByEmail } from '../accounts/service/users.ts'
import { eventsAfter } from '../streams/service.ts'
import { addChat } from './service/chats.ts'
import type { Chat, Hours } from './table.ts'

const ALL_DAY: [string, string][] = [['00:00', '24:00']]
export const ALWAYS: Hours = { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY }

/** An active chat that is open day and night. */
export const testChat = (app: TestApp, { shop }: TestShop, settings: Partial<Omit<Chat, 'id' | 'shopId'>> = {}) =>
  app.store.write((tx) => addChat(tx, shop.id, { name: 'Obsługa klienta', isActive: true, hours: ALWAYS, ...settings }))

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'

/** A shopper with a conversation in a chat, as their page would talk to the server. */
export async function testShopper(app: TestApp, shop: TestShop, chat: Chat, details: object = {}) {
  const id = crypto.randomUUID()
  const seed = crypto.randomUUID()
  const body = {
    ...{ chat: chat.id, locale: 'pl', seed, url: 'https://shop.test/kubek?utm_source=x&sid=1#opinie', title: 'Kubek' },
    message: { key: crypto.randomUUID(), text: 'Dzień dobry' },
    ...details,
  }
  const open = () => app.inject({ method: 'PUT', url: `${shop.v1}/conversations/${id}`, body })
  const opened = await open()
  if (opened.statusCode !== 200) throw new Error(opened.body)
  const headers = { authorization: `Bearer ${opened.json().visitor}` }
  const ask = (method: Method, path = '', payload?: object) =>
    app.inject({ method, url: `${shop.v1}/conversations/${id}${path}`, headers, ...(payload && { body: payload }) })
  return {
    ...{ id, headers, open, opened, ask, token: opened.json().visitor as string },
    say: (text: string, key = crypto.randomUUID() as string) => ask('PUT', `/messages/${key}`, { text }),
    see: async () => (await ask('GET')).json().snapshot,
  }
}

export type TestShopper = Awaited<ReturnType<typeof testShopper>>

/** Somebody at the counter: the shop's owner, or another member. */
export async function testConsultant(app: TestApp, shop: TestShop, email = shop.email) {
  const headers = await signIn(app, email)
  const user = await userByEmail(app.store.read, email)
  const ask = (method: Method, path: string, payload?: object) => app.inject({ method, url: `${shop.api}${path}`, headers, ...(payload && { body: payload }) })
  return {
    ...{ id: user?.id ?? expect.fail('nobody'), headers, ask },
    here: (presence: object = {}) => ask('PUT', '/chat/presence', { isAvailable: true, ...presence }),
    desk: async () => (await ask('GET', '/chat/desk')).json(),
    act: (id: string, action: string, payload?: object) => ask('POST', `/conversations/${id}/${action}`, payload),
    answer: (id: string, text: string, key = crypto.randomUUID() as string) => ask('PUT', `/conversations/${id}/messages/${key}`, { text }),
  }
}

/** A new consultant, made before the chat so that they answer in it. */
export const testColleague = async (app: TestApp, shop: TestShop) => testConsultant(app, shop, await testMember(app, shop, 'consultant'))

export const logOf = (app: TestApp, id: string) => eventsAfter(app.store.read, `conversation:${id}`, 0, 10_000)

/** What a screen makes of all events of a conversation. */
export const replayed = async (app: TestApp, id: string) => (await logOf(app, id)).map(toWire).reduce(after, emptyConversation(id))

/** A socket that has said hello: what it heard, and the code it was closed with. */
export async function connect(app: TestApp, token: string) {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = new WebSocket(`ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/v1/live`)
  onTestFinished(() => socket.close())
  const frames: ServerFrame[] = []
  const closed = Promise.withResolvers<number>()
  const heard = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      frames.push(JSON.parse(String(data)))
      resolve()
    })
  })
  socket.addEventListener('close', ({ code }) => closed.resolve(code))
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const say = (frame: object) => socket.send(JSON.stringify(frame))
  say({ t: 'hello', v: 1, token })
  await Promise.race([heard, closed.promise])
  return { frames, say, closed: closed.promise, kinds: () => frames.flatMap((frame) => (frame.t === 'event' ? [frame.k] : [])) }
}
