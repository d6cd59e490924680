import { describe, expect, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { normalEmail } from './service/email.ts'
import { normalPhone } from './service/phone.ts'
import { customerBy, type Person, recognise } from './service/recognise.ts'
import { customers, identities } from './table.ts'

describe('K16 normal forms', () => {
  test.each([
    [' Jan.Kowalski@Poczta.EXAMPLE ', 'jan.kowalski@poczta.example'],
    ['ŁUCJA@żółw.example', 'łucja@xn--w-uga1v8h.example'],
    ['ｊａｎ＠poczta.example', 'jan@poczta.example'],
    ['a+b@poczta.example', 'a+b@poczta.example'],
    ['İ@poczta.example', 'i̇@poczta.example'],
  ])('%s is the e-mail %s', (typed, normal) => {
    expect(normalEmail(typed)).toBe(normal)
  })

  test.each([
    '',
    'jan',
    '@poczta.example',
    'jan@',
    'jan@localhost',
    'a b@poczta.example',
    'a\u200bb@poczta.example',
    'a@b@poczta.example',
    `${'a'.repeat(250)}@x.example`,
  ])('%s is no e-mail', (typed) => {
    expect(normalEmail(typed)).toBeUndefined()
  })

  test.each([
    ['601 202 303', '+48601202303'],
    ['0601-202-303', '+48601202303'],
    ['48 601202303', '+48601202303'],
    ['0048 (601) 202 303', '+48601202303'],
    ['+48 22 123 45 67', '+48221234567'],
    ['+1 (555) 625-1199', '+15556251199'],
    ['+420 601 202 303', '+420601202303'],
  ])('%s is the phone %s', (typed, normal) => {
    expect(normalPhone(typed)).toBe(normal)
  })

  test.each(['', '(555) 555-5555', '12', '+48 12', 'brak', '601 202 303 wew. 5', '+0123456789', '+1234567890123456'])(
    '%s is no phone that can be told',
    (typed) => {
      expect(normalPhone(typed)).toBeUndefined()
    },
  )
})

describe('K16 who is who', () => {
  async function people() {
    const app = await testApp()
    const { shop } = await testShop(app)
    const meet = (person: Person) => app.store.write((tx) => recognise(tx, shop.id, person))
    const who = (type: 'email' | 'phone', value: string) => customerBy(app.store.read, shop.id, type, value)
    return { app, shop, meet, who }
  }
  const woo = (id: string) => ({ type: 'woo_id' as const, id })
  const shopify = (id: string) => ({ type: 'shopify_id' as const, id })

  test('a guest is one customer by e-mail, however it is written, and empty fields are filled', async () => {
    const { app, meet } = await people()

    const first = await meet({ email: 'Ewa@Poczta.example', firstName: 'Ewa' })
    const second = await meet({ email: 'ewa@poczta.example ', firstName: 'Ewelina', lastName: 'Lis', phone: '601202303' })

    expect(second).toBe(first)
    expect(await app.store.read.select().from(customers)).toMatchObject([
      { email: 'Ewa@Poczta.example', firstName: 'Ewa', lastName: 'Lis', phone: '+48601202303' },
    ])
  })

  test('who leaves neither account, e-mail nor phone is nobody', async () => {
    const { meet } = await people()

    expect(await meet({ firstName: 'Ewa', email: 'brak', phone: '-' })).toBeUndefined()
  })

  test('an account that types another person’s e-mail stays its own customer, and the e-mail stays theirs', async () => {
    const { app, meet, who } = await people()
    const ewa = await meet({ email: 'ewa@poczta.example' })

    const adam = await meet({ account: woo('7'), email: 'ewa@poczta.example', phone: '601202303' })

    expect(adam).not.toBe(ewa)
    expect(await who('email', 'ewa@poczta.example')).toBe(ewa)
    expect((await app.store.read.select().from(customers)).find(({ id }) => id === adam)).toMatchObject({ email: null, phone: '+48601202303' })
    expect(await meet({ account: woo('7'), email: 'adam@poczta.example' })).toBe(adam)
    expect(await who('email', 'adam@poczta.example')).toBe(adam)
  })

  test('two accounts are never merged by a shared e-mail, confirmed or not', async () => {
    const { meet } = await people()
    const one = await meet({ account: shopify('1'), email: 'biuro@firma.example', isEmailVerified: true })

    expect(await meet({ account: shopify('2'), email: 'biuro@firma.example', isEmailVerified: true })).not.toBe(one)
    expect(await meet({ account: shopify('1') })).toBe(one)
  })

  test('a new account with a confirmed e-mail is the guest of before', async () => {
    const { app, meet } = await people()
    const guest = await meet({ email: 'ewa@poczta.example' })

    expect(await meet({ account: shopify('1'), email: 'ewa@poczta.example', isEmailVerified: true })).toBe(guest)
    expect(await app.store.read.$count(customers)).toBe(1)
  })

  test('an e-mail that was only typed passes to the account that has confirmed it', async () => {
    const { meet, who } = await people()
    const thief = await meet({ account: shopify('1'), email: 'ewa@poczta.example' })

    const ewa = await meet({ account: shopify('2'), email: 'ewa@poczta.example', isEmailVerified: true })

    expect(ewa).not.toBe(thief)
    expect(await who('email', 'ewa@poczta.example')).toBe(ewa)
    expect(await meet({ account: shopify('1'), email: 'ewa@poczta.example' })).toBe(thief)
    expect(await who('email', 'ewa@poczta.example')).toBe(ewa)
  })

  test('twenty first meetings at once make one customer', async () => {
    const { app, meet } = await people()

    const met = await Promise.all(Array.from({ length: 20 }, () => meet({ account: woo('7'), email: 'ewa@poczta.example', phone: '601202303' })))

    expect(new Set(met).size).toBe(1)
    expect(await app.store.read.$count(customers)).toBe(1)
    expect(await app.store.read.$count(identities)).toBe(3)
  })

  test('A1 the same e-mail in two shops is two customers', async () => {
    const { app, meet } = await people()
    const { shop: other } = await testShop(app)
    const ours = await meet({ email: 'ewa@poczta.example' })

    expect(await app.store.write((tx) => recognise(tx, other.id, { email: 'ewa@poczta.example' }))).not.toBe(ours)
  })
})
