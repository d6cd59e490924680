import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { signIn, testApp, testMember, testShop } from '../../testing.ts'

async function shopWith(orders: Record<string, object>) {
  const app = await testApp()
  const shop = await testShop(app)
  const headers = await signIn(app, shop.email)
  for (const [id, changes] of Object.entries(orders)) {
    const body = { status: 'paid', currency: 'PLN', totalMinor: 4999, placedAt: '2026-04-01T12:00:00Z', ...changes }
    const reply = await app.inject({ method: 'PUT', url: `${shop.api}/orders/${encodeURIComponent(id)}`, headers, body })
    expect(reply.statusCode).toBe(200)
  }
  const get = (path: string, as = headers) => app.inject({ url: `${shop.api}${path}`, headers: as })
  const numbers = async (query: string) => (await get(`/orders?${query}`)).json().orders.map(({ number }: { number: string }) => number)
  return { app, shop, get, numbers }
}

const buyer = (email: string, firstName = '') => ({ customer: { email, firstName } })

describe('O1 orders in the admin page', () => {
  test('are found by number, e-mail and name, whatever the case, and wildcards are plain signs', async () => {
    const { numbers } = await shopWith({
      'KS-100': buyer('ewa@poczta.example', 'Łucja'),
      'ks-200': { ...buyer('jan@poczta.example', 'Jan'), placedAt: '2026-04-02T12:00:00Z' },
      '100%': { ...buyer('ewa@inna.example'), placedAt: '2026-04-03T12:00:00Z' },
    })

    expect(await numbers('q=KS-')).toEqual(['ks-200', 'KS-100'])
    expect(await numbers('q=EWA@')).toEqual(['100%', 'KS-100'])
    for (const name of ['Łucja', 'lucja', 'ŁUCJA']) expect(await numbers(`q=${encodeURIComponent(name)}`)).toEqual(['KS-100'])
    expect(await numbers('q=0%25')).toEqual(['100%'])
    expect(await numbers('q=ewa%20ks')).toEqual(['KS-100'])
    expect(await numbers('q=ewa&status=placed')).toEqual([])
  })

  test('one is shown whole; one that was deleted or never was is not', async () => {
    const { get } = await shopWith({ 'A-1': { ...buyer('ewa@poczta.example'), lines: [{ name: 'Kubek', quantity: 2 }] } })
    const [listed] = (await get('/orders')).json().orders

    expect((await get(`/orders/${listed.id}`)).json()).toEqual(listed)
    expect((await get('/orders/none')).json().code).toBe('ORDER_NOT_FOUND')
  })

  test('leave as a CSV file of what the filters show, written as the shop’s country writes it', async () => {
    const lines = [
      { name: 'Kubek; „mały”', quantity: 2 },
      { name: 'Talerz', quantity: 1 },
    ]
    const { get } = await shopWith({ '1': { ...buyer('ewa@poczta.example'), lines }, '2': { status: 'cancelled' } })

    const reply = await get('/orders.csv?status=paid')
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="orders-\d{4}-\d\d-\d\d\.csv"$/)
    expect(parse(reply.body, { bom: true, columns: true, delimiter: ';' })).toMatchObject([
      { Numer: '1', Stan: 'opłacone', Kwota: '49,99', Waluta: 'PLN', 'E-mail': 'ewa@poczta.example', Sztuk: '3', Produkty: '2 × Kubek; „mały”\n1 × Talerz' },
    ])
    expect((await get('/orders.csv?status=paid&lang=en')).body).toContain(',"2 × Kubek; „mały”\n1 × Talerz"\r\n')
    expect(parse((await get('/orders.csv?lang=en&q=2')).body, { bom: true, columns: true })).toMatchObject([
      { Number: '2', Status: 'cancelled', Total: '49.99' },
    ])
  })

  test('no cell of the file is taken for a formula', async () => {
    const { get } = await shopWith({ '1': { number: '=1+1', ...buyer('ewa@poczta.example', '@SUM(A1)'), lines: [] } })

    const [row] = parse((await get('/orders.csv')).body, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[]

    expect([row?.Numer, row?.Imię]).toEqual(["'=1+1", "'@SUM(A1)"])
  })

  test('the file goes on past one page of the database', async () => {
    const { app, shop, get } = await shopWith({})
    expect(parse((await get('/orders.csv')).body, { bom: true })).toHaveLength(1)
    const headers = await signIn(app, shop.email)
    for (let i = 0; i < 501; i++)
      await app.inject({
        method: 'PUT',
        url: `${shop.api}/orders/${i}`,
        headers,
        body: { status: 'paid', currency: 'JPY', totalMinor: i, placedAt: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString() },
      })

    const rows = parse((await get('/orders.csv')).body, { bom: true, columns: true, delimiter: ';' }) as { Kwota: string }[]
    expect(rows.map(({ Kwota }) => Number(Kwota))).toEqual(Array.from({ length: 501 }, (_, i) => 500 - i))
  })

  test('nobody without the right reads or takes them away', async () => {
    const { app, shop, get } = await shopWith({ '1': {} })
    const viewer = await signIn(app, await testMember(app, shop, 'viewer'))

    for (const path of ['/orders.csv', '/orders/any']) expect((await get(path, viewer)).json().code).toBe('NOT_ALLOWED')
  })
})
