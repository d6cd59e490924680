import { describe, expect, test } from 'vitest'
import type { Config } from '../../config.ts'
import { act, goodReview } from '../../testing.ts'
import { reviewEvents, reviews } from '../reviews/table.ts'
import { linksOf, reviewsOf, sendForm, shopThatAsks } from './testing.ts'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

async function invited(changes: object = {}, config: Partial<Config> = {}) {
  const house = await shopThatAsks({}, config)
  const { order } = await house.put('A', changes)
  const links = await linksOf(house, order.id)
  const send = (fields: Record<string, string>) => sendForm(house.app, links.order, { author: 'Ewa', ...fields })
  const open = async (query = '') => house.app.inject(`${links.order}${query}`)
  const publish = async () => {
    const ids = (await reviewsOf(house.app, house.shop)).map(({ id }) => id)
    return act(house.app, house.shop, { action: 'publish', reviews: ids })
  }
  return { ...house, order, links, send, open, publish, written: () => reviewsOf(house.app, house.shop) }
}

describe('Q2 the form of an order', () => {
  test('lists each product once and the shop, signs with the first name, and is for nobody else to keep', async () => {
    const { open } = await invited()

    const page = await open()

    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' })
    expect(page.body.match(/<h2[^>]*>[^<]+/g)?.map((tag) => tag.replace(/<[^>]+>/, ''))).toEqual(['Kubek „Zorza”', 'Miska &amp; łyżka', 'Sklep Kubek'])
    expect(page.body).toContain('value="Ewa"')
    expect(page.body).not.toContain('ewa@poczta')
  })

  test('opened by stars of the mail chooses them and saves nothing; odd stars and products choose none', async () => {
    const { app, open, written } = await invited()
    const before = await app.store.read.$count(reviewEvents)

    const page = (await open('?product=miska&stars=4')).body
    expect(page).toMatch(/name="stars:product:miska" value="4"[^>]* checked/)
    expect(page.indexOf('Miska &amp; łyżka')).toBeLessThan(page.indexOf('Kubek „Zorza”'))
    for (const query of ['?product=talerz&stars=4', '?product=miska&stars=9', '?product=miska&stars=4&stars=5', '?stars=%3Cb%3E']) {
      const { statusCode, body } = await open(query)
      expect([query, statusCode, /value="[1-5]"[^>]* checked/.test(body)]).toEqual([query, 200, false])
    }

    expect(await written()).toEqual([])
    expect(await app.store.read.$count(reviewEvents)).toBe(before)
  })

  test('keeps each rated product as one verified review that waits for the staff, whatever its stars', async () => {
    const { app, shop, order, send, written, publish, links, rows } = await invited()

    const reply = await send({
      'stars:product:kubek': '1',
      'text:product:kubek': ' Pękł.\r\nSzkoda. ',
      'stars:shop': '5',
      'delivery:shop': '4',
      'service:shop': '',
    })

    expect([reply.statusCode, reply.headers.location]).toEqual([303, `${links.order}/thanks`])
    expect((await written()).toSorted((a, b) => a.stars - b.stars)).toMatchObject([
      {
        ...{ subject: 'product', product: 'kubek', stars: 1, text: 'Pękł.\nSzkoda.', title: '', author: 'Ewa', email: 'ewa@poczta.example' },
        ...{ verified: true, orderId: order.id, source: 'request', status: 'pending', locale: 'pl', details: {} },
      },
      { subject: 'shop', product: '', stars: 5, details: { delivery: 4 }, verified: true },
    ])
    expect(await rows()).toMatchObject([{ answeredAt: expect.any(Date) }])
    const thanks = await app.inject(`${links.order}/thanks`)
    expect(thanks.body).toContain('Kubek „Zorza”: 1 na 5')
    await publish()
    const shown = (await app.inject(`${shop.v1}/reviews?product=kubek`)).json()
    expect(shown).toMatchObject({ summary: { count: 1 }, reviews: [{ verified: true, stars: 1 }] })
  })

  test('sent again changes what still waits, once; what the staff decided stands', async () => {
    const { app, send, written, publish, open } = await invited()
    const fields = { 'stars:product:kubek': '2', 'text:product:kubek': 'Słaby.' }
    const events = () => app.store.read.$count(reviewEvents)

    await send(fields)
    await send(fields)
    expect(await events()).toBe(1)
    await send({ ...fields, 'stars:product:kubek': '3' })
    expect(await written()).toMatchObject([{ stars: 3, text: 'Słaby.' }])
    expect([await events(), (await open()).body.includes('Możesz ją jeszcze zmienić')]).toEqual([2, true])
    await publish()
    await send({ 'stars:product:kubek': '5', 'stars:product:miska': '4' })

    expect((await written()).map(({ product, stars }) => [product, stars]).toSorted()).toEqual([
      ['kubek', 3],
      ['miska', 4],
    ])
    expect((await open()).body).toContain('Ta ocena jest już u nas')
  })

  test('sent ten times at once makes one review of each product', async () => {
    const { send, written } = await invited()

    const replies = await Promise.all(Array.from({ length: 10 }, (_, i) => send({ 'stars:product:kubek': `${(i % 5) + 1}`, 'stars:product:miska': '5' })))

    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([303]))
    expect((await written()).map(({ product }) => product).toSorted()).toEqual(['kubek', 'miska'])
  })

  test('a review that the staff deleted may be written anew, and then stays deleted', async () => {
    const { app, shop, send, written } = await invited()
    await send({ 'stars:product:kubek': '5' })
    const [{ id } = { id: '' }] = await written()
    await act(app, shop, { action: 'delete', reviews: [id] })

    await send({ 'stars:product:kubek': '4' })

    expect((await written()).map(({ status }) => status).toSorted()).toEqual(['deleted', 'pending'])
    expect((await act(app, shop, { action: 'restore', reviews: [id] })).refused).toEqual([{ id, code: 'REVIEW_STATUS_CONFLICT' }])
  })

  test.each([
    ['nothing rated', {}, ['stars-0'], 'wybierz gwiazdki przy choć jednej'],
    ['words without stars', { 'text:product:miska': 'Ładna <b>', 'stars:product:kubek': '5' }, ['stars-1'], 'wybierz, ile gwiazdek'],
    ['no name', { author: ' ', 'stars:product:miska': '3' }, ['author'], 'podaj imię'],
    ['too long', { 'stars:product:miska': '3', 'text:product:miska': 'ż'.repeat(4001) }, ['text-1'], 'zmieści się 4000 znaków'],
    ['an unfit sign', { 'stars:product:miska': '3', 'title:product:miska': 'a\0b' }, ['title-1'], 'znak, którego nie możemy zapisać'],
  ] as const)('with %s comes back whole, and says what to mend', async (_what, fields, ids, sentence) => {
    const { send, written } = await invited()

    const page = await send({ 'title:product:kubek': 'Tytuł', 'stars:product:kubek': '5', ...(_what === 'nothing rated' && blank), ...fields })

    expect(page.statusCode).toBe(422)
    for (const id of ids) expect(page.body).toContain(`<a href="#${id}">`)
    expect(page.body).toContain(sentence)
    if ('text:product:miska' in fields) expect(page.body).toContain(fields['text:product:miska'].replace('<b>', '&lt;b&gt;'))
    expect(page.body).not.toContain('<b>')
    expect(await written()).toEqual([])
  })

  test('sent too often, or too long, is told so and not that the link is broken', async () => {
    const { app, links } = await invited({}, { SUBMISSIONS: 2 })
    const long = await sendForm(app, links.order, { author: 'Ewa', 'text:product:kubek': 'x'.repeat(1024 * 1024) })

    expect([long.statusCode, long.body.includes('Nie możemy tego teraz przyjąć')]).toEqual([413, true])
    await sendForm(app, links.order, {})
    const often = await sendForm(app, links.order, {})
    expect([often.statusCode, often.body.includes('Nie możemy tego teraz przyjąć')]).toEqual([429, true])
  })

  test('closes when the order is called off, and opens again when that was a mistake', async () => {
    const { put, open, send, written, app, links } = await invited()
    await put('A', { status: 'refunded', updatedAt: later(1) })

    for (const reply of [await open(), await send({ 'stars:product:kubek': '5' }), await app.inject(`${links.order}/thanks`)]) {
      expect(reply.statusCode).toBe(410)
      expect(reply.body).toContain('Tego zamówienia nie można ocenić')
    }
    expect(await written()).toEqual([])
    await put('A', { updatedAt: later(2) })
    expect((await open()).statusCode).toBe(200)
  })

  test('reading it, at any of its pages, changes no row', async () => {
    const { app, links, written, rows } = await invited()
    const before = JSON.stringify([await written(), await rows(), await app.store.read.select().from(reviews)])

    for (const path of ['', '/thanks', '?product=kubek&stars=5']) {
      await app.inject(`${links.order}${path}`)
      await app.inject({ method: 'HEAD', url: `${links.order}${path}` })
    }

    expect(JSON.stringify([await written(), await rows(), await app.store.read.select().from(reviews)])).toBe(before)
  })

  test('the response rate counts requests that brought a review', async () => {
    const { app, shop, headers, send } = await invited()
    const rates = async () => (await app.inject({ url: `${shop.api}/requests/rates`, headers })).json()

    expect(await rates()).toEqual({ ordered: { sent: 0, answered: 0 }, delivered: { sent: 1, answered: 0 } })
    await send({ 'stars:product:kubek': '2' })
    expect(await rates()).toEqual({ ordered: { sent: 0, answered: 0 }, delivered: { sent: 1, answered: 1 } })
  })
})

