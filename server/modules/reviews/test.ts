import { describe, expect, test } from 'vitest'
import { act, goodReview, publishedReview, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { newForm } from './service/form.ts'
import { countAnew, loadReviews, recount, wrongSummaries } from './service/load.ts'
import { statusCounts } from './service/statistics.ts'
import { wilson } from './service/wilson.ts'

const list = async (app: TestApp, shop: TestShop, query = 'product=kubek') => (await app.inject(`${shop.v1}/reviews?${query}`)).json()

describe('R1 reviews of products and of the shop', () => {
  test('a review is hidden until the staff publish it, and counted from then on', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { review } = (await submit(app, shop, { stars: 4 })).json()

    expect(await list(app, shop)).toMatchObject({ summary: { count: 0, mean: null }, reviews: [] })
    expect(await act(app, shop, { action: 'publish', reviews: [review.id] })).toEqual({ changed: [review.id], refused: [] })
    expect(await list(app, shop)).toMatchObject({
      summary: { count: 1, mean: 4, histogram: [0, 0, 0, 1, 0] },
      reviews: [{ id: review.id, stars: 4, verified: false }],
    })
  })

  test('the shop has stars of its own', async () => {
    const app = await testApp()
    const shop = await testShop(app)

    await publishedReview(app, shop, { subject: 'shop', product: undefined, stars: 3, details: { delivery: 2 } })

    expect((await list(app, shop, 'subject=shop')).summary).toMatchObject({ count: 1, mean: 3 })
    expect((await list(app, shop)).summary.count).toBe(0)
  })

  test('stars alone are enough', async () => {
    const app = await testApp()
    const shop = await testShop(app)

    const reply = await submit(app, shop, { title: undefined, text: undefined })

    expect(reply.json().review).toMatchObject({ stars: 5, title: '', text: '', status: 'pending' })
  })

  test('what only the staff may know never reaches a shopper', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await publishedReview(app, shop, { email: 'zofia@mail.test' })

    const [review] = (await list(app, shop)).reviews

    expect(Object.keys(review).sort()).toEqual([
      'author',
      'createdAt',
      'editedAt',
      'helpful',
      'id',
      'photos',
      'product',
      'reply',
      'stars',
      'text',
      'title',
      'verified',
    ])
  })
})

describe('R2 the review form', () => {
  test('the same form sent twice makes one review', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const body = goodReview(shop)
    const send = () => app.inject({ method: 'POST', url: `${shop.v1}/reviews`, body })

    const replies = await Promise.all([send(), send(), send()])

    expect(new Set(replies.map((reply) => reply.json().review.id)).size).toBe(1)
    expect(await statusCounts(app.store.read, shop.shop.id)).toMatchObject({ pending: 1 })
  })

  test('a visitor sees their own pending review, and nobody else does', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { visitor } = (await submit(app, shop)).json()
    const own = async (token: string) =>
      (await app.inject({ url: `${shop.v1}/visitor/reviews?product=kubek`, headers: { authorization: `Bearer ${token}` } })).json().reviews

    expect(await own(visitor)).toMatchObject([{ status: 'pending', title: 'Piękny' }])
    expect(await own('forged.token.here')).toEqual([])
    expect(await own(visitor.replace(/.$/, visitor.endsWith('A') ? 'B' : 'A'))).toEqual([])
  })

  test('one visitor has one review of a product, until it is deleted', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { review, visitor } = (await submit(app, shop)).json()
    const again = () => submit(app, shop, { stars: 1 }, { authorization: `Bearer ${visitor}` })

    expect((await again()).json().code).toBe('REVIEW_ALREADY_GIVEN')
    await act(app, shop, { action: 'delete', reviews: [review.id] })
    expect((await again()).statusCode).toBe(201)
    expect(await act(app, shop, { action: 'restore', reviews: [review.id] })).toMatchObject({ refused: [{ code: 'REVIEW_STATUS_CONFLICT' }] })
  })

  test('robots are refused: too fast, a forged form, an old one, the hidden field', async () => {
    const app = await testApp({ config: { FORM_MIN_AGE: 2000 } })
    const shop = await testShop(app)
    const { SECRET } = app.config
    const send = async (changes: object) => (await submit(app, shop, changes)).json().code
    const opened = (ms: number, id = shop.shop.id) => ({ form: newForm(SECRET, id, Date.now() - ms) })

    expect(await send({})).toBe('FORM_TOO_FAST')
    expect(await send({ form: 'a.b.c.d' })).toBe('FORM_EXPIRED')
    expect(await send(opened(25 * 60 * 60_000))).toBe('FORM_EXPIRED')
    expect(await send(opened(5000, 'another-shop'))).toBe('FORM_EXPIRED')
    expect(await send({ ...opened(5000), website: 'https://spam.test' })).toBe('SUBMISSION_REFUSED')
    expect(await send(opened(5000))).toBeUndefined()
  })

  test('one address may send so many and then waits', async () => {
    const app = await testApp({ config: { SUBMISSIONS: 2 } })
    const shop = await testShop(app)
    await submit(app, shop)
    await submit(app, shop)

    const third = await app.inject({
      method: 'POST',
      url: `${shop.v1}/reviews`,
      headers: { 'x-forwarded-for': '203.0.113.9' },
      body: goodReview(shop),
    })

    expect(third.statusCode).toBe(429)
    expect(third.json().code).toBe('TOO_MANY_REQUESTS')
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
  })

  test.each([
    ['stars', { stars: 6 }, 'too_big'],
    ['stars', { stars: 0 }, 'too_small'],
    ['stars', { stars: 4.5 }, 'invalid_type'],
    ['author', { author: ' ' }, 'too_small'],
    ['author', { author: undefined }, 'required'],
    ['text', { text: 'x'.repeat(4001) }, 'too_big'],
    ['email', { email: 'not-an-address' }, 'invalid_format'],
    ['product', { product: undefined }, 'required'],
    ['verified', { verified: true }, 'unknown'],
    ['status', { status: 'published' }, 'unknown'],
  ])('a wrong %s is refused by field and rule: %j', async (field, changes, rule) => {
    const app = await testApp()
    const shop = await testShop(app)

    const reply = await submit(app, shop, changes)

    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ field: `body.${field}`, rule }] })
  })
})

