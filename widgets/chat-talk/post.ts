import { Outbox } from '../../sdk/messages.ts'
import type { Said } from '../chat/drawer.ts'
import type { Chat } from '../chat/model.ts'
import type { Talk } from './index.ts'

/** Sends what the shopper writes; the first message begins the conversation, and said twice it begins once. */
export function openPost(talk: Talk, chat: Chat): Outbox<Said> {
  const { call, drawer, opening, place } = chat
  const { signal, visitor } = opening

  async function deliver(message: string, said: Said): Promise<{ seq: number }> {
    const conversation = talk.id
    const params = { conversation, message }
    const options = { signal, visitor: visitor.token }
    const { text, greeting, ...page } = said
    if (drawer.conversation === conversation)
      return call('PUT /v1/shops/:shop/conversations/:conversation/messages/:message', { params, body: { text, ...page } }, options)
    const who = { ...drawer.contact, ...(!visitor.token && { seed: drawer.seed ?? conversation }) }
    const locale = place.locale().startsWith('pl') ? 'pl' : 'en'
    const body = { chat: place.sign.id, locale, ...page, ...who, ...(greeting && { greeting }), message: { key: message, text } } as const
    const begun = await call('PUT /v1/shops/:shop/conversations/:conversation', { params: { conversation }, body }, options)
    visitor.token = begun.visitor
    drawer.conversation = conversation
    talk.follow(begun)
    return begun
  }

  return new Outbox<Said>({
    send: ({ key, body }) => deliver(key, body),
    kept: drawer.kept.outbox ?? [],
    keep: (outbox) => drawer.put({ outbox }),
    sent: ({ key, body }, seq) => talk.sent(body, key, seq),
    changed: () => chat.changed(),
  })
}
