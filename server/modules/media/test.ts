import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { act, signIn, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { reviews } from '../reviews/table.ts'
import { namesInUse } from './service/list.ts'
import { openMedia } from './service/media.ts'
import { opensPhoto, photoKey } from './service/own.ts'
import { photos } from './table.ts'
import { drawn, send, writtenReview } from './testing.ts'

const photo = await drawn(60, 40).jpeg().toBuffer()

/** A review with so many photos, published or not. */
async function reviewWithPhotos(
  app: TestApp,
  shop: TestShop,
  { count = 1, isPublished = true, changes = {} }: { count?: number; isPublished?: boolean; changes?: object } = {},
) {
  const written = await writtenReview(app, shop, changes)
  const sent: { id: string; key: string; state: string }[] = []
  for (let n = 0; n < count; n++) sent.push((await send(app, shop, written.id, photo, written.author)).json())
  if (isPublished) await act(app, shop, { action: 'publish', reviews: [written.id] })
  return { ...written, photos: sent, first: sent[0] ?? { id: '', key: '', state: '' } }
}

const listed = async (app: TestApp, shop: TestShop, query = '') => (await app.inject(`${shop.v1}/reviews?product=kubek${query}`)).json().reviews

const decide = async (app: TestApp, shop: TestShop, id: string, state: string) =>
  app.inject({ method: 'PUT', url: `${shop.api}/photos/${id}/state`, headers: await signIn(app, shop.email), body: { state } })

describe('R6 photos of reviews', () => {
  test('a photo waits with its review: only its author sees it, by a key that ends', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { first, author } = await reviewWithPhotos(app, shop, { isPublished: false })
    const url = `${shop.v1}/photos/${first.id}/small`

    expect(first).toMatchObject({ state: 'pending', width: 60, height: 40 })
    expect((await app.inject(url)).json().code).toBe('PHOTO_NOT_FOUND')
    expect((await app.inject(`${url}?key=${photoKey('another secret', first)}`)).statusCode).toBe(404)
    const own = await app.inject(`${url}?key=${first.key}`)
    expect([own.statusCode, own.headers['cache-control']]).toEqual([200, 'private, no-store'])
    const page = await app.inject({ url: `${shop.v1}/visitor/reviews?product=kubek`, headers: author })
    expect(page.json().reviews[0].photos).toMatchObject([{ id: first.id, state: 'pending' }])
    const { SECRET } = app.config
    expect(opensPhoto(SECRET, first.id, photoKey(SECRET, first, Date.now() - 60 * 60_000))).toBe(false)
    expect(opensPhoto(SECRET, 'another', first.key)).toBe(false)
  })

  test('publishing a review publishes its photos, in their order, as a picture that is kept for good', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await listed(app, shop)
    const { photos: sent, first } = await reviewWithPhotos(app, shop, { count: 3 })

    const [review] = await listed(app, shop)
    expect(review.photos).toEqual(sent.map(({ id }) => ({ id, width: 60, height: 40 })))
    for (const size of ['small', 'large']) {
      const picture = await app.inject(`${shop.v1}/photos/${first.id}/${size}`)
      expect(picture.headers).toMatchObject({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=31536000, s-maxage=86400, immutable',
      })
      expect(picture.rawPayload.subarray(8, 12).toString()).toBe('WEBP')
    }
  })

  test('a photo of a review that was put back, rejected or deleted is shown to nobody', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id, first } = await reviewWithPhotos(app, shop)
    const status = async () => (await app.inject(`${shop.v1}/photos/${first.id}/small`)).statusCode

    for (const step of [{ action: 'hold' }, { action: 'publish' }, { action: 'reject', reason: 'spam' }, { action: 'delete' }, { action: 'restore' }]) {
      await act(app, shop, { ...step, reviews: [id] })
      expect([step.action, await status()]).toEqual([step.action, step.action === 'publish' ? 200 : 404])
    }
  })

  test('the staff refuse one photo and leave the review; it stays refused when the review is published again', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id, photos: sent } = await reviewWithPhotos(app, shop, { count: 2 })
    const [bad = { id: '' }, good = { id: '' }] = sent

    const refused = await decide(app, shop, bad.id, 'rejected')
    await act(app, shop, { action: 'hold', reviews: [id] })
    await act(app, shop, { action: 'publish', reviews: [id] })

    expect(refused.json()).toMatchObject({ id: bad.id, state: 'rejected' })
    expect((await listed(app, shop))[0].photos).toMatchObject([{ id: good.id }])
    const headers = await signIn(app, shop.email)
    const shown = (await app.inject({ url: `${shop.api}/reviews/${id}`, headers })).json().review
    expect(shown.photos).toMatchObject([{ state: 'rejected' }, { state: 'published' }])
    expect((await app.inject({ url: `${shop.api}/reviews`, headers })).json().reviews[0].photos).toEqual(shown.photos)
    await decide(app, shop, bad.id, 'published')
    expect((await listed(app, shop))[0].photos).toMatchObject([{ id: bad.id }, { id: good.id }])
  })

  test('the staff see a photo that waits, at their own address; shoppers and other shops do not', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const other = await testShop(app)
    const { first } = await reviewWithPhotos(app, shop, { isPublished: false })
    const ask = async (api: string, email: string) =>
      (await app.inject({ url: `${api}/photos/${first.id}/large`, headers: await signIn(app, email) })).statusCode

    expect(await ask(shop.api, shop.email)).toBe(200)
    expect(await ask(other.api, other.email)).toBe(404)
    expect((await app.inject(`${shop.api}/photos/${first.id}/large`)).statusCode).toBe(401)
    expect((await app.inject(`${other.v1}/photos/${first.id}/large?key=${first.key}`)).statusCode).toBe(404)
    expect((await decide(app, other, first.id, 'published')).json().code).toBe('PHOTO_NOT_FOUND')
  })

  test('nobody but the author adds a photo or takes one away', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const other = await testShop(app)
    const { id, first, author } = await reviewWithPhotos(app, shop)
    const stranger = (await writtenReview(app, shop, { product: 'miska' })).author
    const namesake = (await writtenReview(app, other)).author
    const drop = (v1: string, headers = {}) => app.inject({ method: 'DELETE', url: `${v1}/photos/${first.id}`, headers })

    for (const headers of [{}, stranger, namesake]) {
      expect((await send(app, shop, id, photo, headers as typeof author)).json().code).toBe('REVIEW_NOT_FOUND')
      expect((await drop(shop.v1, headers)).json().code).toBe('PHOTO_NOT_FOUND')
    }
    expect((await send(app, other, id, photo, author)).statusCode).toBe(404)
    expect((await drop(shop.v1, author)).statusCode).toBe(204)
    expect((await listed(app, shop))[0].photos).toEqual([])
    expect((await app.inject(`${shop.v1}/photos/${first.id}/small`)).statusCode).toBe(404)
  })

  test('a sixth photo is refused, also when all come at once; a place that became free is taken again', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id, author } = await writtenReview(app, shop)

    const replies = await Promise.all(Array.from({ length: 8 }, () => send(app, shop, id, photo, author)))
    const taken = replies.filter((reply) => reply.statusCode === 201).map((reply) => reply.json().id)
    expect(taken).toHaveLength(5)
    for (const reply of replies) if (reply.statusCode !== 201) expect(reply.json().code).toBe('PHOTO_LIMIT_REACHED')
    await app.inject({ method: 'DELETE', url: `${shop.v1}/photos/${taken[2]}`, headers: author })
    expect((await send(app, shop, id, photo, author)).statusCode).toBe(201)
    expect((await send(app, shop, id, photo, author)).json().code).toBe('PHOTO_LIMIT_REACHED')
    const rows = await app.store.read.select().from(photos).where(eq(photos.reviewId, id))
    expect(rows.map(({ position }) => position).toSorted()).toEqual([0, 1, 2, 3, 4])
  })

  test('photos are taken for a day after the review was sent, and while it waits; never for a rejected or deleted one', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id, author } = await writtenReview(app, shop)
    const code = async () => (await send(app, shop, id, photo, author)).json().code
    const age = (days: number) => app.store.write((tx) => tx.update(reviews).set({ createdAt: new Date(Date.now() - days * 24 * 60 * 60_000) }))

    await age(30)
    expect(await code()).toBeUndefined()
    await act(app, shop, { action: 'publish', reviews: [id] })
    expect(await code()).toBe('PHOTOS_CLOSED')
    await age(0.5)
    expect(await code()).toBeUndefined()
    expect((await listed(app, shop))[0].photos).toHaveLength(1)
    await act(app, shop, { action: 'reject', reason: 'spam', reviews: [id] })
    expect(await code()).toBe('PHOTOS_CLOSED')
  })

  test('reviews with photos come first when asked for, then as helpful, page by page', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const made: Record<string, string> = {}
    for (const [author, count] of [
      ['Bez', 0],
      ['Ze', 1],
      ['Pomocna', 0],
      ['Ze dwoma', 2],
    ] as const)
      made[author] = (await reviewWithPhotos(app, shop, { count, changes: { author } })).id
    await app.inject({ method: 'PUT', url: `${shop.v1}/reviews/${made.Pomocna}/vote`, body: { helpful: true } })
    await app.inject({ method: 'PUT', url: `${shop.v1}/reviews/${made.Ze}/vote`, body: { helpful: true } })

    const seen: string[] = []
    let after = ''
    do {
      const page = (await app.inject(`${shop.v1}/reviews?product=kubek&sort=photos&limit=1${after}`)).json()
      seen.push(...page.reviews.map(({ author }: { author: string }) => author))
      after = page.next && `&after=${page.next}`
    } while (after)

    expect(seen).toEqual(['Ze', 'Ze dwoma', 'Pomocna', 'Bez'])
  })
})

