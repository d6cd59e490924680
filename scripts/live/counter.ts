import { randomUUID } from 'node:crypto'
import { openStore } from '../../server/db/open.ts'
import { addKey } from '../../server/modules/accounts/service/keys.ts'
import { openSession } from '../../server/modules/accounts/service/sessions.ts'
import { addShop } from '../../server/modules/accounts/service/shops.ts'
import { addMember, addUser } from '../../server/modules/accounts/service/users.ts'
import { addChat } from '../../server/modules/chat/service/chats.ts'
import type { Who } from './person.ts'

/** Conversations that one consultant holds at once. */
const PLACES = 20

export interface Counter {
  shop: string
  key: string
  chat: string
  /** Session cookies of the consultants. */
  cookies: string[]
}

export interface Pair {
  conversation: string
  visitor: Who
  staff: Who
}

/** A shop with an open chat and consultants enough, written into the database before a server runs on it. */
export async function newCounter(url: string, conversations: number): Promise<Counter> {
  const store = openStore(url, { warn() {}, error: (details, message) => console.error(message, details) })
  try {
    return await store.write(async (tx) => {
      const owner = await addUser(tx, { email: 'ola@shop.example', name: 'Ola', passwordHash: '' })
      const { id: shop } = await addShop(tx, { name: 'Kubek', website: 'https://shop.example', locale: 'pl' }, owner.id)
      const { key } = await addKey(tx, shop, [])
      const others = []
      for (let n = 1; n < conversations / PLACES; n++) {
        const user = await addUser(tx, { email: `${n}@shop.example`, name: `Jan ${n}`, passwordHash: '' })
        await addMember(tx, shop, user.id, 'consultant')
        others.push(user)
      }
      const { id: chat } = await addChat(tx, shop, { name: 'BOK', isActive: true })
      const cookies = []
      for (const { id } of [owner, ...others]) cookies.push(`kontuar_session=${await openSession(tx, id)}`)
      return { shop, key, chat, cookies }
    })
  } finally {
    await store.close()
  }
}

/** Opens so many conversations and has each of them taken. The first message of each is its number 1. */
export async function openPairs(origin: string, { shop, key, chat, cookies }: Counter, conversations: number): Promise<Pair[]> {
  const staff = await Promise.all(cookies.map((cookie) => arrive(origin, shop, cookie)))
  return Promise.all(
    Array.from({ length: conversations }, async (_, n) => {
      const conversation = randomUUID()
      const opening = { chat, locale: 'pl', seed: randomUUID(), url: 'https://shop.example/', message: { key: randomUUID(), text: 'Dzień dobry' } }
      const room = `/v1/shops/${key}/conversations/${conversation}`
      const { visitor, epoch } = await ask<{ visitor: string; epoch: string }>(origin + room, 'PUT', {}, opening)
      const consultant = staff[Math.floor(n / PLACES)]
      if (!consultant) throw new Error('there are more conversations than places')
      const desk = `/api/shops/${shop}/conversations/${conversation}`
      await ask(`${origin}${desk}/take`, 'POST', consultant.headers)
      return {
        conversation,
        visitor: { conversation, epoch, token: visitor, headers: { authorization: `Bearer ${visitor}` }, messages: `${room}/messages/` },
        staff: { conversation, epoch, token: consultant.token, headers: consultant.headers, messages: `${desk}/messages/` },
      } satisfies Pair
    }),
  )
}

/** A consultant comes to the counter. */
async function arrive(origin: string, shop: string, cookie: string) {
  const { csrf } = await ask<{ csrf: string }>(`${origin}/api/session`, 'GET', { cookie })
  const headers = { cookie, 'x-csrf-token': csrf }
  await ask(`${origin}/api/shops/${shop}/chat/presence`, 'PUT', headers, { isAvailable: true, places: PLACES })
  const { token } = await ask<{ token: string }>(`${origin}/api/shops/${shop}/chat/desk`, 'GET', headers)
  return { headers, token }
}

async function ask<Answer>(url: string, method: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname} answered ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}
