import { setTimeout as pause } from 'node:timers/promises'
import { migrateStore, openStore } from '../../server/db/open.ts'
import type { Store } from '../../server/db/store.ts'
import { hashOf } from '../../server/http/tokens.ts'
import { addShop } from '../../server/modules/accounts/service/shops.ts'
import { addUser } from '../../server/modules/accounts/service/users.ts'
import { WINDOW } from '../../server/modules/push/sending/run.ts'
import { addPushKey } from '../../server/modules/push/service/keys.ts'
import { addMessage, messageBy, stepMessage } from '../../server/modules/push/service/messages.ts'
import { countsOf } from '../../server/modules/push/service/report.ts'
import { type PushMessage, pushMessages, pushSubscriptions } from '../../server/modules/push/table.ts'
import { FakeBrowser, type FakePushService, type Received } from '../../server/modules/push/testing.service.ts'
import { startServer } from './child.ts'

const SECRET = 'a secret that only the killer may know'
const CHUNK = 500
/** What fails here also throws; what breaks when the database server is stopped does not matter. */
const log = { warn() {}, error() {} }

interface Plan {
  url: string
  service: FakePushService
  ca: string
  count: number
  kills: number
}

/** @returns every promise that was broken */
export async function killWhileSending({ url, service, ca, count, kills }: Plan): Promise<string[]> {
  await migrateStore(url)
  const store = openStore(url, log)
  const browsers = Array.from({ length: count }, (_, index) => new FakeBrowser(`/send/${index}`))
  const message = await prepare(store, service.origin, browsers)
  const env = { DATABASE_URL: url, SECRET, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', PUSH_LOCAL_SERVICES: service.origin, PUSH_LOCAL_CA: ca }
  for (let kill = 1; kill <= kills; kill++) {
    const server = await startServer(env, [])
    const goal = service.received.length + Math.floor((count / (kills + 1)) * (0.5 + Math.random() / 2))
    while (service.received.length < goal) await pause(1)
    await server.kill()
    console.log(`kill ${kill} after ${service.received.length} requests`)
    // what 15 seconds would do on several nodes: the lease of the dead one ends
    await store.write((tx) => tx.update(pushMessages).set({ leaseUntil: new Date(0) }))
  }
  const server = await startServer(env, [])
  while ((await messageBy(store.read, message.shopId, message.id)).state !== 'done') await pause(20)
  await server.kill()
  const breaches = [...received(service.received, browsers, kills), ...(await counted(store, message, count))]
  await store.close()
  return breaches
}

async function prepare(store: Store, origin: string, browsers: FakeBrowser[]): Promise<PushMessage> {
  const { shop, key } = await store.write(async (tx) => {
    const owner = await addUser(tx, { email: 'ola@shop.example', name: 'Ola', passwordHash: '' })
    const shop = await addShop(tx, { name: 'Kubek', website: 'https://shop.example', locale: 'pl' }, owner.id)
    return { shop, key: await addPushKey(tx, SECRET, shop.id) }
  })
  for (let start = 0; start < browsers.length; start += CHUNK) {
    const rows = browsers.slice(start, start + CHUNK).map(({ path, keys }) => ({
      ...{ ...keys, endpoint: origin + path, endpointHash: hashOf(origin + path), origin, keyId: key.id },
      ...{ shopId: shop.id, visitorId: path, locale: 'pl' as const },
    }))
    await store.write((tx) => tx.insert(pushSubscriptions).values(rows))
  }
  return store.write(async (tx) => {
    const draft = { title: 'Nowe kubki', body: 'Już są.', url: 'https://shop.example/', icon: null, audience: {}, cap: null }
    const { id } = await addMessage(tx, shop.id, { ...draft, ttl: 3600, urgency: 'normal', replaces: false }, 'Ola')
    return stepMessage(tx, shop.id, id, 'send', undefined)
  })
}

/** What the push service holds for each browser, and what a browser would show of it. */
function received(all: Received[], browsers: FakeBrowser[], kills: number): string[] {
  const byPath = Map.groupBy(all, ({ path }) => path)
  const repeated = [...byPath.values()].filter((requests) => requests.length > 1)
  console.log(`${all.length} requests, ${repeated.length} browsers sent to more than once`)
  const breaches = repeated.length > kills * 2 * WINDOW ? [`${repeated.length} were in doubt, which may be ${kills * 2 * WINDOW}`] : []
  for (const [index, browser] of browsers.entries()) {
    const requests = byPath.get(browser.path) ?? []
    if (requests.length === 0) breaches.push(`${browser.path} was skipped`)
    // away: the push service keeps one message of a topic
    if (new Set(requests.map(({ headers }) => headers.topic)).size > 1) breaches.push(`${browser.path} would be told twice: the topics differ`)
    // there: a notification with the same tag takes the place of the first
    if (requests.length > 1 || index % 100 === 0) {
      const shown = new Set(requests.map(({ body }) => JSON.parse(browser.read(body)).notification.tag))
      if (shown.size !== 1) breaches.push(`${browser.path} would be shown ${shown.size} notifications`)
    }
  }
  return breaches
}

async function counted(store: Store, { id }: PushMessage, count: number): Promise<string[]> {
  const counts = (await countsOf(store.read, [id])).get(id)
  return counts?.accepted === count ? [] : [`the report says ${JSON.stringify(counts)}`]
}
