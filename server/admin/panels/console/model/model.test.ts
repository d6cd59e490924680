import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Conversation } from '../../../../../sdk/contract.gen.ts'
import { emptyConversation } from '../../../../../sdk/conversation.ts'
import type { LiveEvent } from '../../../../../sdk/live.ts'
import { ApiError, type Call } from '../../../api.ts'
import { Desk } from './desk.ts'
import type { Link } from './link.ts'
import { Presence } from './presence.ts'
import { ringOf } from './ring.ts'
import { byWait, newerOf, rowAfter } from './row.ts'
import { Tabs } from './tabs.ts'
import { Talk } from './talk.ts'

const row: Conversation = {
  ...{
    id: 'a',
    chat: 'c',
    state: 'active',
    isLeft: false,
    isMissed: false,
    owner: { id: 'me', name: 'Ola' },
    holdsPlace: true,
    visitor: 'v',
    customer: null,
    isBlocked: false,
  },
  ...{ name: null, email: null, phone: null, locale: 'pl', queuedAt: null, queuePlace: null, lastMessageAt: '2026-01-01T10:00:00.000Z', lastBy: 'staff' },
  ...{ lastText: 'Tak', unansweredSince: null, pageUrl: null, pageTitle: null, rating: null, endedAt: null, endedBy: null },
  ...{ createdAt: '2026-01-01T09:00:00.000Z', head: 5 },
}
/** A socket that a test speaks through. */
class Silent extends EventTarget {
  static last: Silent | undefined
  onmessage?: (event: { data: string }) => void
  constructor() {
    super()
    Silent.last = this
  }
  send() {}
  close() {}
}
const message = (s: number, text: string, by: 'visitor' | 'staff' = 'visitor', key: string | null = null): LiveEvent => ({
  ...{ s, k: 'message', by: null, key, at: `2026-01-01T10:00:0${s}.000Z` },
  d: { by, text, name: null, author: null, url: null, title: null, image: null, card: null },
})

describe('C8 a row of the list', () => {
  test('turns red with the visitor’s first word without an answer, and green with the shop’s', () => {
    const asked = rowAfter(rowAfter(row, message(6, 'Halo?')), message(7, 'Jest tam kto?'))
    expect(asked).toMatchObject({ lastText: 'Jest tam kto?', unansweredSince: '2026-01-01T10:00:06.000Z', head: 7 })
    expect(rowAfter(asked, message(8, 'Jestem', 'staff')).unansweredSince).toBeNull()
  })

  test('keeps words that were heard after the desk told of it', () => {
    const heard = rowAfter(row, message(6, 'Nowe'))
    expect(newerOf(heard, { ...row, state: 'waiting' })).toMatchObject({ state: 'waiting', lastText: 'Nowe', head: 6 })
    expect(newerOf(heard, { ...row, head: 7, lastText: 'Jeszcze nowsze' }).lastText).toBe('Jeszcze nowsze')
  })

  test('stands where its wait puts it: the longest first, the answered ones last', () => {
    const [first, second] = ['2026-01-01T08:00:00.000Z', '2026-01-01T09:00:00.000Z'].map((unansweredSince) => ({ ...row, unansweredSince }))
    expect([row, second, first].map((one) => one as Conversation).sort(byWait)).toEqual([first, second, row])
  })

  test('calls the consultant for who waits, what was given, and words of their own visitors', () => {
    const waiting: Conversation = { ...row, state: 'waiting', owner: null }
    expect(ringOf(undefined, waiting, 'me')).toBe('waiting')
    expect(ringOf(waiting, waiting, 'me')).toBeUndefined()
    expect(ringOf(waiting, row, 'me')).toBe('given')
    expect(ringOf(row, rowAfter(row, message(6, 'Halo?')), 'me')).toBe('message')
    expect(ringOf(row, rowAfter(row, message(6, 'Tak', 'staff')), 'me')).toBeUndefined()
    expect(ringOf(row, rowAfter(row, message(6, 'Halo?')), 'somebody else')).toBeUndefined()
  })
})

describe('C10 open conversations', () => {
  test('hiding one shows its neighbour, and what stood beside takes the whole place', () => {
    const tabs = new Tabs(crypto.randomUUID())
    for (const id of ['a', 'b', 'c']) tabs.open(id)
    expect(tabs.hide('c')).toBe('b')
    tabs.split('b')
    expect(tabs.beside).toBe('a')
    expect(tabs.hide('b')).toBe('a')
    expect(tabs).toMatchObject({ ids: ['a'], beside: undefined })
    expect(tabs.hide('a')).toBeUndefined()
  })
})

describe('C2 at the counter', () => {
  test('the page says that it is open whether the switch is on or off, and leaves the switch as it is', async () => {
    const said: unknown[] = []
    const me = { id: 'me', name: 'Ola', isAvailable: false, isHere: true, places: 4, load: 1, chats: ['c'] }
    const call = async (_: string, { body }: { body: object }) => {
      said.push(body)
      return me
    }
    const presence = new Presence({ call: call as unknown as Call, shop: 's', me: () => me, answered() {}, changed() {} })
    presence.beat()
    presence.stop()

    expect(said).toEqual([{}])
  })
})

