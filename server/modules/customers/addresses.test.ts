import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../testing.hostile.ts'
import { testApp, testMember, testShop } from '../../testing.ts'
import { auditEntries } from '../audit/table.ts'
import { addressKey, addressWords, isTaxIdSound } from './service/address.ts'
import { deleteAddress } from './service/addresses.ts'
import { countryOf } from './service/country.ts'
import { removeCustomer } from './service/images.ts'
import { learnAddresses, type ToldAddresses } from './service/told-addresses.ts'
import { customerAddresses } from './table.ts'
import { deskOf, testCustomer } from './testing.ts'

const HOME = { name: 'Ewa Lis', line1: 'ul. Polna 3/4', postalCode: '90-001', city: 'Łódź', country: 'PL' }
const WORK = { name: 'Ewa Lis', company: 'Lis i Syn', line1: 'Rynek 1', postalCode: '50-101', city: 'Wrocław', country: 'PL', taxId: '526-025-02-74' }

async function shopWithCustomer() {
  const app = await testApp()
  const shop = await testShop(app)
  const customer = await testCustomer(app, shop)
  const desk = await deskOf(app, shop)
  const at = `/customers/${customer}`
  const add = async (body: object) => (await desk.post(`${at}/addresses`, body)).body
  /** Each address in a word: street, and what it is the default for. */
  const shown = async () =>
    ((await desk.get(`${at}/card`)).addresses as { line1: string; isShippingDefault: boolean; isInvoiceDefault: boolean }[]).map(
      ({ line1, isShippingDefault, isInvoiceDefault }) => [line1, isShippingDefault && 'shipping', isInvoiceDefault && 'invoice'].filter(Boolean).join(' '),
    )
  const telling = { shopId: shop.shop.id, customerId: customer, source: 'woocommerce' as const }
  const learn = (told: ToldAddresses, at: Date | null = new Date('2026-01-01')) => app.store.write((tx) => learnAddresses(tx, { ...telling, at }, told))
  return { app, shop, customer, desk, at, add, shown, learn }
}

