import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '../server/db/store.ts'
import { hashOf } from '../server/http/tokens.ts'
import type { App } from '../server/http/zod.ts'
import { allShops } from '../server/modules/accounts/service/shops.ts'
import { newKeyPair } from '../server/modules/push/sending/vapid.ts'
import { addPushKey, keysInUse } from '../server/modules/push/service/keys.ts'
import { addTopic, putLabels } from '../server/modules/push/service/labels.ts'
import { addMessage, type Draft } from '../server/modules/push/service/messages.ts'
import { pushDeliveries, pushMessages, pushSubscriptions } from '../server/modules/push/table.ts'

const HOUR = 60 * 60_000
const BROWSERS = 42
/** No push service is there and none is asked: it is on no list of allowed ones. */
const NOWHERE = 'https://push.kubek.example'

const SENT = [
  {
    title: 'Nowa dostawa: kubki z Bolesławca',
    body: 'Czternaście wzorów, każdy malowany ręcznie. Zajrzyj, zanim się rozejdą.',
    path: '/kategoria/kubki',
    hours: 51,
  },
  { title: 'Dziś darmowa dostawa', body: 'Do północy wysyłamy za darmo, niezależnie od kwoty zamówienia.', path: '/', hours: 9 },
]

/** Some browsers of shoppers, two messages that they had, and one that is not finished; once. */
export async function seedPush({ store, config }: App) {
  const [shop] = await allShops(store.read)
  if (!shop || (await keysInUse(store.read, shop.id)).length > 0) return
  await store.write((tx) => fill(tx, config.SECRET, { id: shop.id, url: `${config.PUBLIC_URL}/demo` }))
}

async function fill(tx: Tx, secret: string, shop: { id: string; url: string }) {
  const key = await addPushKey(tx, secret, shop.id)
  const topics = [await addTopic(tx, shop.id, { pl: 'Nowości', en: 'News' }), await addTopic(tx, shop.id, { pl: 'Promocje', en: 'Offers' })]
  const ids: string[] = []
  for (let index = 0; index < BROWSERS; index++) {
    const endpoint = `${NOWHERE}/send/${randomBytes(12).toString('hex')}`
    const facts = { endpoint, endpointHash: hashOf(endpoint), origin: NOWHERE, p256dh: newKeyPair().publicKey, auth: randomBytes(16).toString('base64url') }
    const place = { locale: index % 6 === 0 ? ('en' as const) : ('pl' as const), pageGroup: ['kubki', 'miski', null][index % 3] ?? null }
    const createdAt = new Date(Date.now() - (60 + index * 7) * HOUR)
    const [row] = await tx
      .insert(pushSubscriptions)
      .values({ ...facts, ...place, shopId: shop.id, keyId: key.id, visitorId: crypto.randomUUID(), createdAt })
      .returning()
    if (!row) continue
    ids.push(row.id)
    await putLabels(tx, shop.id, row.id, {
      topics: topics.filter((_, at) => (index + at) % 3 > 0).map(({ id }) => id),
      tags: index % 5 === 0 ? ['stali-klienci'] : [],
    })
  }
  for (const { title, body, path, hours } of SENT) await seedSent(tx, shop, { title, body, url: shop.url + path }, hours, ids)
  await addMessage(
    tx,
    shop.id,
    draftOf({ title: 'Miski na jesień', body: 'Trzy nowe glazury w kolorach liści.', url: `${shop.url}/kategoria/miski` }),
    'Anna Kubecka',
  )
}

const draftOf = (words: Pick<Draft, 'title' | 'body' | 'url'>): Draft => ({
  ...{ ...words, icon: null, audience: {}, cap: null, ttl: 86_400, urgency: 'normal', replaces: false },
})

async function seedSent(tx: Tx, shop: { id: string }, words: Pick<Draft, 'title' | 'body' | 'url'>, hours: number, ids: string[]) {
  const startedAt = new Date(Date.now() - hours * HOUR)
  const { id } = await addMessage(tx, shop.id, draftOf(words), 'Anna Kubecka')
  const over = { state: 'done' as const, startedAt, spreadAt: startedAt, finishedAt: new Date(startedAt.getTime() + 4_000), createdAt: startedAt }
  await tx.update(pushMessages).set(over).where(eq(pushMessages.id, id))
  const after = (index: number, factor: number) => new Date(startedAt.getTime() + (((index * factor) % 17) * HOUR) / 4)
  await tx.insert(pushDeliveries).values(
    ids.map((subscriptionId, index) => ({
      ...{ shopId: shop.id, messageId: id, subscriptionId, origin: NOWHERE, state: index === 11 ? ('gone' as const) : ('accepted' as const) },
      ...{ dueAt: startedAt, tries: 1, status: index === 11 ? 410 : 201, endedAt: startedAt },
      ...(index !== 11 && index % 8 > 0 && { shownAt: after(index, 3) }),
      ...(index !== 11 && index % 8 === 3 && { clickedAt: after(index, 3) }),
      ...(index % 8 === 5 && { closedAt: after(index, 5) }),
      ...(index === 20 && { leftAt: after(index, 5) }),
    })),
  )
}
