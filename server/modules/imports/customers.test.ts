import { describe, expect, test } from 'vitest'
import { recognise } from '../customers/service/recognise.ts'
import { customers, identities } from '../customers/table.ts'
import { importer } from './testing.ts'

const SHOPIFY = `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Note
'7210448301122,Ewa,Lis,ewa@poczta.example,yes,,'+48601202303,nyes,0.00,
7210448301123,,,biuro@firma.example,no,601 202 304,,no,0.00,
`
const WOO = `\ufeffName,Username,Last Active,Email,Orders,Total Spend,AOV
Jan Maria Kowalski,jan,2026-02-02T00:00:00,jan@poczta.example,4,949,949
`
const PRESTA = `Customer ID;Active (0/1);Titles ID (Mr = 1, Ms = 2, else 0);Email *;Password *;Last Name *;First Name *;Newsletter (0/1);Opt-in (0/1);Default group ID
5;1;2;ola@poczta.example;tajne-haslo-1;Nowak;Ola;1;1;3
`
const POLISH = Buffer.concat([Buffer.from('imi\xea;nazwisko;e-mail;telefon\n\xa3ucja;\xaf\xf3\xb3w;lucja@poczta.example;601-202-305\n', 'latin1')])

async function people() {
  const hands = await importer()
  const { app, shop } = hands
  const all = () => app.store.read.select().from(customers)
  const known = async () => (await app.store.read.select().from(identities)).map(({ type, value }) => `${type} ${value}`).toSorted()
  const meet = (person: Parameters<typeof recognise>[2]) => app.store.write((tx) => recognise(tx, shop.shop.id, person))
  return { ...hands, all, known, meet }
}