const blank = { 'title:product:kubek': '', 'stars:product:kubek': '' }

describe('R3 „Potwierdzony zakup”', () => {
  const paths: [string, (house: Awaited<ReturnType<typeof invited>>) => Promise<unknown>][] = [
    [
      'fields of the review on the page',
      async ({ app, shop, order }) => {
        for (const claim of [{ verified: true }, { orderId: order.id }, { order: order.id }, { source: 'request' }, { verified: 'true', status: 'published' }])
          await app.inject({ method: 'POST', url: `${shop.v1}/reviews`, body: goodReview(shop, claim) })
      },
    ],
    [
      'headers and the query',
      async ({ app, shop, links }) => {
        const token = links.order.split('/').at(-1) ?? ''
        const headers = { 'x-verified': 'true', 'x-order-token': token, authorization: `Bearer ${token}` }
        await app.inject({ method: 'POST', url: `${shop.v1}/reviews?verified=true&order=${token}`, headers, body: goodReview(shop) })
      },
    ],
    [
      'the buyer’s e-mail',
      ({ app, shop }) => app.inject({ method: 'POST', url: `${shop.v1}/reviews`, body: goodReview(shop, { email: 'ewa@poczta.example' }) }),
    ],
    ['fields of the form', ({ send }) => send({ verified: 'true', orderId: 'x', 'stars:product:talerz': '5', 'stars:kubek': '5', 'stars:product:': '5' })],
    ['a product that is not in the order', ({ send }) => send({ 'stars:product:talerz': '5' })],
    ['a line without a product', ({ send }) => send({ 'stars:product:null': '5', 'stars:product:undefined': '5' })],
    [
      'a tampered link',
      async ({ app, links }) => {
        const [shopId, orderId, signature = ''] = (links.order.split('/').at(-1) ?? '').split('.')
        const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
        for (const token of [`${shopId}.${orderId}.${turned}`, `${shopId}.${orderId}`, `${shopId}.${orderId}.`, `${shopId}.x.${signature}`, signature, 'x'])
          expect((await sendForm(app, `/t/order/${token}`, rating)).statusCode).toBe(404)
      },
    ],
    ['a link of another purpose', ({ app, links }) => sendForm(app, links.unsubscribe.replace('unsubscribe', 'order'), rating)],
    [
      'an order of another shop',
      async ({ app, links }) => {
        const other = await shopThatAsks()
        const theirs = await linksOf(other, (await other.put('A')).order.id)
        expect((await sendForm(app, theirs.order, rating)).statusCode).toBe(404)
        const [shopId] = (theirs.order.split('/').at(-1) ?? '').split('.')
        const [, ...rest] = (links.order.split('/').at(-1) ?? '').split('.')
        expect((await sendForm(app, `/t/order/${[shopId, ...rest].join('.')}`, rating)).statusCode).toBe(404)
      },
    ],
    ...(['cancelled', 'refunded', 'placed'] as const).map((status): [string, (house: Awaited<ReturnType<typeof invited>>) => Promise<unknown>] => [
      `an order that is ${status}`,
      async ({ put, send }) => {
        await put('A', { status, updatedAt: later(1) })
        await send(rating)
      },
    ]),
    [
      'an order that was deleted',
      async ({ app, shop, order, send }) => {
        const { deleteOrder } = await import('../orders/service/presence.ts')
        await app.store.write((tx) => deleteOrder(tx, { shopId: shop.shop.id, source: 'api', externalId: order.externalId }, new Date()))
        await send(rating)
      },
    ],
    [
      'a product that left the order',
      async ({ put, send }) => {
        await put('A', { lines: [{ productId: 'miska', name: 'Miska', quantity: 1 }], updatedAt: later(1) })
        await send(rating)
      },
    ],
    [
      'JSON instead of a form',
      ({ app, links }) => app.inject({ method: 'POST', url: links.order, body: { author: 'Ewa', verified: true, 'stars:product:talerz': '5' } }),
    ],
    [
      'the staff',
      ({ app, shop, headers }) =>
        app.inject({ method: 'POST', url: `${shop.api}/reviews/actions`, headers, body: { action: 'publish', verified: true, reviews: ['x'] } }),
    ],
  ]
  const rating = { author: 'Ewa', 'stars:product:kubek': '5' }

  test.each(paths)('cannot be had by %s', async (_what, attempt) => {
    const house = await invited()

    await attempt(house)

    expect((await house.app.store.read.select().from(reviews)).filter(({ verified }) => verified)).toEqual([])
  })

  test('is had by the link of one’s own order', async () => {
    const { send, written } = await invited()

    await send(rating)

    expect(await written()).toMatchObject([{ verified: true, product: 'kubek' }])
  })
})
