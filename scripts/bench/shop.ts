import type { Config } from '../../server/config.ts'
import type { Store } from '../../server/db/store.ts'
import { addKey } from '../../server/modules/accounts/service/keys.ts'
import { addShop } from '../../server/modules/accounts/service/shops.ts'
import { addUser } from '../../server/modules/accounts/service/users.ts'
import { type LoadedReview, loadReviews, recount } from '../../server/modules/reviews/service/load.ts'

export const SECRET = 'a secret that only a bench may know'

export const quiet = { warn() {}, error: (details: object, message: string) => console.error(message, details) }

export const config: Config = {
  ...{ DATABASE_URL: '', HOST: '127.0.0.1', PORT: 0, PUBLIC_URL: 'http://localhost', SECRET, MEDIA_URL: '', LOG_LEVEL: 'warn' },
  ...{ BODY_LIMIT: 64 * 1024, CLOSE_GRACE: 1000, FORM_MIN_AGE: 0, SUBMISSIONS: Number.MAX_SAFE_INTEGER },
  ...{ VOTES: Number.MAX_SAFE_INTEGER, VOTE_GROUP: 256 },
  ...{
    HEARTBEAT: 25_000,
    MESSAGES: 20,
    EVENT_BATCHES: Number.MAX_SAFE_INTEGER,
    EVENT_DAYS: 180,
    SURVEY_DAYS: 730,
    ADDRESS_DAYS: 30,
    PUSH_SERVICES: [],
    PUSH_LOCAL_SERVICES: [],
    IMPORT_LIMIT: 0,
  },
}

/** A shop that any site may ask. */
export const newShop = (store: Store) =>
  store.write(async (tx) => {
    const owner = await addUser(tx, { email: 'ola@shop.example', name: 'Ola', passwordHash: '' })
    const { id } = await addShop(tx, { name: 'Kubek', website: 'https://shop.example', locale: 'pl' }, owner.id)
    const { key } = await addKey(tx, id, [])
    return { id, key }
  })

const WORDS = `kubek trzyma ciepło przez cały dzień a szkliwo jest równe i gładkie polecam każdemu kto lubi dużą kawę przesyłka przyszła szybko
dobrze zapakowana kolor zgadza się ze zdjęciem ucho wygodne nawet dla dużej dłoni myje się w zmywarce bez śladu po pół roku wygląda jak nowy`.split(/\s+/)

export const text = (words: number) => Array.from({ length: words }, () => WORDS[Math.floor(Math.random() * WORDS.length)]).join(' ')

/** Products `p0`, `p1`… with as many published reviews each, of one to sixty words. */
export async function addReviews(store: Store, shopId: string, products: number, each: number) {
  const start = Date.now()
  const review = (product: number): LoadedReview => ({
    ...{ subject: 'product', product: `p${product}`, status: 'published', locale: 'pl', rejectionReason: null },
    ...{ stars: Math.ceil(5 * Math.sqrt(Math.random())) || 1, title: text(3), text: text(1 + Math.floor(Math.random() ** 2 * 60)), author: 'Zofia K.' },
    ...{ helpful: Math.floor(Math.random() ** 4 * 40), unhelpful: Math.floor(Math.random() ** 4 * 10) },
    createdAt: new Date(start - Math.floor(Math.random() * 1000 * 24 * 60 * 60_000)),
  })
  await store.write(async (tx) => {
    const all = Array.from({ length: products * each }, (_, index) => review(index % products))
    await loadReviews(tx, shopId, 'import', all)
    await recount(tx, shopId)
  })
}
