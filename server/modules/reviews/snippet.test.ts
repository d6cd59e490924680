import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../testing.hostile.ts'
import { act, publishedReview, submit, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { putProducts } from '../catalog/service.ts'

const ask = (app: TestApp, shop: TestShop, query = '') => app.inject(`${shop.v1}/products/kubek/snippet${query}`)
const jsonLd = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')
const sell = (app: TestApp, shop: TestShop, name = 'Kubek polny') =>
  app.store.write((tx) => putProducts(tx, shop.shop.id, [{ id: 'kubek', name, url: 'https://shop.test/kubek', imageUrl: 'https://shop.test/kubek.jpg' }]))

describe('E7 the snippet for the shop’s own template', () => {
  test('says nothing without reviews, and speaks of a product alone', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await sell(app, shop)
    await publishedReview(app, shop, { subject: 'shop', product: undefined })

    expect((await ask(app, shop)).body).toBe('')
  })

  test('is HTML and a schema.org Product whose counts equal the visible reviews', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await sell(app, shop)
    await publishedReview(app, shop, { stars: 5 })
    await publishedReview(app, shop, { stars: 4, text: '', title: '' })

    const reply = await ask(app, shop)

    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.body).toContain('4,5 z 5 · 2 opinie')
    expect(jsonLd(reply.body)).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'Product',
      name: 'Kubek polny',
      image: 'https://shop.test/kubek.jpg',
      aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.5, ratingCount: 2, reviewCount: 1, bestRating: 5, worstRating: 1 },
      review: [
        {
          '@type': 'Review',
          author: { '@type': 'Person', name: 'Zofia' },
          reviewRating: { ratingValue: 5 },
          datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      ],
    })
    expect((await ask(app, shop, '?lang=en')).body).toContain('4.5 of 5 · 2 reviews')
    await publishedReview(app, shop, { stars: 1 })
    expect(jsonLd((await ask(app, shop)).body).aggregateRating.ratingCount).toBe(3)
  })

  test('has what search engines require of a rating and of each review, and nothing of ratings that nobody wrote', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await sell(app, shop)
    await publishedReview(app, shop, { stars: 3, text: '', title: '', author: 'Piotr' })

    const silent = jsonLd((await ask(app, shop)).body)
    expect(silent.aggregateRating).toEqual({ '@type': 'AggregateRating', ratingValue: 3, bestRating: 5, worstRating: 1, ratingCount: 1 })
    expect(silent).not.toHaveProperty('review')

    for (const stars of [1, 5]) await publishedReview(app, shop, { stars, author: `Zofia ${stars}` })
    await submit(app, shop, { stars: 1, author: 'Nobody has read this yet' })
    const { body } = await ask(app, shop)
    const product = jsonLd(body)

    expect(body.match(/application\/ld\+json/g)).toHaveLength(1)
    expect(Object.keys(product).toSorted()).toEqual(['@context', '@type', 'aggregateRating', 'image', 'name', 'review', 'url'])
    expect(product.aggregateRating).toMatchObject({ ratingValue: 3, ratingCount: 3, reviewCount: 2, bestRating: 5, worstRating: 1 })
    expect(product.review).toHaveLength(product.aggregateRating.reviewCount)
    for (const review of product.review) {
      expect(Object.keys(review).toSorted()).toEqual(['@type', 'author', 'datePublished', 'name', 'reviewBody', 'reviewRating'])
      expect(review).toMatchObject({ '@type': 'Review', author: { '@type': 'Person', name: expect.stringMatching(/^Zofia \d$/) } })
      expect(review.reviewRating).toEqual({ '@type': 'Rating', ratingValue: Number(review.author.name.at(-1)), bestRating: 5, worstRating: 1 })
      expect(review.author.name.length).toBeLessThan(100)
    }
    expect(body).not.toContain('Nobody has read this yet')
    expect(body).not.toMatch(/Organization|LocalBusiness|Store/)
  })

  test('is gone with the last review', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await sell(app, shop)
    const id = await publishedReview(app, shop)
    expect(jsonLd((await ask(app, shop)).body).aggregateRating.ratingCount).toBe(1)

    await act(app, shop, { action: 'delete', reviews: [id] })

    expect((await ask(app, shop)).body).toBe('')
  })

  test('a product that the catalogue does not know has no JSON-LD, which would lack its name', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await publishedReview(app, shop)

    expect((await ask(app, shop)).body).toMatch(/^<section.*<\/section>$/)
  })

  test('no text breaks out of it', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    await sell(app, shop, '</script><script>alert(1)</script>')
    const texts = HOSTILE_TEXTS.filter((text) => text.length < 4000 && text.isWellFormed() && !text.includes('\0'))

    for (const text of texts) {
      const id = await publishedReview(app, shop, { text, title: text.slice(0, 100).toWellFormed() })
      const { body } = await ask(app, shop)
      expect([...body.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag).filter((tag) => !/^(section|h2|h3|p|ul|li|time|script)$/.test(tag ?? ''))).toEqual([])
      expect(body.match(/<script/g)).toHaveLength(1)
      expect(body.slice(body.indexOf('ld+json">') + 9, body.lastIndexOf('</script>'))).not.toMatch(/[<>]/)
      expect(jsonLd(body).name).toBe('</script><script>alert(1)</script>')
      expect(id).toEqual(expect.any(String))
    }
  })
})
