import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../testing.hostile.ts'
import { act, publishedReview, signIn, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { bringBack } from './service/author.ts'
import { countAnew, wrongSummaries } from './service/load.ts'
import { statusCounts } from './service/statistics.ts'
import { reviewEvents, reviews, reviewVersions } from './table.ts'
import { pathTo, post } from './testing.ts'

const list = async (app: TestApp, shop: TestShop) => (await app.inject(`${shop.v1}/reviews?product=kubek`)).json()
const ofStaff = async (app: TestApp, shop: TestShop, id: string) =>
  (await app.inject({ url: `${shop.api}/reviews/${id}`, headers: await signIn(app, shop.email) })).json()

async function authorsPage(changes: object = {}) {
  const app = await testApp()
  const shop = await testShop(app)
  const review = await publishedReview(app, shop, { stars: 2, ...changes })
  const url = pathTo(app, shop, 'review', review)
  const edit = (fields: Record<string, string | number>) => post(app, url, { stars: 2, title: 'Piękny', text: 'Trzyma ciepło.', version: 0, ...fields })
  return { app, shop, review, url, edit }
}

/** All that an open link might have changed. */
const everything = ({ store }: TestApp) => Promise.all([reviews, reviewEvents, reviewVersions].map((table) => store.read.select().from(table)))

describe('R11 the author’s page', () => {
  test('shows the review as it stands, and opening it changes nothing', async () => {
    const { app, url } = await authorsPage()
    const before = await everything(app)

    for (const path of ['', '/delete', '?news=saved']) expect((await app.inject(url + path)).statusCode).toBe(200)

    const { body } = await app.inject(url)
    expect(body).toContain('Opinia jest opublikowana')
    expect(body).toContain('Trzyma ciepło.')
    expect(await everything(app)).toEqual(before)
  })

  test('a rejection is told in words, with the policy it was decided by', async () => {
    const { app, shop, review, url } = await authorsPage()
    await act(app, shop, { action: 'reject', reviews: [review], reason: 'personal_data' })

    const { body } = await app.inject(url)

    expect(body).toContain('Powód: dane osobowe.')
    expect(body).toContain('Niska ocena nigdy nim nie jest.')
  })

  test('a link of another review, shop or purpose, or a forged one, opens nothing', async () => {
    const { app, shop, review, url, edit } = await authorsPage()
    const other = await testShop(app)
    const before = await everything(app)

    const wrong = [
      pathTo(app, other, 'review', review),
      pathTo(app, shop, 'confirm', review).replace('confirm', 'review'),
      url.replace(review, 'another'),
      `${url}x`,
    ]
    for (const path of wrong) {
      expect([path, (await app.inject(path)).statusCode]).toEqual([path, 404])
      for (const step of ['', '/delete', '/restore']) expect((await post(app, path + step, { stars: 5, version: 0 })).statusCode).toBe(404)
    }
    expect(await everything(app)).toEqual(before)
    expect((await edit({ stars: 4 })).statusCode).toBe(303)
  })

  test('new stars and words are shown at once, counted, searched and felt anew; the old version stays', async () => {
    const { app, shop, review, url, edit } = await authorsPage({ text: 'Nie polecam, strata pieniędzy.' })

    const reply = await edit({ stars: 5, title: 'Po namyśle', text: 'Polecam,\r\npiękny kubek.' })

    expect([reply.statusCode, reply.headers.location]).toEqual([303, `${url}?news=saved`])
    const { summary, reviews: shown } = await list(app, shop)
    expect(summary).toMatchObject({ count: 1, mean: 5 })
    expect(shown).toMatchObject([{ stars: 5, title: 'Po namyśle', text: 'Polecam,\npiękny kubek.', editedAt: expect.any(String) }])
    const staff = await ofStaff(app, shop, review)
    expect(staff.review).toMatchObject({ status: 'published', edited: 'unchecked', sentiment: 'positive' })
    expect(staff.history.at(-1)).toMatchObject({
      what: 'edited',
      who: null,
      edit: { before: { stars: 2, title: 'Piękny', text: 'Nie polecam, strata pieniędzy.' }, after: { stars: 5, title: 'Po namyśle' } },
    })
    const headers = await signIn(app, shop.email)
    expect((await app.inject({ url: `${shop.api}/reviews?q=namysle`, headers })).json().reviews).toHaveLength(1)
    expect(await wrongSummaries(app.store.read, shop.shop.id)).toEqual([])
  })

  test('changed words come before the staff, changed stars do not, and the staff say when they have looked', async () => {
    const { app, shop, review, edit } = await authorsPage()
    const headers = await signIn(app, shop.email)
    const unchecked = async () => {
      const page = (await app.inject({ url: `${shop.api}/reviews?edited=unchecked`, headers })).json()
      expect(page.reviews).toHaveLength(page.unchecked)
      return page.unchecked
    }
    await edit({ stars: 4 })
    expect([await unchecked(), (await ofStaff(app, shop, review)).review.edited]).toEqual([0, 'checked'])

    await edit({ stars: 4, text: 'Jednak nie trzyma.', version: 1 })
    expect(await unchecked()).toBe(1)
    expect(await act(app, shop, { action: 'check', reviews: [review] })).toEqual({ changed: [review], refused: [] })
    expect(await unchecked()).toBe(0)
    expect((await act(app, shop, { action: 'check', reviews: [review] })).refused).toEqual([{ id: review, code: 'REVIEW_STATUS_CONFLICT' }])
    expect((await list(app, shop)).summary.count).toBe(1)
  })

  test('a rejected review that is mended waits to be checked again', async () => {
    const { app, shop, review, edit } = await authorsPage()
    await act(app, shop, { action: 'reject', reviews: [review], reason: 'offensive' })

    await edit({ text: 'Grzeczniej.' })

    expect((await ofStaff(app, shop, review)).review).toMatchObject({ status: 'pending', rejectionReason: null, edited: 'checked' })
  })

  test('what a member of staff said of the feeling no edit changes', async () => {
    const { app, shop, review, edit } = await authorsPage()
    const headers = await signIn(app, shop.email)
    await app.inject({ method: 'PUT', url: `${shop.api}/reviews/${review}/sentiment`, headers, body: { sentiment: 'neutral' } })

    await edit({ stars: 5, text: 'Polecam, piękny kubek.' })

    expect((await ofStaff(app, shop, review)).review).toMatchObject({ sentiment: 'neutral', sentimentScore: null })
  })

  test('what cannot be kept is named at its field and stays typed', async () => {
    const { app, shop, edit } = await authorsPage()

    const tooLong = await edit({ title: 'x'.repeat(121), text: 'Mój <b>tekst</b>' })
    const noStars = await edit({ stars: 9 })

    expect(tooLong.statusCode).toBe(400)
    expect(tooLong.body).toContain('id="title-error"')
    expect(tooLong.body).toContain('Mój &lt;b&gt;tekst&lt;/b&gt;</textarea')
    expect(tooLong.body).toContain('x'.repeat(121))
    expect([noStars.statusCode, noStars.body.includes('id="stars-error"')]).toEqual([400, true])
    expect((await list(app, shop)).reviews).toMatchObject([{ stars: 2, editedAt: null }])
  })

  test('of changes made at once one is kept; the others are shown what came between, with what was typed', async () => {
    const { app, shop, edit } = await authorsPage()

    const replies = await Promise.all([1, 3, 4, 5].map((stars) => edit({ stars, text: `Wersja ${stars}` })))

    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409, 409, 409])
    expect(replies.find(({ statusCode }) => statusCode === 409)?.body).toContain('zmieniono w międzyczasie')
    expect(await app.store.read.$count(reviewVersions)).toBe(1)
    expect(await wrongSummaries(app.store.read, shop.shop.id)).toEqual([])
  })

  test('the same change sent twice is one change', async () => {
    const { app, edit } = await authorsPage()

    const replies = [await edit({ stars: 5 }), await edit({ stars: 5 })]

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await app.store.read.$count(reviewVersions)).toBe(1)
  })

  test('no route of the staff takes stars or words', async () => {
    const { app, shop, review } = await authorsPage()
    const headers = await signIn(app, shop.email)
    const change = { stars: 5, text: 'Świetny' }

    for (const method of ['PUT', 'PATCH', 'POST'] as const)
      expect((await app.inject({ method, url: `${shop.api}/reviews/${review}`, headers, body: change })).statusCode).toBe(404)
    for (const [path, body] of [
      ['/reviews/actions', { action: 'check', reviews: [review] }],
      [`/reviews/${review}/sentiment`, { sentiment: 'neutral' }],
      [`/reviews/${review}/reply`, { text: 'Dziękujemy' }],
    ] as const) {
      const method = path.endsWith('actions') ? 'POST' : 'PUT'
      const reply = await app.inject({ method, url: shop.api + path, headers, body: { ...body, ...change } })
      expect([path, reply.json().code]).toEqual([path, 'VALIDATION_FAILED'])
    }
    expect((await list(app, shop)).reviews).toMatchObject([{ stars: 2, text: 'Trzyma ciepło.' }])
  })

  test('deletes the review for the staff too, and may bring it back where it stood', async () => {
    const { app, shop, review, url } = await authorsPage()

    expect((await post(app, `${url}/delete`)).statusCode).toBe(303)
    await post(app, `${url}/delete`)
    expect((await list(app, shop)).summary.count).toBe(0)
    expect((await app.inject(url)).body).toContain('Przywróć opinię')
    expect((await ofStaff(app, shop, review)).review).toMatchObject({ status: 'deleted', withdrawn: true })
    expect((await act(app, shop, { action: 'restore', reviews: [review] })).refused).toEqual([{ id: review, code: 'REVIEW_WITHDRAWN' }])

    expect((await post(app, `${url}/restore`)).headers.location).toBe(`${url}?news=restored`)
    expect((await list(app, shop)).summary).toMatchObject({ count: 1, mean: 2 })
    expect((await ofStaff(app, shop, review)).history.map(({ what, who }: { what: string; who: string | null }) => `${what} ${who}`)).toEqual([
      'submitted null',
      'published Ola',
      'deleted null',
      'restored null',
    ])
  })

  test('may not bring back what the shop deleted, what was deleted long ago, or what a newer one replaced', async () => {
    const { app, shop, review, url, edit } = await authorsPage()
    await act(app, shop, { action: 'delete', reviews: [review] })
    expect((await post(app, `${url}/restore`)).headers.location).toBe(`${url}?news=restoreRefused`)
    expect((await edit({ stars: 5 })).statusCode).toBe(409)
    await act(app, shop, { action: 'restore', reviews: [review] })

    await post(app, `${url}/delete`)
    const late = new Date(Date.now() + 31 * 24 * 60 * 60_000)
    await expect(app.store.write((tx) => bringBack(tx, shop.shop.id, review, late))).rejects.toThrow(/time to restore/)

    const first = (await submit(app, shop, { product: 'talerz' })).json()
    const page = pathTo(app, shop, 'review', first.review.id)
    await post(app, `${page}/delete`)
    await submit(app, shop, { product: 'talerz' }, { authorization: `Bearer ${first.visitor}` })
    expect((await post(app, `${page}/restore`)).headers.location).toBe(`${page}?news=restoreRefused`)
  })

  test('whatever authors and staff do at once, the counts equal a recount', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const ids = await Promise.all(Array.from({ length: 6 }, (_, index) => publishedReview(app, shop, { stars: (index % 5) + 1 })))
    const pages = ids.map((id) => pathTo(app, shop, 'review', id))

    await Promise.all([
      ...pages.map((page, index) => post(app, page, { stars: 5 - (index % 5), title: '', text: 'Zmiana', version: 0 })),
      ...pages.slice(0, 3).map((page) => post(app, `${page}/delete`)),
      act(app, shop, { action: 'hold', reviews: ids.slice(2, 5) }),
    ])
    await Promise.all([...pages.slice(0, 2).map((page) => post(app, `${page}/restore`)), act(app, shop, { action: 'publish', reviews: ids })])

    const { counts } = await countAnew(app.store.read, shop.shop.id)
    expect(await wrongSummaries(app.store.read, shop.shop.id)).toEqual([])
    expect(await statusCounts(app.store.read, shop.shop.id)).toEqual(counts)
  })

  test('no text breaks out of the page, shown or typed', async () => {
    const { app, url, edit } = await authorsPage()
    const tagsOf = (body: string) => new Set([...body.matchAll(/<\/?([a-z]\w*)/gi)].map(([, tag]) => tag))
    const calm = tagsOf((await app.inject(url)).body)
    let version = 0

    for (const text of HOSTILE_TEXTS.filter((text) => text.length < 5000)) {
      const reply = await edit({ text, title: text.slice(0, 100), version })
      if (reply.statusCode === 303) version++
      else expect([...tagsOf(reply.body)].filter((tag) => !calm.has(tag))).toEqual([])
      expect([...tagsOf((await app.inject(url)).body)].filter((tag) => !calm.has(tag))).toEqual([])
    }
    expect(version).toBeGreaterThan(20)
  })
})
