import { eq } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import { quiet, signIn, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { type Job, runDue } from '../jobs/service.ts'
import { smtpCarrier } from '../mail/carrier.ts'
import { mailJobs } from '../mail/jobs.ts'
import { mails } from '../mail/table.ts'
import { testInbox } from '../mail/testing.ts'
import { changeSettings, type Rules } from '../reviews/service/settings.ts'
import { reviews } from '../reviews/table.ts'
import { requestJobs } from './jobs.ts'
import { sendRequest } from './service/send.ts'
import { requests } from './table.ts'

const DAY = 24 * 60 * 60_000
export const EMAIL = 'ewa@poczta.example'
/** So many days ago, at noon in Warsaw or an hour beside it. */
export const daysAgo = (days: number) => new Date(Math.floor(Date.now() / DAY - days) * DAY + DAY / 2 - 60 * 60_000)
/** Today at noon, when mails may leave. */
const noon = daysAgo(0)
export const YES = { purpose: 'review_requests', granted: true, text: 'Proszę o pytanie o opinię po zakupach.' }

/** A delivered order that its buyer agreed to be asked about, eight days ago; asked by the defaults it is due. */
export const boughtOrder = (changes: object = {}) => ({
  number: 'A/7',
  status: 'delivered',
  currency: 'PLN',
  totalMinor: 4999,
  placedAt: daysAgo(10).toISOString(),
  deliveredAt: daysAgo(8).toISOString(),
  customer: { email: EMAIL, firstName: 'Ewa', lastName: 'Lis' },
  consents: [YES],
  lines: [
    { productId: 'kubek', variantId: 'kubek-1', name: 'Kubek „Zorza”', quantity: 1 },
    { productId: 'kubek', variantId: 'kubek-2', name: 'Kubek „Zorza”, duży', quantity: 1 },
    { productId: 'miska', name: 'Miska & łyżka', quantity: 1 },
    { name: 'Pakowanie na prezent', quantity: 1 },
  ],
  ...changes,
})

/** A shop with a mail server of its own. */
export async function shopThatAsks(rules: Partial<Rules> = {}, config: Partial<Config> = {}) {
  const app = await testApp({ config })
  const shop = await testShop(app)
  const inbox = await testInbox()
  const headers = await signIn(app, shop.email)
  const asked: Rules = { requestMode: 'delivered', requestDelay: 7, consentMode: 'required', confirmsEmail: false, rewards: false, ...rules }
  await app.store.write((tx) => changeSettings(tx, shop.shop.id, asked))
  const put = async (id = 'A', changes: object = {}) =>
    (await app.inject({ method: 'PUT', url: `${shop.api}/orders/${id}`, headers, body: boughtOrder(changes) })).json()
  const list = async (query = '') => (await app.inject({ url: `${shop.api}/requests${query}`, headers })).json()
  const known = new Map(
    [...requestJobs(app.config, () => noon), mailJobs(smtpCarrier(inbox.url, 'no-reply@shop.test')) as unknown as Job].map((job) => [job.name, job]),
  )
  /** Does what is due now, and the mails that come of it. */
  const work = async () => {
    while ((await runDue(app.store, known, quiet)) > 0);
  }
  return { app, shop, headers, inbox, put, list, work, rows: () => app.store.read.select().from(requests) }
}

export type AskingShop = Awaited<ReturnType<typeof shopThatAsks>>

/** Sends what is queued for an order, whatever the hour; answers the paths of its two links. */
export async function linksOf({ app, shop }: Pick<AskingShop, 'app' | 'shop'>, orderId: string) {
  await app.store.write(async (tx) => {
    const [row] = await tx.select().from(requests).where(eq(requests.orderId, orderId))
    if (row) await sendRequest(tx, app.config, row.id, new Date(), true)
  })
  const [mail] = (await app.store.read.select().from(mails).where(eq(mails.shopId, shop.shop.id))).slice(-1)
  return { order: new URL(mail?.secret ?? 'x:/none').pathname, unsubscribe: new URL(mail?.unsubscribe ?? 'x:/none').pathname }
}

/** Sends a form as a page without script does. */
export const sendForm = (app: TestApp, url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

export const reviewsOf = ({ store }: TestApp, { shop }: TestShop) => store.read.select().from(reviews).where(eq(reviews.shopId, shop.id))