describe('K2 customers out of files', () => {
  test('of Shopify come with their account, whatever stands before the number', async () => {
    const { get, bring, rows, apply, all, known } = await people()

    const id = await bring('customers', SHOPIFY)
    expect(await rows(id)).toEqual(['2 ewa@poczta.example create', '3 biuro@firma.example create'])
    expect((await get(`/imports/${id}`)).columns).toMatchObject({ consents: ['Accepts Email Marketing', 'Accepts SMS Marketing'] })
    await apply(id)

    expect((await all()).map(({ email, phone, firstName }) => [email, phone, firstName])).toEqual(
      expect.arrayContaining([
        ['ewa@poczta.example', '+48601202303', 'Ewa'],
        ['biuro@firma.example', '+48601202304', null],
      ]),
    )
    expect(await known()).toContain('shopify_id 7210448301122')
  })

  test('of WooCommerce have one name for both, and of PrestaShop a password that nobody reads', async () => {
    const { app, shop, headers, get, bring, rows, apply, all, known } = await people()

    await apply(await bring('customers', WOO))
    const id = await bring('customers', PRESTA)
    expect(await rows(id)).toEqual(['2 ola@poczta.example create'])
    expect((await get(`/imports/${id}`)).columns).toMatchObject({ dropped: ['Password *'], consents: ['Newsletter (0/1)', 'Opt-in (0/1)'] })
    await apply(id)

    expect(await all()).toMatchObject([
      { firstName: 'Jan', lastName: 'Maria Kowalski' },
      { firstName: 'Ola', lastName: 'Nowak' },
    ])
    expect(await known()).toContain('presta_id 5')
    const broken = await bring('customers', PRESTA.replace('ola@poczta.example', 'ola(at)poczta'))
    const refused = await app.inject({ url: `${shop.api}/imports/${broken}/rejects`, headers })
    expect(refused.body).toContain('ola(at)poczta')
    expect(refused.body).not.toContain('tajne-haslo-1')
  })

  test('with Polish names of columns, semicolons and the encoding of old spreadsheets', async () => {
    const { bring, apply, all } = await people()

    await apply(await bring('customers', POLISH))

    expect(await all()).toMatchObject([{ firstName: 'Łucja', lastName: 'Żółw', phone: '+48601202305' }])
  })

  test('fill what is empty, change nothing that is known, and say who has not changed', async () => {
    const { bring, rows, apply, all, meet } = await people()
    await meet({ email: 'ewa@poczta.example', firstName: 'Ewa' })
    const file = 'email,first name,last name,phone\nEWA@poczta.example,Ewelina,Lis,601202303\n'

    const id = await bring('customers', file)
    expect(await rows(id)).toEqual(['2 ewa@poczta.example update'])
    await apply(id)

    expect(await all()).toMatchObject([{ firstName: 'Ewa', lastName: 'Lis', phone: '+48601202303' }])
    expect(await rows(await bring('customers', file))).toEqual(['2 ewa@poczta.example unchanged'])
  })

  test('never merge two people: a conflict is told, and both stay as they were', async () => {
    const { bring, rows, apply, all, meet, known } = await people()
    await meet({ account: { type: 'shopify_id', id: '1' }, email: 'ewa@poczta.example' })
    await meet({ account: { type: 'shopify_id', id: '2' }, email: 'jan@poczta.example', phone: '601202303' })
    const before = [await all(), await known()]

    const id = await bring('customers', 'Customer ID,Email,Accepts Email Marketing,Phone\n1,jan@poczta.example,yes,\n9,ewa@poczta.example,yes,\n')
    expect(await rows(id)).toEqual(['2 jan@poczta.example skip EMAIL_OF_ANOTHER email', '3 ewa@poczta.example skip EMAIL_OF_ANOTHER email'])
    await apply(id)

    expect([await all(), await known()]).toEqual(before)
    expect(await rows(await bring('customers', 'email,phone\nnowa@poczta.example,601202303\n'))).toEqual([
      '2 nowa@poczta.example create PHONE_OF_ANOTHER phone',
    ])
  })

  test('a guest stays a guest: an account of which only a file says so is left out', async () => {
    const { bring, rows, apply, meet, known } = await people()
    await meet({ email: 'ewa@poczta.example' })

    const id = await bring('customers', SHOPIFY)
    expect((await rows(id))[0]).toBe('2 ewa@poczta.example update ACCOUNT_NOT_PROVED id')
    await apply(id)

    expect(await known()).not.toContain('shopify_id 7210448301122')
  })

  test('each refused row says why', async () => {
    const { bring, rows } = await people()

    expect(await rows(await bring('customers', 'id,email,phone\n,ewa(at)poczta,\n,,12\n,,\n,ewa@poczta.example,12\n,Ewa@Poczta.example,\n'))).toEqual([
      '2 ewa(at)poczta skip EMAIL_INVALID email',
      '3  skip PHONE_UNREADABLE phone',
      '5 ewa@poczta.example create PHONE_UNREADABLE phone',
      '6 ewa@poczta.example skip DUPLICATE_IN_FILE',
    ])
  })

  test('are taken back exactly, and whoever has been met since stays', async () => {
    const { get, bring, apply, undo, all, known, meet } = await people()
    await meet({ email: 'ewa@poczta.example', firstName: 'Ewa' })
    const before = [await all(), await known()]
    const file = 'email,last name,phone\newa@poczta.example,Lis,601202303\njan@poczta.example,Nowak,\nola@poczta.example,Dym,\n'
    const id = await bring('customers', file)
    expect(await apply(id)).toMatchObject({ changes: 3 })
    expect(await undo(id)).toMatchObject({ state: 'undone', undone: 3, left: 0 })
    expect([await all(), await known()]).toEqual(before)

    const again = await bring('customers', file)
    await apply(again)
    const jan = await meet({ email: 'jan@poczta.example', phone: '601202309' })

    expect(await undo(again)).toMatchObject({ undone: 2, left: 1 })
    expect((await get(`/imports/${again}/left`)).left).toMatchObject([{ subject: 'customer', key: jan }])
  })
})
