import { setTimeout as pause } from 'node:timers/promises'
import { migrateStore, openStore } from '../../server/db/open.ts'
import { addKey } from '../../server/modules/accounts/service/keys.ts'
import { hashPassword } from '../../server/modules/accounts/service/passwords.ts'
import { addShop } from '../../server/modules/accounts/service/shops.ts'
import { addUser } from '../../server/modules/accounts/service/users.ts'
import { check } from './check.ts'
import { startServer } from './child.ts'
import { Ledger } from './ledger.ts'
import { type Shop, send, work } from './load.ts'

const SECRET = 'a secret that only the killer may know'
const LOGIN = { email: 'ola@shop.example', password: 'correct horse battery' }
/** From the moment that reviews and decisions are being answered until the kill, in milliseconds. */
const LONGEST = 800

const log = { warn() {}, error: (details: object, message: string) => console.error(message, details) }

/** Kills the server under load so many times, and once more at rest. @returns how many promises were broken */
export async function killInRounds(url: string, rounds: number, isSabotaged: boolean): Promise<number> {
  await migrateStore(url)
  const { id, key } = await addTheShop(url)
  const env = { DATABASE_URL: url, SECRET, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', FORM_MIN_AGE: '0', SUBMISSIONS: '1000000000' }
  const ledger = new Ledger()
  let printed = 0
  let staff: Record<string, string> | undefined

  for (let round = 1; round <= rounds + 1; round++) {
    const server = await startServer(env, isSabotaged ? ['--sabotage'] : [])
    const { reviews, decisions } = await inStore(url, (read) => check(read, id, ledger))
    if (round > 1)
      console.log(
        `kill ${round - 1}: ${ledger.acknowledged.size} reviews acknowledged, ${reviews} kept, ${decisions} decisions; ${ledger.unsure.length} answers lost`,
      )
    for (const breach of ledger.breaches.slice(printed, printed + 5)) console.log(`  ${breach}`)
    printed = ledger.breaches.length
    staff ??= await signIn(server.origin)
    const shop: Shop = { id, key, secret: SECRET, staff }
    if (round <= rounds) {
      const working = work(server.origin, shop, ledger)
      const before = { reviews: ledger.acknowledged.size, decisions: ledger.decided }
      while (ledger.acknowledged.size < before.reviews + 64 || ledger.decided < before.decisions + 1) await pause(5)
      await pause(Math.random() * LONGEST)
      await server.kill()
      await working
    } else await server.kill()
    if (isSabotaged && ledger.breaches.length > 0) break
  }
  return ledger.breaches.length
}

async function inStore<T>(url: string, work: (read: Parameters<typeof check>[0]) => Promise<T>): Promise<T> {
  const store = openStore(url, log)
  try {
    return await store.snapshot(work)
  } finally {
    await store.close()
  }
}

async function addTheShop(url: string) {
  const store = openStore(url, log)
  const passwordHash = await hashPassword(LOGIN.password)
  const shop = await store.write(async (tx) => {
    const owner = await addUser(tx, { email: LOGIN.email, name: 'Ola', passwordHash })
    const { id } = await addShop(tx, { name: 'Kubek', website: 'https://shop.example', locale: 'pl' }, owner.id)
    return { id, key: (await addKey(tx, id, [])).key }
  })
  await store.close()
  return shop
}

async function signIn(origin: string) {
  const answer = await send(`${origin}/api/session`, LOGIN)
  if (answer?.status !== 200 && answer?.status !== 201) throw new Error(`The moderator could not sign in: ${JSON.stringify(answer?.body)}`)
  const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? []
  return { cookie, 'x-csrf-token': (answer.body as { csrf: string }).csrf }
}