describe('K8 addresses that the staff write down', () => {
  test('the first is the default for everything, and there is one default of each kind at most', async () => {
    const { desk, at, add, shown } = await shopWithCustomer()
    const home = await add(HOME)
    expect(home).toMatchObject({ ...HOME, company: null, source: 'staff', isShippingDefault: true, isInvoiceDefault: true })
    const work = await add(WORK)
    expect(await shown()).toEqual(['ul. Polna 3/4 shipping invoice', 'Rynek 1'])

    expect((await desk.patch(`${at}/addresses/${work.id}`, { isInvoiceDefault: true })).body).toMatchObject({ ...WORK, isInvoiceDefault: true })
    expect(await shown()).toEqual(['ul. Polna 3/4 shipping', 'Rynek 1 invoice'])
    await add({ line1: 'Krótka 2', isShippingDefault: true, isInvoiceDefault: true })
    expect(await shown()).toEqual(['Krótka 2 shipping invoice', 'Rynek 1', 'ul. Polna 3/4'])
  })

  test('twenty that want to be the default at once leave one', async () => {
    const { shown, add } = await shopWithCustomer()

    await Promise.all(Array.from({ length: 20 }, (_, n) => add({ line1: `Polna ${n}`, isShippingDefault: true })))

    const all = await shown()
    expect([all.length, all.filter((one) => one.includes('shipping')).length, all.filter((one) => one.includes('invoice')).length]).toEqual([20, 1, 1])
  })

  test('a correction keeps what it does not name; the log tells which fields, and not the address', async () => {
    const { app, customer, desk, at, add } = await shopWithCustomer()
    const { id, createdAt } = await add(HOME)

    const { body } = await desk.patch(`${at}/addresses/${id}`, { line1: 'ul. Polna 34', phone: '601 202 303', name: null })

    expect(body).toMatchObject({ id, createdAt, line1: 'ul. Polna 34', city: 'Łódź', phone: '601 202 303', name: null, isShippingDefault: true })
    const [entry] = await app.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'customers.addressChanged'))
    expect(entry).toMatchObject({ subjectId: customer, details: { address: id, fields: ['name', 'line1', 'phone'] } })
    expect(JSON.stringify(await app.store.read.select().from(auditEntries))).not.toMatch(/Polna|Łódź/)
  })

  test('what is no address, is there already or has a wrong NIP is refused and changes nothing', async () => {
    const { desk, at, add, shown } = await shopWithCustomer()
    await add(HOME)
    const { id } = await add(WORK)
    const before = await shown()
    const refused = async (body: object) => (await desk.post(`${at}/addresses`, body)).body.code
    const unchanged = async (body: object) => (await desk.patch(`${at}/addresses/${id}`, body)).body.code

    expect(await refused({ name: 'Ewa', country: 'PL', line1: '   ' })).toBe('ADDRESS_EMPTY')
    expect(await refused({ ...HOME, line1: 'UL.POLNA 3 / 4', postalCode: '90001', city: 'lodz', phone: '1' })).toBe('ADDRESS_KNOWN')
    expect(await refused({ ...HOME, line1: 'inna', taxId: '526-025-02-75' })).toBe('TAX_ID_INVALID')
    for (const body of [{ country: 'Polska' }, { line1: 'x'.repeat(201) }, { city: 'x\0' }, { isShippingDefault: false }, { extra: 1 }])
      expect([body, await refused({ ...HOME, ...body })]).toEqual([body, 'VALIDATION_FAILED'])
    expect(await unchanged({ line1: null, city: '' })).toBe('ADDRESS_EMPTY')
    expect(await unchanged({ ...HOME, company: null })).toBe('ADDRESS_KNOWN')
    expect(await unchanged({ taxId: 'PL 526 025 02 75' })).toBe('TAX_ID_INVALID')
    expect(await shown()).toEqual(before)
  })

  test('a deleted one can be brought back for a day, as the default unless another has become it; then its words are gone', async () => {
    const { app, shop, customer, desk, at, add, shown } = await shopWithCustomer()
    const { id } = await add(HOME)
    const work = await add(WORK)

    expect((await desk.remove(`${at}/addresses/${id}`)).status).toBe(204)
    expect((await desk.remove(`${at}/addresses/${id}`)).body.code).toBe('ADDRESS_NOT_FOUND')
    expect((await desk.patch(`${at}/addresses/${id}`, { city: 'x' })).body.code).toBe('ADDRESS_NOT_FOUND')
    expect(await shown()).toEqual(['Rynek 1'])
    expect((await desk.post(`${at}/addresses/${id}/restoration`)).body).toMatchObject({ ...HOME, isShippingDefault: true, isInvoiceDefault: true })
    await desk.remove(`${at}/addresses/${id}`)
    await desk.patch(`${at}/addresses/${work.id}`, { isShippingDefault: true })
    await desk.post(`${at}/addresses/${id}/restoration`)
    expect(await shown()).toEqual(['Rynek 1 shipping', 'ul. Polna 3/4 invoice'])

    const later = Date.now() + 25 * 60 * 60_000
    const remove = (address: string, now: number) =>
      app.store.write((tx) => deleteAddress(tx, { shopId: shop.shop.id, customerId: customer, id: address }, { kind: 'system', id: null, name: 'x' }, now))
    await remove(id, Date.now() - 25 * 60 * 60_000)
    expect((await desk.post(`${at}/addresses/${id}/restoration`)).body.code).toBe('ADDRESS_NOT_FOUND')
    await remove(work.id, later)
    const [gone, kept] = await app.store.read.select().from(customerAddresses).orderBy(customerAddresses.createdAt)
    expect([JSON.stringify(gone).includes('Polna'), kept?.line1]).toEqual([false, 'Rynek 1'])
  })

  test('one that was added again meanwhile is not brought back beside it', async () => {
    const { desk, at, add, shown } = await shopWithCustomer()
    const { id } = await add(HOME)
    await desk.remove(`${at}/addresses/${id}`)
    await add(HOME)

    expect((await desk.post(`${at}/addresses/${id}/restoration`)).body.code).toBe('ADDRESS_KNOWN')
    expect(await shown()).toEqual(['ul. Polna 3/4 shipping invoice'])
  })

  test('hostile text is kept as text and opens nothing', async () => {
    const { desk, at } = await shopWithCustomer()

    for (const [n, text] of HOSTILE_TEXTS.entries()) {
      const { status, body } = await desk.post(`${at}/addresses`, { line1: text, city: `miasto ${n}` })
      expect([201, 400, 413]).toContain(status)
      if (status !== 201) continue
      expect(body.line1 ?? '').toBe(text.replace(/\s+/g, ' ').trim())
      await desk.remove(`${at}/addresses/${body.id}`)
    }
    expect((await desk.get(`${at}/card`)).addresses).toEqual([])
  })

  test('A1 of another shop’s customer nothing is shown, added or changed', async () => {
    const { app, at, add } = await shopWithCustomer()
    const { id } = await add(HOME)
    const other = await deskOf(app, await testShop(app))

    expect((await other.post(`${at}/addresses`, WORK)).body.code).toBe('CUSTOMER_NOT_FOUND')
    expect((await other.patch(`${at}/addresses/${id}`, { city: 'x' })).body.code).toBe('ADDRESS_NOT_FOUND')
    expect((await other.remove(`${at}/addresses/${id}`)).body.code).toBe('ADDRESS_NOT_FOUND')
    expect((await other.post(`${at}/addresses/${id}/restoration`)).status).toBe(404)
  })

  test('who may not write customers sees addresses and changes none', async () => {
    const { app, shop, at, add } = await shopWithCustomer()
    const { id } = await add(HOME)
    const email = await testMember(app, shop, 'viewer')
    const viewer = await deskOf(app, shop, email)

    expect((await viewer.post(`${at}/addresses`, WORK)).body.code).toBe('NOT_ALLOWED')
    expect((await viewer.remove(`${at}/addresses/${id}`)).body.code).toBe('NOT_ALLOWED')
  })

  test('K17 they go with the customer, deleted ones too', async () => {
    const { app, shop, customer, desk, at, add } = await shopWithCustomer()
    const { id } = await add(HOME)
    await desk.remove(`${at}/addresses/${id}`)
    await add(WORK)

    expect(await app.store.write((tx) => removeCustomer(tx, shop.shop.id, customer))).toBe(true)

    expect(await app.store.read.$count(customerAddresses)).toBe(0)
  })
})

