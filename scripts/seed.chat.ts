import { eq } from 'drizzle-orm'
import type { Tx } from '../server/db/store.ts'
import type { App } from '../server/http/zod.ts'
import { allShops } from '../server/modules/accounts/service/shops.ts'
import { users } from '../server/modules/accounts/table.ts'
import { SYSTEM } from '../server/modules/audit/service.ts'
import { activeChats, addChat } from '../server/modules/chat/service/chats.ts'
import { close } from '../server/modules/chat/service/close.ts'
import { change, senderOf } from '../server/modules/chat/service/conversations.ts'
import { openConversation } from '../server/modules/chat/service/open.ts'
import { type Acting, giveTo } from '../server/modules/chat/service/own.ts'
import { setPresence } from '../server/modules/chat/service/presence.ts'
import { addReply, type ReplyInput } from '../server/modules/chat/service/replies.ts'
import { answer, hear, saidByVisitor } from '../server/modules/chat/service/say.ts'
import { type Chat, conversations, type Hours } from '../server/modules/chat/table.ts'
import { customerBy } from '../server/modules/customers/service/recognise.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const ALL_DAY: [string, string][] = [['00:00', '24:00']]
/** Open day and night, so that the demo answers whenever it is looked at. */
const ALWAYS: Hours = { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY }

interface Talk {
  hoursAgo: number
  name?: string
  email?: string
  page: [path: string, title: string]
  /** What was said in turn, the visitor first; a line that begins with > is the shop's. */
  lines: string[]
  stars?: [number, string]
  ending: 'ended' | 'missed' | 'waiting'
}

const TALKS: Talk[] = [
  {
    hoursAgo: 52,
    name: 'Maja Zielińska',
    email: 'maja.zielinska@poczta.example',
    page: ['/demo/produkt/kubek-jagoda', 'Kubek Jagoda'],
    lines: [
      'Dzień dobry, czy kubek Jagoda można myć w zmywarce?',
      '> Dzień dobry! Tak, szkliwo jest wypalane w 1240°C i dobrze znosi zmywarkę.',
      'A mikrofalówka?',
      '> Również. Proszę tylko uważać na ucho, bywa gorące.',
      'Super, dziękuję!',
    ],
    stars: [5, 'Szybko i na temat.'],
    ending: 'ended',
  },
  {
    hoursAgo: 30,
    name: 'Tomasz Wrona',
    page: ['/demo/koszyk', 'Koszyk'],
    lines: [
      'Czy paczka zdąży dojść do piątku?',
      '> Jeśli zamówi Pan dziś do 14:00, kurier powinien być w czwartek.',
      'To zamawiam.',
      '> Świetnie, spakujemy jeszcze dziś.',
    ],
    stars: [4, ''],
    ending: 'ended',
  },
  {
    hoursAgo: 9,
    page: ['/demo/produkt/kubek-dwa-lyki', 'Filiżanka Dwa łyki'],
    lines: ['Jaką pojemność ma filiżanka?', '> 90 ml, akurat na podwójne espresso.'],
    ending: 'ended',
  },
  { hoursAgo: 5, name: 'Igor', page: ['/demo/', 'Kubek i Spółka'], lines: ['Halo, jest tam ktoś?'], ending: 'missed' },
  {
    hoursAgo: 1,
    name: 'Hanna Lis',
    email: 'hanna.lis@poczta.example',
    page: ['/demo/produkt/kubek-jagoda', 'Kubek Jagoda'],
    lines: ['Dzień dobry, szukam prezentu dla babci. Czy zapakują Państwo kubek na prezent?', 'Zależy mi na niebieskiej wstążce :)'],
    ending: 'waiting',
  },
]

