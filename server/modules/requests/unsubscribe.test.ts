import { describe, expect, test } from 'vitest'
import { signIn, testShop } from '../../testing.ts'
import { consents } from '../consents/table.ts'
import { boughtOrder, daysAgo, EMAIL, linksOf, sendForm, shopThatAsks, YES } from './testing.ts'

const CLICK = { 'List-Unsubscribe': 'One-Click' }

async function asked() {
  const house = await shopThatAsks()
  const { order } = await house.put('A', { consents: [{ ...YES, at: daysAgo(10).toISOString() }] })
  const links = await linksOf(house, order.id)
  const state = async (number: string) => {
    const { requests } = await house.list()
    const { state, reason } = requests.find((row: { order: { number: string } }) => row.order.number === number)
    return reason ?? state
  }
  return { ...house, order, links, state, log: () => house.app.store.read.select().from(consents) }
}

describe('Q8 the way out', () => {
  test('opening the page changes nothing; its button ends the requests and the page can take that back', async () => {
    const { app, links, put, state, log } = await asked()
    await put('B', { number: 'B', status: 'paid', deliveredAt: undefined, consents: [] })

    const page = await app.inject(links.unsubscribe)
    expect([page.statusCode, (await log()).length, await state('B')]).toEqual([200, 1, 'queued'])
    expect(page.body).toContain('Nie chcę próśb o opinię')

    const left = await sendForm(app, links.unsubscribe, { do: 'leave' })
    expect(left.body).toContain('Nie będziemy więcej pytać')
    expect(await state('B')).toBe('unsubscribed')
    expect((await log()).at(-1)).toMatchObject({ email: EMAIL, granted: false, source: 'link', text: 'Nie chcę próśb o opinię' })
    expect((await app.inject(links.unsubscribe)).body).toContain('To pomyłka?')

    const stays = await sendForm(app, links.unsubscribe, { do: 'stay' })
    expect(stays.body).toContain('Prośby o opinię są włączone')
    expect(await state('B')).toBe('queued')
    expect((await log()).at(-1)).toMatchObject({ granted: true, source: 'link', text: 'Chcę dostawać prośby o opinię po zakupach w tym sklepie' })
  })

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
    ['no type at all', {}, ''],
  ])('one click of a mail program, as %s, is answered blank and does it', async (_what, headers, payload) => {
    const { app, links, put, state } = await asked()
    await put('B', { number: 'B', deliveredAt: daysAgo(1), consents: [] })

    const reply = await app.inject({ method: 'POST', url: links.unsubscribe, headers, payload })

    expect([reply.statusCode, reply.body]).toEqual([200, ''])
    expect(await state('B')).toBe('unsubscribed')
  })

  test('outlives later orders that bring the old consent, and gives way to a new one', async () => {
    const { app, links, put, state } = await asked()
    await sendForm(app, links.unsubscribe, CLICK)

    await put('B', { number: 'B', consents: [{ ...YES, at: daysAgo(10).toISOString() }] })
    expect(await state('B')).toBe('unsubscribed')
    await put('C', { number: 'C', consents: [{ ...YES, granted: false, at: new Date().toISOString() }] })
    expect(await state('C')).toBe('unsubscribed')
    await put('D', { number: 'D', consents: [{ ...YES, at: new Date(Date.now() + 1000).toISOString() }] })
    expect([await state('D'), await state('B')]).toEqual(['queued', 'queued'])
  })

  test.each(['soft', 'off'] as const)('holds in consent mode %s too', async (consentMode) => {
    const { app, shop, headers, links, put, state } = await asked()
    await sendForm(app, links.unsubscribe, CLICK)
    const body = { requestMode: 'delivered', requestDelay: 7, consentMode, confirmsEmail: false, rewards: false }
    await app.inject({ method: 'PUT', url: `${shop.api}/review-settings`, headers, body })

    await put('B', { number: 'B', consents: [] })

    expect(await state('B')).toBe('unsubscribed')
  })

  test('is about this shop alone', async () => {
    const { app, links } = await asked()
    const other = await testShop(app)
    const headers = await signIn(app, other.email)

    await sendForm(app, links.unsubscribe, CLICK)
    await app.inject({ method: 'PUT', url: `${other.api}/orders/A`, headers, body: boughtOrder() })

    expect((await app.inject({ url: `${other.api}/requests`, headers })).json().requests).toMatchObject([{ state: 'queued' }])
  })

  test('a link of another purpose, or one changed by a sign, opens and changes nothing', async () => {
    const { app, links, log } = await asked()

    for (const url of [links.order.replace('/order/', '/unsubscribe/'), `${links.unsubscribe}A`, '/t/unsubscribe/x']) {
      const [page, click] = [await app.inject(url), await sendForm(app, url, CLICK)]
      expect([page.statusCode, click.statusCode, page.body.includes('Ten odnośnik nie działa')]).toEqual([404, 404, true])
    }
    expect(await log()).toHaveLength(1)
  })
})