describe('K8 addresses that orders tell', () => {
  test('of a new customer are the defaults, each of its kind; one alone is both', async () => {
    const { learn, shown } = await shopWithCustomer()
    await learn({ shipping: HOME, billing: WORK })
    expect((await shown()).toSorted()).toEqual(['Rynek 1 invoice', 'ul. Polna 3/4 shipping'])

    const other = await shopWithCustomer()
    await other.learn({ shipping: { line1: '', city: ' ' }, billing: WORK })
    expect(await other.shown()).toEqual(['Rynek 1 shipping invoice'])
    const both = await shopWithCustomer()
    await both.learn({ shipping: HOME, billing: { ...HOME, taxId: '526-025-02-74' } })
    expect(await both.shown()).toEqual(['ul. Polna 3/4 shipping invoice'])
  })

  test('one that is known is not added again and changes no default; what it lacked is filled in', async () => {
    const { desk, at, learn, shown } = await shopWithCustomer()
    await learn({ shipping: HOME })
    await learn({ shipping: WORK, billing: { ...HOME, line1: 'UL. POLNA 3/4', city: 'ŁÓDŹ', phone: '601202303' } })
    await learn({ shipping: WORK, billing: { ...HOME, phone: '700' } })

    expect(await shown()).toEqual(['ul. Polna 3/4 shipping invoice', 'Rynek 1'])
    expect((await desk.get(`${at}/card`)).addresses[0]).toMatchObject({ ...HOME, phone: '601202303', source: 'woocommerce' })
  })

  test('what the staff corrected stays so, whichever words are told', async () => {
    const { desk, at, learn, shown } = await shopWithCustomer()
    await learn({ shipping: HOME })
    const [{ id }] = (await desk.get(`${at}/card`)).addresses
    await desk.patch(`${at}/addresses/${id}`, { line1: 'ul. Polna 34', phone: null })

    await learn({ shipping: HOME })
    await learn({ shipping: { ...HOME, line1: 'ul. Polna 34', phone: '601202303' } })

    expect(await shown()).toEqual(['ul. Polna 34 shipping invoice'])
    expect((await desk.get(`${at}/card`)).addresses[0]).toMatchObject({ phone: null })
  })

  test('what the staff deleted comes back with an order that was placed after that, and with no other', async () => {
    const { desk, at, learn, shown } = await shopWithCustomer()
    await learn({ shipping: HOME })
    const [{ id }] = (await desk.get(`${at}/card`)).addresses
    await desk.remove(`${at}/addresses/${id}`)

    await learn({ shipping: HOME })
    await learn({ shipping: HOME }, null)
    expect(await shown()).toEqual([])
    await learn({ shipping: HOME }, new Date(Date.now() + 1000))
    expect(await shown()).toEqual(['ul. Polna 3/4 shipping invoice'])
  })

  test('of a customer who gives another place each time the latest fifty are kept, and the defaults', async () => {
    const { learn, shown } = await shopWithCustomer()
    for (let n = 0; n < 53; n++) await learn({ shipping: { line1: `Polna ${n}` } })

    const all = await shown()

    expect([all.length, all[0], all.includes('Polna 3'), all.includes('Polna 4')]).toEqual([50, 'Polna 0 shipping invoice', false, true])
  })

  test('K7 the shop’s back end tells them with an order', async () => {
    const { desk } = await shopWithCustomer()
    const order = { status: 'paid', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z', customer: { email: 'adam@poczta.example' } }
    const { body } = await desk.put('/orders/7', { ...order, shippingAddress: HOME, billingAddress: WORK })
    await desk.put('/orders/8', { ...order, shippingAddress: { ...WORK, country: null } })

    const { addresses } = await desk.get(`/customers/${body.order.customer.id}/card`)

    expect(addresses).toMatchObject([
      { ...HOME, source: 'api', isShippingDefault: true, isInvoiceDefault: false },
      { ...WORK, isShippingDefault: false, isInvoiceDefault: true },
      { line1: 'Rynek 1', country: null },
    ])
    expect((await desk.put('/orders/9', { ...order, shippingAddress: { line1: 'x'.repeat(201) } })).body.code).toBe('VALIDATION_FAILED')
  })
})

describe('K8 what an address is known by', () => {
  const keyOf = (told: object) => addressKey(addressWords({ ...HOME, ...told }) ?? expect.fail('no address'))

  test.each([
    [{ line1: 'UL.POLNA 3/4 ' }, true],
    [{ line1: 'ul. Polna', line2: '3/4' }, true],
    [{ postalCode: '90001', city: 'lodz' }, true],
    [{ region: 'łódzkie', phone: '1', taxId: '2' }, true],
    [{ line1: 'ul. Polna 34' }, false],
    [{ name: 'Jan Lis' }, false],
    [{ country: 'DE' }, false],
  ])('%o: the same as before is %s', (told, isSame) => {
    expect(keyOf(told) === keyOf({})).toBe(isSame)
  })

  test.each([
    ['pl', 'PL'],
    ['Polska', 'PL'],
    ['United Kingdom', 'GB'],
    ['UK', 'GB'],
    ['Niemcy', 'DE'],
    ['czech republic', 'CZ'],
    ['', null],
    ['Nibylandia', null],
  ])('the country %s is %s', (told, code) => {
    expect(countryOf(told)).toBe(code)
  })

  test.each([
    ['5260250274', 'PL', true],
    ['PL526-025-02-74', null, true],
    ['5260250275', 'PL', false],
    ['5260250275', 'DE', true],
    ['DE123456789', 'PL', true],
  ])('the tax id %s in %s is sound: %s', (taxId, country, isSound) => {
    expect(isTaxIdSound({ taxId, country })).toBe(isSound)
  })
})