describe('R6 the folder of photos', () => {
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'kontuar-folder-'))
    onTestFinished(() => rmSync(path, { recursive: true }))
    return path
  }
  const files = async (path: string) => (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const age = async (path: string) => {
    for (const { parentPath, name } of await files(path)) await utimes(join(parentPath, name), 0, 0)
  }

  test('the same bytes lie there once, and are whole or not there', async () => {
    const path = folder()
    const media = openMedia(`file:${path}/new`)

    const names = await Promise.all(Array.from({ length: 10 }, () => media.keep(photo)))

    expect(new Set(names).size).toBe(1)
    expect(await files(path)).toHaveLength(1)
    expect(await media.read(names[0] ?? '')).toEqual(photo)
    expect(await media.read('0'.repeat(64))).toBeUndefined()
    expect(await media.read('../../etc/passwd')).toBeUndefined()
  })

  test('a sweep drops what nobody names for a day, and never what a photo needs or what is on its way', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { first, author } = await reviewWithPhotos(app, shop)
    const { media, store } = app
    const sweep = () => media.sweep((names) => namesInUse(store.read, names))
    const path = app.config.MEDIA_URL.replace('file:', '')
    const orphan = await media.keep(Buffer.from('an upload whose write failed'))

    expect(await sweep()).toBe(0)
    await age(path)
    const coming = await media.keep(Buffer.from('an upload of this moment'))
    expect(await sweep()).toBe(1)
    expect([await media.read(orphan), await media.read(coming)]).toEqual([undefined, Buffer.from('an upload of this moment')])
    expect((await app.inject(`${shop.v1}/photos/${first.id}/large`)).statusCode).toBe(200)
    await app.inject({ method: 'DELETE', url: `${shop.v1}/photos/${first.id}`, headers: author })
    await age(path)
    expect(await sweep()).toBe(3)
    expect(await files(path)).toEqual([])
  })

  test('with its review a photo’s row goes, and its bytes with the next sweep', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id } = await reviewWithPhotos(app, shop, { count: 2 })

    await app.store.write((tx) => tx.delete(reviews).where(eq(reviews.id, id)))

    expect(await app.store.read.$count(photos)).toBe(0)
  })
})
