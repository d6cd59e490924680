import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { buildApp, type Parts } from './app.ts'
import type { Config } from './config.ts'
import { dialect } from './db/dialect.ts'
import { openPostgres } from './db/postgres.ts'
import { openSqlite } from './db/sqlite.ts'
import type { Store, StoreLog } from './db/store.ts'
import { type Bus, silentBus } from './live/bus.ts'
import { addKey } from './modules/accounts/service/keys.ts'
import { hashPassword } from './modules/accounts/service/passwords.ts'
import { openSession } from './modules/accounts/service/sessions.ts'
import { addShop } from './modules/accounts/service/shops.ts'
import { addMember, addUser, userByEmail } from './modules/accounts/service/users.ts'
import type { Role } from './modules/accounts/table.ts'
import { newForm } from './modules/reviews/service/form.ts'
import { postgresDatabase, sqliteDatabase } from './testing.database.ts'

export const PASSWORD = 'correct horse battery'
const SECRET = 'a secret that only tests may know'
const passwordHash = hashPassword(PASSWORD)

/** The complaints of a store, for tests that expect one. */
export const quiet = { warn() {}, error() {} }

/** An empty, migrated store of its own, gone when the test ends. */
export async function testStore(log: StoreLog = quiet): Promise<Store> {
  const { url, drop } = await (dialect === 'sqlite' ? sqliteDatabase() : postgresDatabase(inject('postgresUrl')))
  const store = dialect === 'sqlite' ? openSqlite({ path: url, isDurable: false, log }) : openPostgres({ url, log })
  onTestFinished(async () => {
    await store.close()
    await drop()
  })
  return store
}

interface Wishes {
  store?: Store
  /** Of `testLog`, for tests that read the log. */
  logger?: Parts['logger']
  bus?: Bus
  config?: Partial<Config>
}

/** A whole server on an empty database of its own, gone when the test ends. */
export async function testApp({ store, logger = process.env.TESTLOG ? { level: 'error' } : false, bus = silentBus, config = {} }: Wishes = {}) {
  const media = join(tmpdir(), `kontuar-media-${crypto.randomUUID()}`)
  const settings: Config = {
    ...{ DATABASE_URL: '', HOST: '127.0.0.1', PORT: 0, PUBLIC_URL: 'http://localhost', SECRET, MEDIA_URL: `file:${media}`, LOG_LEVEL: 'silent' },
    ...{ BODY_LIMIT: 64 * 1024, CLOSE_GRACE: 1000, FORM_MIN_AGE: 0, SUBMISSIONS: 1000 },
    ...{ HEARTBEAT: 25_000, MESSAGES: 20, EVENT_BATCHES: 1000, EVENT_DAYS: 180, ADDRESS_DAYS: 30, IMPORT_LIMIT: 1024 * 1024 },
    ...{ VOTES: 10_000, VOTE_GROUP: 256 },
    SURVEY_DAYS: 730,
    IMPORT_FOLDER: join(tmpdir(), 'kontuar-test-imports'),
    ...{ PUSH_SERVICES: ['push.example'], PUSH_LOCAL_SERVICES: [], MAIL_FROM: 'biuro@shop.test' },
    ...config,
  }
  const app = await buildApp({ config: settings, store: store ?? (await testStore()), bus, logger })
  onTestFinished(async () => {
    await app.close()
    rmSync(media, { recursive: true, force: true })
  })
  return app
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

/** A shop with its owner and a publishable key that any site may use. */
export async function testShop({ store }: TestApp, name = 'Kubek') {
  const hash = await passwordHash
  return store.write(async (tx) => {
    const email = `${crypto.randomUUID()}@shop.test`
    const owner = await addUser(tx, { email, name: 'Ola', passwordHash: hash })
    const shop = await addShop(tx, { name, website: 'https://shop.test', locale: 'pl' }, owner.id)
    const { key } = await addKey(tx, shop.id, [])
    return { shop, owner, email, key, v1: `/v1/shops/${key}`, api: `/api/shops/${shop.id}` }
  })
}

export type TestShop = Awaited<ReturnType<typeof testShop>>

/** Another member of a shop's staff; answers their e-mail. */
export async function testMember({ store }: TestApp, { shop }: TestShop, role: Role) {
  const hash = await passwordHash
  return store.write(async (tx) => {
    const user = await addUser(tx, { email: `${crypto.randomUUID()}@shop.test`, name: role, passwordHash: hash })
    await addMember(tx, shop.id, user.id, role)
    return user.email
  })
}

/** Signs in, past the slow password; answers the headers that a browser of that person would send. */
export async function signIn(app: TestApp, email: string) {
  const user = await userByEmail(app.store.read, email)
  if (!user) throw new Error(`Nobody is called ${email}`)
  const cookie = `kontuar_session=${await app.store.write((tx) => openSession(tx, user.id))}`
  const session = await app.inject({ url: '/api/session', headers: { cookie } })
  return { cookie, 'x-csrf-token': session.json().csrf as string }
}

/** A submission that nothing is wrong with, under a form of its own. */
export const goodReview = ({ shop }: TestShop, changes: object = {}) => ({
  form: newForm(SECRET, shop.id),
  product: 'kubek',
  stars: 5,
  title: 'Piękny',
  text: 'Trzyma ciepło.',
  author: 'Zofia',
  ...changes,
})

/** Sends a review as a shopper's page would. */
export const submit = (app: TestApp, shop: TestShop, changes: object = {}, headers = {}) =>
  app.inject({ method: 'POST', url: `${shop.v1}/reviews`, headers, body: goodReview(shop, changes) })

/** Decides on reviews as the shop's owner; answers what changed and what was refused. */
export const act = async (app: TestApp, shop: TestShop, body: object) =>
  (await app.inject({ method: 'POST', url: `${shop.api}/reviews/actions`, headers: await signIn(app, shop.email), body })).json()

/** Submits and publishes a review; answers its id. */
export async function publishedReview(app: TestApp, shop: TestShop, changes: object = {}) {
  const { id } = (await submit(app, shop, changes)).json().review
  await act(app, shop, { action: 'publish', reviews: [id] })
  return id as string
}