describe('R4 summary and list', () => {
  const pageThrough = async (app: TestApp, shop: TestShop, query: string) => {
    const seen: { id: string; stars: number; createdAt: string; helpful: number }[] = []
    for (let after = ''; ; ) {
      const { reviews, next } = await list(app, shop, `product=kubek&limit=7&${query}${after}`)
      seen.push(...reviews)
      if (!next) return seen
      after = `&after=${next}`
    }
  }

  const loaded = (index: number) => ({
    subject: 'product' as const,
    product: 'kubek',
    stars: (index % 5) + 1,
    title: `Opinia ${index}`,
    text: '',
    author: 'Jan',
    status: 'published' as const,
    rejectionReason: null,
    createdAt: new Date(Date.UTC(2026, 0, 1 + (index % 9))),
    helpful: index % 3,
    unhelpful: index % 2,
    locale: 'pl' as const,
  })

  test.each(['newest', 'highest', 'lowest', 'helpful'])('sorted by %s, the pages show every review once and in order', async (sort) => {
    const app = await testApp()
    const shop = await testShop(app)
    await app.store.write(async (tx) => {
      await loadReviews(
        tx,
        shop.shop.id,
        'import',
        Array.from({ length: 40 }, (_, index) => loaded(index)),
      )
      await recount(tx, shop.shop.id)
    })

    const seen = await pageThrough(app, shop, `sort=${sort}`)
    const keys = seen.map(({ stars, createdAt }) => ({ newest: -Date.parse(createdAt), highest: -stars, lowest: stars, helpful: 0 })[sort] ?? 0)

    expect(new Set(seen.map(({ id }) => id)).size).toBe(40)
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
    expect((await pageThrough(app, shop, `sort=${sort}&stars=2`)).map(({ stars }) => stars)).toEqual(Array(8).fill(2))
  })

  test('the most helpful come by the lower Wilson bound', () => {
    const bounds = [
      [1, 0],
      [2, 0],
      [5, 0],
      [9, 1],
      [60, 40],
      [90, 10],
      [0, 7],
    ] as const

    expect(bounds.map(([yes, no]) => wilson(yes, no).toFixed(4))).toEqual(['0.2065', '0.3424', '0.5655', '0.5958', '0.5020', '0.8256', '0.0000'])
  })

  test('many ratings come in one answer, unknown products with no stars', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await publishedReview(app, shop, { product: 'kubek, duży', stars: 4 })
    const ask = (products: string[]) => app.inject(`${shop.v1}/ratings?products=${encodeURIComponent(products.map(encodeURIComponent).join(','))}`)

    expect((await ask(['kubek, duży', 'talerz'])).json().ratings).toMatchObject({ 'kubek, duży': { count: 1, mean: 4 }, talerz: { count: 0, mean: null } })
    expect((await ask(Array.from({ length: 51 }, (_, index) => `p${index}`))).json().code).toBe('TOO_MANY_PRODUCTS')
  })

  test('an answer kept in memory changes with the commit, and is not sent twice to who has it', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const ask = (headers = {}) => app.inject({ url: `${shop.v1}/reviews?product=kubek`, headers: { 'accept-encoding': 'br', ...headers } })
    await publishedReview(app, shop)

    const first = await ask()
    expect((await ask({ 'if-none-match': first.headers.etag })).statusCode).toBe(304)
    await publishedReview(app, shop, { stars: 1 })
    const second = await ask({ 'if-none-match': first.headers.etag })
    expect(second.statusCode).toBe(200)
    expect((await list(app, shop)).summary).toMatchObject({ count: 2, mean: 3 })
  })

  test.each(['damaged', 'WyJ4Il0', Buffer.from('[1e999,1,"a"]').toString('base64url')])('a cursor that is not ours is refused: %s', async (after) => {
    const app = await testApp()
    const shop = await testShop(app)

    expect((await list(app, shop, `product=kubek&after=${after}`)).code).toBe('CURSOR_INVALID')
  })

  test('whatever the staff do, at once or in turn, the summary equals a recount', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const ids = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => (await submit(app, shop, { stars: (index % 5) + 1 })).json().review.id as string),
    )
    const actions = [
      { action: 'publish' },
      { action: 'hold' },
      { action: 'publish' },
      { action: 'reject', reason: 'spam' },
      { action: 'delete' },
      { action: 'restore' },
    ]

    for (const [turn, action] of actions.entries())
      await Promise.all([act(app, shop, { ...action, reviews: ids.slice(turn) }), act(app, shop, { ...action, reviews: ids.slice(turn + 3) })])

    const { counts, summaries } = await countAnew(app.store.read, shop.shop.id)
    expect(await wrongSummaries(app.store.read, shop.shop.id)).toEqual([])
    expect(await statusCounts(app.store.read, shop.shop.id)).toEqual(counts)
    expect((await list(app, shop)).summary.count).toBe(summaries.get('product:kubek')?.count ?? 0)
  })
})
