import { randomUUID } from 'node:crypto'
import type { Tx } from '../server/db/store.ts'
import { userWho } from '../server/modules/accounts/service/actor.ts'
import { recordConsent } from '../server/modules/consents/service.ts'
import { addAddress } from '../server/modules/customers/service/addresses.ts'
import { addNote } from '../server/modules/customers/service/notes.ts'
import { customerBy } from '../server/modules/customers/service/recognise.ts'
import { addTag } from '../server/modules/customers/service/tags.ts'
import { addTask, changeTask } from '../server/modules/customers/service/tasks.ts'
import { learnAddresses } from '../server/modules/customers/service/told-addresses.ts'
import { nameVisitor } from '../server/modules/customers/service/visitor.ts'
import { sendMail } from '../server/modules/mail/service.ts'
import { keepFolded, readGains } from '../server/modules/recommendations/service/fold.ts'
import type { VisitEvent } from '../server/modules/tracking/service/cut.ts'
import { type Guest, keepEvents } from '../server/modules/tracking/service/keep.ts'

interface Shown {
  id: string
  category: string
  priceCents: number
}

interface Member {
  id: string
  name: string
}

interface Shop {
  shopId: string
  /** Where the storefront is. */
  url: string
  products: Shown[]
  owner: Member
  consultant: Member
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const GUESTS = 48
const BROWSERS = ['Firefox, Windows', 'Chrome, Android', 'Safari, iPhone', 'Chrome, Windows']
const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value

/** Somebody who looks round: how long ago, from which product on, how many, and whether they filled a cart. */
interface Walk {
  guest: Guest
  ago: number
  from: number
  steps: number
  hasCart: boolean
}

/** Visits, and what the staff know of a few customers; the same at every start. */
export async function seedCard(tx: Tx, shop: Shop) {
  const { shopId, owner, consultant } = shop
  const buyer = async (name: string) => (await customerBy(tx, shopId, 'email', `${name}@poczta.example`)) ?? ''
  const [lucja, tomasz, maja] = [await buyer('lucja.zak'), await buyer('tomasz.wrona'), await buyer('maja.zielinska')]
  for (let i = 0; i < GUESTS; i++)
    await walk(tx, shop, { guest: guestOf(shopId, i), ago: (2 + i * 9) * HOUR, from: (i * 7) % shop.products.length, steps: 2 + (i % 5), hasCart: i % 4 === 1 })
  for (const [n, customer] of [lucja, tomasz, maja].entries()) {
    const guest = guestOf(shopId, GUESTS + n)
    await nameVisitor(tx, shopId, guest.visitorId, customer)
    for (let visit = 3; visit >= 0; visit--)
      await walk(tx, shop, { guest, ago: visit * 2 * DAY + (n + 1) * HOUR, from: 3 + n * 9 + visit, steps: 3 + n, hasCart: visit === 0 && n === 0 })
  }

  await hearFrom(tx, shopId, lucja)
  const [anna, piotr] = [userWho(owner), userWho(consultant)]
  for (const tag of ['stały klient', 'prezenty']) await addTag(tx, shopId, lucja, tag, piotr)
  await addTag(tx, shopId, tomasz, 'stały klient', piotr)
  await addTag(tx, shopId, maja, 'hurt', anna)
  await addNote(tx, shopId, lucja, 'Kupuje na prezenty dla zespołu, zawsze prosi o osobne pudełka i fakturę na firmę.', piotr)
  await addNote(tx, shopId, lucja, 'Kubek z poprzedniej paczki miał odprysk – wysłaliśmy nowy, była zadowolona.', anna)
  await addNote(tx, shopId, maja, 'Prowadzi kawiarnię w Gdyni. Pyta o rabat od 20 sztuk.', anna)
  const home = { name: 'Łucja Żak', line1: 'ul. Piotrkowska 104/7', postalCode: '90-926', city: 'Łódź', country: 'PL', phone: '601 202 303' }
  const office = { name: 'Łucja Żak', company: 'Studio Żak', line1: 'al. Kościuszki 1', postalCode: '90-418', city: 'Łódź', country: 'PL' }
  const told = { shopId, customerId: lucja, source: 'woocommerce' as const, at: new Date(Date.now() - 15 * DAY) }
  await learnAddresses(tx, told, { shipping: home, billing: { ...office, taxId: '526-025-02-74' } })
  await addAddress(tx, shopId, lucja, { name: 'Rosie Sparrow', line1: '12 Mill Lane', postalCode: 'CB2 1RX', city: 'Cambridge', country: 'GB' }, piotr)
  await addAddress(
    tx,
    shopId,
    maja,
    { company: 'Kawiarnia Pod Żaglem', line1: 'ul. Świętojańska 56', postalCode: '81-393', city: 'Gdynia', country: 'PL' },
    anna,
  )
  const on = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
  const ask = (customer: string, text: string, assignee: string | null, days: number | null) =>
    addTask(tx, shopId, customer, { text, assignee, dueOn: days === null ? null : on(days) }, anna)
  await ask(lucja, 'Odpisać w sprawie faktury za ostatnie zamówienie', owner.id, 1)
  await ask(maja, 'Przygotować ofertę na 24 kubki', owner.id, -2)
  await ask(maja, 'Zadzwonić po odpowiedź na ofertę', consultant.id, 5)
  await ask(tomasz, 'Sprawdzić, czy dotarła paczka', null, null)
  await changeTask(tx, shopId, await ask(lucja, 'Wysłać nowy kubek za pęknięty', consultant.id, -4), { isDone: true }, piotr)
}

/** A mail she had, and what she agreed to. */
async function hearFrom(tx: Tx, shopId: string, customerId: string) {
  const email = 'lucja.zak@poczta.example'
  const text = 'Dzień dobry! Jak sprawdza się Kubek Borowy? Będzie nam miło, jeśli napiszesz kilka słów.\n\nKubek i Spółka'
  await sendMail(tx, { shopId, to: email, subject: 'Jak sprawdza się Kubek Borowy?', text, locale: 'pl', kind: 'review_request' })
  const said = { purpose: 'review_requests' as const, granted: true, text: 'Proszę o pytanie o opinię po zakupach.', at: new Date(Date.now() - 15 * DAY) }
  await recordConsent(tx, { ...said, shopId, customerId, email, source: 'staff', orderId: null })
}

/** Four signs, another for each guest: what the admin page calls them by. */
const codeOf = (index: number) => (((index + 1) * 607_919) % 36 ** 4).toString(36).padStart(4, '0')

const guestOf = (shopId: string, index: number): Guest => ({
  ...{ shopId, visitorId: `${codeOf(index)}-demo-visitor-${index}`, address: null },
  browser: at(BROWSERS, index),
})

async function walk(tx: Tx, { shopId, url, products }: Shop, { guest, ago, from, steps, hasCart }: Walk) {
  const first = at(products, from)
  const shelf = products.filter(({ category }) => category === first.category)
  const start = Date.now() - ago - steps * 2 * MINUTE
  const event = (minutes: number, path: string, told: Partial<VisitEvent>): VisitEvent => ({
    ...{ id: randomUUID(), shopId, type: 'page', at: new Date(start + minutes * MINUTE), url: `${url}/demo/${path}` },
    ...{ product: null, valueMinor: null, currency: null, orderNumber: null },
    ...told,
  })
  const seen = Array.from({ length: steps }, (_, step) => at(shelf, shelf.indexOf(first) + step))
  const events = seen.flatMap(({ id: product }, step) => {
    const path = `produkt/${product}`
    return [event(2 * step + 1, path, {}), event(2 * step + 1, path, { type: 'product', product })]
  })
  const cart = event(2 * steps, 'koszyk', { type: 'cart', valueMinor: seen.slice(0, 2).reduce((sum, { priceCents }) => sum + priceCents, 0), currency: 'PLN' })
  await keepEvents(tx, guest, [event(0, '', {}), ...events, ...(hasCart ? [event(2 * steps, 'koszyk', {}), cart] : [])])
  await keepFolded(tx, await readGains(tx, Date.now() + HOUR))
}
