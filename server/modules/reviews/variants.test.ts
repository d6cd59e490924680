import { beforeEach, describe, expect, test } from 'vitest'
import { act, publishedReview, type TestApp, type TestShop, testApp, testShop } from '../../testing.ts'
import { type ProductInput, putProducts } from '../catalog/service.ts'

let app: TestApp
let shop: TestShop
beforeEach(async () => {
  app = await testApp()
  shop = await testShop(app)
  await put({ id: 'polny-300', name: 'Kubek Polny 300 ml', groupId: 'polny' }, { id: 'polny-450', name: 'Kubek Polny 450 ml', groupId: 'polny' })
})

const put = (...products: ProductInput[]) => app.store.write((tx) => putProducts(tx, shop.shop.id, products))
const list = async (product: string, of = shop) => (await app.inject(`${of.v1}/reviews?product=${product}`)).json()
const ratings = async (...products: string[]) => (await app.inject(`${shop.v1}/ratings?products=${products}`)).json().ratings
const snippet = async (product: string) => (await app.inject(`${shop.v1}/products/${product}/snippet`)).body
const review = (product: string, changes: object = {}) => publishedReview(app, shop, { product, ...changes })

describe('R17 variants share reviews', () => {
  test('the list of each shows the reviews of all, and says which are about another', async () => {
    await review('polny-300', { stars: 5, text: 'Mały.' })
    await review('polny-450', { stars: 2, text: 'Duży.' })
    await review('talerz', { stars: 1 })

    const { summary, reviews } = await list('polny-300')

    expect(summary).toEqual({ count: 2, mean: 3.5, histogram: [0, 1, 0, 0, 1] })
    expect(Object.fromEntries(reviews.map(({ text, product }: { text: string; product: object }) => [text, product]))).toEqual({
      'Mały.': null,
      'Duży.': { id: 'polny-450', name: 'Kubek Polny 450 ml' },
    })
    expect((await list('polny-450')).summary).toEqual(summary)
    expect((await list('talerz')).summary.count).toBe(1)
  })

  test('stars of lists and the snippet count them together', async () => {
    await review('polny-300', { stars: 5 })
    await review('polny-450', { stars: 4 })

    expect(await ratings('polny-300', 'polny-450', 'talerz')).toMatchObject({
      'polny-300': { count: 2, mean: 4.5 },
      'polny-450': { count: 2, mean: 4.5 },
      talerz: { count: 0, mean: null },
    })
    expect(await snippet('polny-450')).toContain('"ratingValue":4.5')
  })

  test('what changes for one changes for all from the next request on', async () => {
    const id = await review('polny-450')
    expect([(await list('polny-300')).summary.count, (await ratings('polny-300'))['polny-300'].count]).toEqual([1, 1])
    expect(await snippet('polny-300')).toContain('Trzyma ciepło.')

    await app.inject({ method: 'PUT', url: `${shop.v1}/reviews/${id}/vote`, body: { helpful: true } })
    expect((await list('polny-300')).reviews[0].helpful).toBe(1)
    await act(app, shop, { action: 'delete', reviews: [id] })
    expect([(await list('polny-300')).summary.count, (await ratings('polny-300'))['polny-300'].count]).toEqual([0, 0])
    expect(await snippet('polny-300')).toBe('')
  })

  test('a product that joins a group, leaves it or is renamed is seen as it is now', async () => {
    await review('polny-600', { text: 'Ogromny.' })
    const seen = async () => (await list('polny-300')).reviews.map(({ product }: { product: { name: string } }) => product.name)
    expect([await seen(), (await ratings('polny-300'))['polny-300'].count]).toEqual([[], 0])

    await put({ id: 'polny-600', name: 'Kubek Polny 600 ml', groupId: 'polny' })
    expect([await seen(), (await ratings('polny-300'))['polny-300'].count]).toEqual([['Kubek Polny 600 ml'], 1])
    await put({ id: 'polny-600', name: 'Dzban Polny', groupId: 'polny' })
    expect(await seen()).toEqual(['Dzban Polny'])
    await put({ id: 'polny-600', name: 'Dzban Polny' })
    expect([await seen(), (await ratings('polny-300'))['polny-300'].count]).toEqual([[], 0])
  })

  test('a group of the same name in another shop is another group', async () => {
    const other = await testShop(app)
    await app.store.write((tx) => putProducts(tx, other.shop.id, [{ id: 'polny-900', name: 'Obcy', groupId: 'polny' }]))
    await publishedReview(app, other, { product: 'polny-900' })

    expect((await list('polny-300')).summary.count).toBe(0)
  })
})
