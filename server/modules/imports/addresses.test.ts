import { describe, expect, test } from 'vitest'
import { deskOf } from '../customers/testing.ts'
import { importer } from './testing.ts'

const SHOPIFY = `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone
7491069149449,Ewa,Lis,ewa@poczta.example,no,,Polna 3,m. 4,Łódź,,PL,90-001,'+48601202303,
`
const WOO = `Name,Username,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code
Jan Maria Kowalski,jan,jan@poczta.example,4,949,949,ES,Berlin,B,99102
`
const PRESTA = `Address ID;Alias*;Active (0/1);Customer e-mail*;Customer ID;Manufacturer;Supplier;Company;Lastname*;Firstname*;Address 1*;Address 2;Zipcode*;City*;Country*;State;Other;Phone;Mobile Phone;VAT number;DNI
1;Dom;1;ola@poczta.example;5;;;;Nowak;Ola;Polna 1;;90-001;Łódź;Polska;;;;601202309;;
2;Praca;1;ola@poczta.example;5;;;Nowak SA;Nowak;Ola;Rynek 1;;50-101;Wrocław;Poland;;;;;5260250274;
`

async function people() {
  const hands = await importer()
  const desk = await deskOf(hands.app, hands.shop)
  const card = async (q: string) => {
    const [{ id }] = (await desk.get(`/customers?q=${q}`)).customers
    return { id: id as string, addresses: (await desk.get(`/customers/${id}/card`)).addresses }
  }
  return { ...hands, desk, card }
}

describe('K2 K8 addresses out of files of customers', () => {
  test('of Shopify, WooCommerce and PrestaShop come with who lives there', async () => {
    const { bring, rows, apply, card } = await people()
    await apply(await bring('customers', SHOPIFY))
    await apply(await bring('customers', WOO))
    const id = await bring('customers', PRESTA)
    expect(await rows(id)).toEqual(['2 ola@poczta.example · Polna 1 · Łódź create', '3 ola@poczta.example · Rynek 1 · Wrocław create'])
    await apply(id)

    const both = { source: 'csv', isShippingDefault: true, isInvoiceDefault: true }
    expect((await card('ewa')).addresses).toMatchObject([
      { name: 'Ewa Lis', line1: 'Polna 3', line2: 'm. 4', postalCode: '90-001', city: 'Łódź', region: null, country: 'PL', phone: '+48601202303', ...both },
    ])
    expect((await card('jan')).addresses).toMatchObject([
      { name: 'Jan Maria Kowalski', line1: null, postalCode: '99102', city: 'Berlin', region: 'B', country: 'ES' },
    ])
    expect((await card('ola')).addresses).toMatchObject([
      { name: 'Ola Nowak', line1: 'Polna 1', country: 'PL', ...both },
      { company: 'Nowak SA', line1: 'Rynek 1', country: 'PL', taxId: '5260250274', isShippingDefault: false, isInvoiceDefault: false },
    ])
  })

  test('an address that is known changes nothing; another one is added to who is known', async () => {
    const { bring, rows, apply, card } = await people()
    await apply(await bring('customers', SHOPIFY))

    expect(await rows(await bring('customers', SHOPIFY.replace('Polna 3', 'POLNA 3 ')))).toEqual(['2 ewa@poczta.example unchanged'])
    const id = await bring(
      'customers',
      'e-mail;imię;nazwisko;ulica;kod pocztowy;miasto;kraj;NIP\newa@poczta.example;Ewa;Lis;Rynek 1;50-101;Wrocław;Polska;5260250274\n',
    )
    expect(await rows(id)).toEqual(['2 ewa@poczta.example update'])
    await apply(id)

    expect((await card('ewa')).addresses).toMatchObject([
      { line1: 'Polna 3', isShippingDefault: true, isInvoiceDefault: true },
      { line1: 'Rynek 1', country: 'PL', taxId: '5260250274', isShippingDefault: false },
    ])
  })

  test('a country that nobody knows is left out, and too long a street refuses the row', async () => {
    const { bring, rows } = await people()

    expect(
      await rows(await bring('customers', `email,street,country\newa@poczta.example,Polna,Nibylandia\njan@poczta.example,${'x'.repeat(201)},PL\n`)),
    ).toEqual(['2 ewa@poczta.example create COUNTRY_UNKNOWN country', '3 jan@poczta.example skip TOO_LONG line1'])
  })

  test('are taken back with their import, and what the staff have corrected since stays', async () => {
    const { bring, apply, undo, card, desk } = await people()
    await apply(await bring('customers', 'email,street\newa@poczta.example,Polna\n'))
    const before = await card('ewa')
    const file = 'email,street\newa@poczta.example,Rynek\njan@poczta.example,Rynek\n'
    const id = await bring('customers', file)
    await apply(id)
    expect(await undo(id)).toMatchObject({ undone: 2, left: 0 })
    expect(await card('ewa')).toEqual(before)

    const again = await bring('customers', file)
    await apply(again)
    const { id: ewa, addresses } = await card('ewa')
    await desk.patch(`/customers/${ewa}/addresses/${addresses.at(-1).id}`, { city: 'Łódź' })
    expect(await undo(again)).toMatchObject({ undone: 1, left: 1 })
    expect((await card('ewa')).addresses).toHaveLength(2)
  })
})