const REPLIES: ReplyInput[] = [
  {
    shortcut: 'witaj',
    texts: { pl: 'Dzień dobry, {name}! Z tej strony {consultant}. W czym mogę pomóc?', en: 'Hello {name}! This is {consultant}. How can I help?' },
  },
  {
    shortcut: 'wysyłka',
    texts: { pl: 'Wysyłamy w 24 godziny, kurier doręcza następnego dnia.', en: 'We ship within 24 hours, and it arrives the day after.' },
  },
  {
    shortcut: 'zwrot',
    texts: { pl: 'Zwrot jest bezpłatny przez 30 dni. Wystarczy odesłać paczkę.', en: 'Returns are free for 30 days. Just send the parcel back.' },
  },
  {
    shortcut: 'zmywarka',
    texts: { pl: 'Tak, nasze szkliwa dobrze znoszą zmywarkę i mikrofalówkę.', en: 'Yes, our glazes do well in dishwashers and microwaves.' },
  },
]

/** A chat of the demo shop that is always open, and what was said in it; once. */
export async function seedChat({ store, config }: Pick<App, 'store' | 'config'>) {
  const [shop] = await allShops(store.read)
  if (!shop || (await activeChats(store.read, shop.id)).length > 0) return
  const { id: shopId } = shop
  await store.write(async (tx) => {
    const chat = await addChat(tx, shopId, { name: 'Obsługa klienta', isActive: true, hours: ALWAYS, replyHours: 4 })
    const staff = await tx.select({ id: users.id, name: users.name }).from(users)
    for (const reply of REPLIES) await addReply(tx, shopId, reply, SYSTEM)
    for (const [n, talk] of TALKS.entries()) {
      const consultant = staff[n % staff.length]
      if (consultant) await seedTalk(tx, { chat, url: config.PUBLIC_URL }, talk, consultant)
    }
    for (const { id } of staff) await setPresence(tx, shopId, id, { isAvailable: false }, new Date(Date.now() - HOUR))
  })
}

async function seedTalk(
  tx: Tx,
  { chat, url }: { chat: Chat; url: string },
  { hoursAgo, name, email, page, lines, stars, ending }: Talk,
  { id: userId, name: userName }: { id: string; name: string },
) {
  let now = new Date(Date.now() - hoursAgo * HOUR)
  const [id, visitorId] = [crypto.randomUUID(), crypto.randomUUID()]
  const [path, title] = page
  const [first = '', ...others] = lines
  const shown = url + path
  const acting = (): Acting => ({ shopId: chat.shopId, userId, rights: new Set(['chat.serve']), who: { kind: 'user', id: userId, name: userName }, now })
  if (ending !== 'waiting') await setPresence(tx, chat.shopId, userId, { isAvailable: true }, now)
  let row = await openConversation(
    tx,
    {
      ...{ chat, id, visitorId, locale: 'pl', pageUrl: shown, pageTitle: title, browser: 'Firefox, Windows', address: null },
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
      message: { key: crypto.randomUUID(), text: first },
    },
    now,
  )
  const customerId = email === undefined ? undefined : await customerBy(tx, chat.shopId, 'email', email)
  if (customerId !== undefined) await tx.update(conversations).set({ customerId }).where(eq(conversations.id, id))
  for (const line of others) {
    now = new Date(now.getTime() + MINUTE)
    if (!line.startsWith('> ')) await hear(tx, { shopId: chat.shopId, id, visitorId, key: crypto.randomUUID(), said: saidByVisitor(line, shown, title) }, now)
    else {
      if (row.state === 'waiting') row = (await giveTo(tx, row, userId, now, { sender: senderOf('staff', userId) })).row
      await answer(tx, acting(), { id, key: crypto.randomUUID(), text: line.slice(2) })
    }
  }
  now = new Date(now.getTime() + 2 * MINUTE)
  if (ending === 'waiting') return
  row = (await close(tx, row, { by: ending === 'missed' ? 'system' : 'visitor', isMissed: ending === 'missed' }, now)).row
  if (stars) await change(tx, row, { set: { rating: stars[0], ratingText: stars[1] }, events: [['rating', { stars: stars[0], text: stars[1] }]], at: now })
}
