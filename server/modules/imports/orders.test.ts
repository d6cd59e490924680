import { describe, expect, test } from 'vitest'
import { customers } from '../customers/table.ts'
import { orderLines, orders } from '../orders/table.ts'
import { importer } from './testing.ts'

const HEAD = 'order;status;total;currency;date;email;first name;product id;product;quantity;unit price;updated at\n'
const FILE = `${HEAD}A-1;opłacone;"99,98 zł";;2026-04-01;ewa@poczta.example;Ewa;kubek;Kubek;2;49,99;2026-04-01T12:00:00+02:00
A-1;opłacone;"99,98 zł";;2026-04-01;ewa@poczta.example;Ewa;;Wysyłka;1;0;2026-04-01T12:00:00+02:00
A-2;completed;12.50 EUR;;02.04.2026 10:30;jan@poczta.example;;misa;Misa;1;;2026-04-02T12:00:00Z
`

async function shop() {
  const hands = await importer()
  const put = (id: string, body: object) => hands.app.inject({ method: 'PUT', url: `${hands.shop.api}/orders/${id}`, headers: hands.headers, body })
  const everything = async () => {
    const { read } = hands.app.store
    return [await read.select().from(orders), await read.select().from(orderLines), await read.select().from(customers)]
  }
  return { ...hands, put, everything }
}

describe('O1 orders by CSV', () => {
  test('have a row for each of their lines', async () => {
    const { get, bring, rows, apply } = await shop()

    const id = await bring('orders', FILE)
    expect(await rows(id)).toEqual(['2 A-1 create', '4 A-2 create'])
    await apply(id)

    expect((await get('/orders')).orders).toMatchObject([
      { externalId: 'A-2', source: 'csv', status: 'delivered', totalMinor: 1250, currency: 'EUR', placedAt: '2026-04-02T10:30:00.000Z' },
      {
        ...{ externalId: 'A-1', status: 'paid', rawStatus: 'opłacone', totalMinor: 9998, currency: 'PLN', email: 'ewa@poczta.example' },
        customer: { firstName: 'Ewa' },
        lines: [
          { productId: 'kubek', quantity: 2, unitMinor: 4999 },
          { productId: null, name: 'Wysyłka', unitMinor: 0 },
        ],
      },
    ])
  })

  test('a second time are what has not changed, newer, or older than what is known', async () => {
    const { bring, rows, apply } = await shop()
    await apply(await bring('orders', FILE))
    expect(await rows(await bring('orders', FILE))).toEqual(['2 A-1 unchanged', '4 A-2 unchanged'])

    const newer = `${HEAD}A-1;refunded;99.98;PLN;2026-04-01;;;;;;;2026-05-01\nA-2;placed;12.50;EUR;2026-04-02 10:30;;;;;;;2026-04-01\n`

    expect(await rows(await bring('orders', newer))).toEqual(['2 A-1 update', '3 A-2 skip ORDER_OUTDATED order'])
  })

  test('that another source tells of are left to it', async () => {
    const { bring, rows, put } = await shop()
    await put('A-1', { status: 'placed', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z' })

    expect(await rows(await bring('orders', FILE))).toEqual(['2 A-1 skip ORDER_FROM_OTHER_SOURCE order', '4 A-2 create'])
  })

  test('each refused order says why, whatever row of it is at fault', async () => {
    const { bring, rows } = await shop()
    const row = (cells: Partial<Record<'order' | 'status' | 'total' | 'date' | 'quantity' | 'currency', string>>) => {
      const { order = 'A', status = 'paid', total = '1', date = '2026-04-01', quantity = '1', currency = 'PLN' } = cells
      return `${order};${status};${total};${currency};${date};;;kubek;Kubek;${quantity};;\n`
    }
    const file = [
      row({ order: '' }),
      row({ status: 'może' }),
      row({ order: 'B', total: 'dużo' }),
      row({ order: 'C', date: '2026-13-41' }),
      row({ order: 'D' }),
      row({ order: 'D', quantity: '0' }),
      row({ order: 'E', currency: 'ZŁO' }),
      row({ order: 'F' }),
      row({ order: 'G' }),
      row({ order: 'F' }),
    ]

    expect(await rows(await bring('orders', HEAD + file.join('')))).toEqual([
      '2  skip REQUIRED order',
      '3 A skip STATUS_UNKNOWN status',
      '4 B skip PRICE_INVALID total',
      '5 C skip DATE_INVALID placedAt',
      '6 D skip QUANTITY_INVALID quantity',
      '8 E skip CURRENCY_INVALID total',
      '9 F create',
      '10 G create',
      '11 F skip DUPLICATE_IN_FILE',
    ])
  })

  test('are taken back with the customers whom they made known, and can be brought again', async () => {
    const { get, bring, rows, apply, undo, put, everything } = await shop()
    await put('S-1', { status: 'paid', currency: 'PLN', totalMinor: 1, placedAt: '2026-01-01T00:00:00Z', customer: { email: 'ewa@poczta.example' } })
    const before = await everything()
    const id = await bring('orders', FILE)
    await apply(id)

    expect(await undo(id)).toMatchObject({ state: 'undone', left: 0 })
    expect(await everything()).toEqual(before)
    const again = await bring('orders', FILE)
    expect(await rows(again)).toEqual(['2 A-1 create', '4 A-2 create'])
    await apply(again)

    // Jan has come back since: his customer stays, his order of the file goes.
    await put('S-2', { status: 'paid', currency: 'PLN', totalMinor: 1, placedAt: '2026-06-01T00:00:00Z', customer: { email: 'jan@poczta.example' } })
    expect(await undo(again)).toMatchObject({ left: 1 })
    expect((await get('/orders')).orders.map(({ externalId }: { externalId: string }) => externalId)).toEqual(['S-2', 'S-1'])
  })
})