describe('C4 a conversation that was handed on', () => {
  test('says who gave it for as long as it is theirs, and nothing once it was given away and taken over', async () => {
    vi.stubGlobal('WebSocket', Silent)
    const me = { id: 'me', name: 'Ola', isAvailable: true, isHere: true, places: 4, load: 1, chats: ['c'] }
    const answer = { me, token: 't', epoch: 'e', chats: [{ id: 'c', name: 'Czat', seq: 0 }], colleagues: [], conversations: [], transfers: [], missed: 0 }
    const call = (route: string) => (route.endsWith('/chat/desk') ? Promise.resolve(answer) : new Promise(() => {}))
    const desk = new Desk('s', call as unknown as Call)
    await expect.poll(() => desk.isRead).toBe(true)
    let s = 0
    const tell = (owner: Conversation['owner'], transfer?: { from: string; reason: string }) => {
      const d = { ...row, conversation: row.id, owner, ...(transfer && { transfer }) }
      Silent.last?.onmessage?.({ data: JSON.stringify({ t: 'event', c: 'desk:c', s: ++s, k: 'conversation', d, by: null, key: null, at: row.createdAt }) })
    }

    tell({ id: 'me', name: 'Ola' }, { from: 'Jan', reason: 'przerwa' })
    expect(desk.transferOf(row.id)).toEqual({ from: 'Jan', reason: 'przerwa' })
    tell({ id: 'jan', name: 'Jan' }, { from: 'Ola', reason: '' })
    tell({ id: 'me', name: 'Ola' })

    expect(desk.transferOf(row.id)).toBeUndefined()
    desk.stop()
  })
})

describe('C9 one conversation on the screen', () => {
  const talks: Talk[] = []
  afterEach(() => {
    for (const talk of talks.splice(0)) talk.stop()
  })
  const link = { state: 'live', say() {}, acknowledged() {} } as unknown as Link
  const make = (call: unknown) => {
    const talk = new Talk(crypto.randomUUID(), { call: call as Call, shop: 's', link, isMine: () => false, known() {}, heard() {} })
    talks.push(talk)
    return talk
  }
  const texts = (talk: Talk) => talk.snapshot?.messages.map(({ text }) => text)

  test('events that come while it is read stand on top of what was read, each once', async () => {
    const answer = Promise.withResolvers<unknown>()
    const talk = make(() => answer.promise)
    const loading = talk.load()
    talk.apply(message(1, 'Pierwsza'))
    talk.apply(message(2, 'Druga'))
    const read = { ...message(1, 'Pierwsza').d, s: 1, key: null, at: '', editedAt: null, isDeleted: false }
    answer.resolve({ seq: 1, conversation: row, snapshot: { ...emptyConversation(talk.id), messages: [read] } })
    await loading

    expect(texts(talk)).toEqual(['Pierwsza', 'Druga'])
    talk.apply(message(2, 'Druga'))
    expect(texts(talk)).toEqual(['Pierwsza', 'Druga'])
  })

  test('a message that was acknowledged stays in sight until it comes back, and is then there once', async () => {
    const talk = make(async () => ({ seq: 1, at: '' }))
    talk.reset({ ...emptyConversation(talk.id) }, 0)
    talk.send({ text: 'Dzień dobry' })
    const [{ key = '' } = {}] = talk.outbox.items
    await expect.poll(() => talk.outbox.items).toEqual([])
    expect(talk.pending.map(({ body }) => body.text)).toEqual(['Dzień dobry'])

    talk.apply(message(1, 'Dzień dobry', 'staff', key))
    expect(talk.pending).toEqual([])
    expect(texts(talk)).toEqual(['Dzień dobry'])
  })

  test('what the server refuses waits for a decision; what did not reach it goes by itself', async () => {
    const refused = make(() => Promise.reject(new ApiError({ code: 'CONVERSATION_CLOSED', message: '' }, { status: 409 })))
    refused.send({ text: 'Za późno' })
    await expect.poll(() => refused.outbox.items.map(({ state }) => state)).toEqual(['failed'])

    let tries = 0
    const lost = make(() => (tries++ ? Promise.resolve({ seq: 1, at: '' }) : Promise.reject(new ApiError({ code: 'UNREACHABLE', message: '' }))))
    lost.send({ text: 'Bez sieci' })
    await expect.poll(() => tries).toBe(1)
    expect(lost.outbox.items.map(({ state }) => state)).toEqual(['queued'])
    lost.outbox.wake()
    await expect.poll(() => lost.outbox.items).toEqual([])
    expect(tries).toBe(2)
  })

  test('messages of the visitor are unread until they are seen', () => {
    const talk = make(async () => ({}))
    talk.reset({ ...emptyConversation(talk.id) }, 0)
    talk.apply(message(1, 'Halo'))
    talk.apply(message(2, 'Jest tam kto?'))
    expect(talk.unread).toBe(2)
    talk.see()
    expect(talk.unread).toBe(0)
  })

  test('what was looked at before it was taken is told as read once it is', () => {
    const said: object[] = []
    let isMine = false
    const talk = new Talk(crypto.randomUUID(), {
      ...{ call: (async () => ({})) as unknown as Call, shop: 's', isMine: () => isMine, known() {}, heard() {} },
      link: { state: 'live', say: (frame: object) => said.push(frame), acknowledged() {} } as unknown as Link,
    })
    talks.push(talk)
    talk.reset({ ...emptyConversation(talk.id) }, 0)
    talk.apply(message(1, 'Halo'))
    talk.see()
    expect(said).toEqual([])

    isMine = true
    talk.see()

    expect(said).toEqual([{ t: 'seen', c: talk.stream, s: 1 }])
  })
})
