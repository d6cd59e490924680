import { describe, expect, test } from 'vitest'
import { products } from '../catalog/table.ts'
import { importer } from './testing.ts'

const CSV = `id;nazwa;cena;dostępność;link;Kolor
kubek;Kubek Jagoda;49,99 zł;w magazynie;https://shop.test/kubek;granatowy
talerz;Talerz Len;1 299,00;brak;javascript:alert(1);biały
`
const google = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Kubki</title>${items}</channel></rss>`
const ceneo = (offers: string) => `<?xml version="1.0" encoding="utf-8"?><offers>${offers}</offers>`

describe('O2 products by CSV', () => {
  test('are tried first, and only then taken in', async () => {
    const { app, get, bring, rows, apply } = await importer()

    const id = await bring('products', CSV)

    expect(await rows(id)).toEqual(['2 kubek create', '3 talerz create URL_INVALID url'])
    expect(await app.store.read.$count(products)).toBe(0)
    expect(await get(`/imports/${id}`)).toMatchObject({
      ...{ state: 'checked', format: 'csv', rowsRead: 3, counts: { create: 2, update: 0, unchanged: 0, skip: 0 } },
      columns: { used: ['id', 'nazwa', 'cena', 'dostępność', 'link'], ignored: ['Kolor'] },
    })
    expect(await apply(id)).toMatchObject({ state: 'done', changes: 2 })
    expect((await get('/products')).products).toMatchObject([
      { id: 'kubek', name: 'Kubek Jagoda', priceMinor: 4999, currency: 'PLN', availability: 'in_stock', url: 'https://shop.test/kubek' },
      { id: 'talerz', priceMinor: 129900, availability: 'out_of_stock', url: null },
    ])
  })

  test('a second time are updates and what has not changed, and columns that are not there change nothing', async () => {
    const { get, bring, rows, apply } = await importer()
    await apply(await bring('products', CSV))

    const id = await bring('products', 'id,name,brand\nkubek,Kubek Jagoda,\ntalerz,Talerz Len,Kubek i Spółka\n')
    expect(await rows(id)).toEqual(['2 kubek unchanged', '3 talerz update'])
    expect(await apply(id)).toMatchObject({ changes: 1 })

    expect((await get('/products/talerz')).priceMinor).toBe(129900)
  })

  test('each refused row says why', async () => {
    const { bring, rows } = await importer()
    const file = [
      'id,name,price,sku',
      ',Bez numeru,1,',
      'a,,1,',
      `b,${'x'.repeat(501)},1,`,
      'c,Kubek,"1,299",',
      'd,Kubek,-1,',
      'e,Kubek,5 złotych,',
      'f,Kub\u0000ek,1,',
      'g,Kubek,1,',
      'g,Kubek drugi,1,',
      `${'i'.repeat(129)},Kubek,1,`,
      'h,Kubek,1 PLN,S-1',
    ].join('\n')

    expect(await rows(await bring('products', file))).toEqual([
      '2  skip REQUIRED id',
      '3 a skip REQUIRED name',
      '4 b skip TOO_LONG name',
      '5 c skip PRICE_INVALID price',
      '6 d skip PRICE_NOT_POSITIVE price',
      '7 e skip CURRENCY_INVALID price',
      '8 f skip INVALID_CHARACTERS name',
      '9 g create',
      '10 g skip DUPLICATE_IN_FILE',
      `11 ${'i'.repeat(129)} skip TOO_LONG id`,
      '12 h create',
    ])
  })

  test('the rejects can be downloaded, and no cell of them is a formula', async () => {
    const { app, shop, headers, bring } = await importer()
    const id = await bring('products', 'id,name,price,sku\n"=HYPERLINK(""https://evil.test"")",Kubek,x,+48\n')

    const reply = await app.inject({ url: `${shop.api}/imports/${id}/rejects`, headers })

    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(reply.body).toContain('row,key,reason,field,id,name,price,sku')
    expect(reply.body).toContain(`"'=HYPERLINK(""https://evil.test"")",PRICE_INVALID,price`)
    expect(reply.body).not.toMatch(/(^|,)"?[=+@-]/m)
  })
})

describe('O2 products by Google Merchant XML', () => {
  test('with prefixed and plain names, both spellings of availability, groups and nested prices of shipping', async () => {
    const { get, bring, rows, apply } = await importer()
    const id = await bring(
      'products',
      google(`<!-- dwa kubki -->
        <item><g:id>k1</g:id><g:title>Kubek &amp; spodek</g:title><g:price>15.00 GBP</g:price><g:availability>in stock</g:availability>
          <g:shipping><g:country>GB</g:country><g:price>3.65 GBP</g:price></g:shipping><g:item_group_id>k</g:item_group_id></item>
        <item><g:id>k2</g:id><title><![CDATA[Kubek <mały>]]></title><link>https://shop.test/k2</link><g:price>9 GBP</g:price>
          <g:availability>in_stock</g:availability><g:gtin>5901234123457</g:gtin><g:product_type>Kuchnia &gt; Kubki</g:product_type></item>
        <item><g:id>k3</g:id><title>Bez ceny</title></item>
        <item><title>Bez numeru</title></item>`),
    )

    expect(await rows(id)).toEqual(['1 k1 create', '2 k2 create', '3 k3 create', '4  skip REQUIRED id'])
    await apply(id)

    expect(await get('/products/k1')).toMatchObject({ name: 'Kubek & spodek', priceMinor: 1500, currency: 'GBP', availability: 'in_stock', groupId: 'k' })
    expect(await get('/products/k2')).toMatchObject({ name: 'Kubek <mały>', priceMinor: 900, availability: 'in_stock', category: 'Kuchnia > Kubki' })
  })
})

describe('O2 products by Ceneo XML', () => {
  test('in groups or not, with the producer’s attributes; what costs nothing is no offer', async () => {
    const { get, bring, rows, apply } = await importer()
    const id = await bring(
      'products',
      ceneo(`<group name="other"><o id="1" url="https://shop.test/1" price="49.99" avail="1" stock="2" basket="1"><cat><![CDATA[Kuchnia/Kubki]]></cat><name>Kubek&nbsp;Jagoda</name>
          <imgs><main url="https://shop.test/1.jpg"/><i url="https://shop.test/2.jpg"/></imgs>
          <attrs><a name="Producent">Kubek i Spółka</a><a name="Kod_producenta">J-1</a><a name="EAN">5901234123457</a></attrs></o></group>
        <o id="2" url="https://shop.test/2" price="0" avail="99"><name>Gratis</name></o>
        <o id="3" price="10" avail="7"><name>Misa</name></o>`),
    )

    expect(await rows(id)).toEqual(['1 1 create', '2 2 skip PRICE_NOT_POSITIVE price', '3 3 create'])
    await apply(id)

    expect(await get('/products/1')).toMatchObject({
      ...{ name: 'Kubek Jagoda', brand: 'Kubek i Spółka', mpn: 'J-1', gtin: '5901234123457', category: 'Kuchnia/Kubki' },
      ...{ priceMinor: 4999, currency: 'PLN', availability: 'in_stock', imageUrl: 'https://shop.test/1.jpg' },
    })
    expect(await get('/products/3')).toMatchObject({ availability: 'backorder' })
  })
})
