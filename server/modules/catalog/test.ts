import { describe, expect, test } from 'vitest'
import { signIn, testApp, testShop } from '../../testing.ts'
import { putProducts } from './service.ts'

async function catalogue() {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  const get = (path = '') => app.inject({ url: `${shop.api}/products${path}`, headers })
  const find = async (query = '') => (await get(query)).json().products
  const put = (path: string, body: object) => app.inject({ method: 'PUT', url: `${shop.api}/products${path}`, headers, body })
  return { app, shop, get, find, put }
}

describe('O2 products', () => {
  test('are put in once, brought up to date, and found by part of their name', async () => {
    const { app, shop, find } = await catalogue()

    await app.store.write((tx) =>
      putProducts(tx, shop.shop.id, [
        { id: 'a', name: 'Żółty kubek' },
        { id: 'b', name: 'Talerz', url: 'https://shop.test/b' },
      ]),
    )
    await app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'a', name: 'Żółta filiżanka' }]))

    expect(await find()).toMatchObject([
      { id: 'b', name: 'Talerz', url: 'https://shop.test/b', imageUrl: null },
      { id: 'a', name: 'Żółta filiżanka', url: null, imageUrl: null },
    ])
    expect(await find('?q=ZOLTA')).toHaveLength(1)
    expect(await find('?q=kubek')).toHaveLength(0)
  })

  test('one is put by REST with all that a feed carries, and what is left out later is gone', async () => {
    const { get, put, find } = await catalogue()
    const whole = {
      ...{ name: 'Kubek Jagoda', url: 'https://shop.test/jagoda', imageUrl: 'https://shop.test/j.jpg', groupId: 'jagoda', description: 'Kamionka.' },
      ...{ brand: 'Kubek i Spółka', category: 'Kuchnia > Kubki', sku: 'KUB-1', gtin: '5901234123457', mpn: 'J-1' },
      ...{ priceMinor: 4999, currency: 'PLN', availability: 'in_stock' },
    }

    expect((await put('/7', whole)).json()).toMatchObject({ id: '7', ...whole })
    expect((await get('/7')).json()).toMatchObject(whole)
    expect(await find('?q=KUB-1')).toMatchObject([{ id: '7' }])
    expect((await put('/7', { name: 'Kubek' })).json()).toMatchObject({ name: 'Kubek', brand: null, priceMinor: null })
    expect([(await get('/8')).statusCode, (await get('/8')).json().code]).toEqual([404, 'PRODUCT_NOT_FOUND'])
  })

  test('a thousand are put in one call, a thousand and one are refused, and of one id told twice the last counts', async () => {
    const { put, find } = await catalogue()
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Kubek ${index}` }))

    expect((await put('', { products: [...many(999), { id: 'p0', name: 'Misa' }] })).json()).toEqual({ put: 1000 })
    expect(await find('?q=misa')).toMatchObject([{ id: 'p0' }])
    expect((await put('', { products: many(1001) })).json().issues).toEqual([{ field: 'body.products', rule: 'too_big', limit: 1000 }])
  })

  test('are listed page by page by name, also where names are the same', async () => {
    const { put, get } = await catalogue()
    await put('', { products: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id === 'e' ? 'Ćma' : 'Kubek' })) })

    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { products: { id: string }[]; next: string | null } = (await get(`?limit=2${next && `&after=${next}`}`)).json()
      seen.push(...page.products.map(({ id }) => id))
      next = page.next
    }

    expect(seen).toEqual(['e', 'a', 'b', 'c', 'd'])
    expect((await get('?after=nonsense')).json().code).toBe('CURSOR_INVALID')
  })

  test.each([
    [{ name: '' }, 'body.name', 'too_small'],
    [{ name: 'x', url: 'javascript:alert(1)' }, 'body.url', 'invalid_format'],
    [{ name: 'x', priceMinor: 100 }, 'body.currency', 'required'],
    [{ name: 'x', description: 'a'.repeat(5001) }, 'body.description', 'too_big'],
    [{ name: 'a\u0000b' }, 'body.name', 'invalid_characters'],
    [{ name: 'x', stock: 3 }, 'body.stock', 'unknown'],
  ])('what cannot be kept is refused by field and rule: %j', async (body, field, rule) => {
    const { put } = await catalogue()

    expect((await put('/7', body)).json()).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field, rule }] })
  })
})
