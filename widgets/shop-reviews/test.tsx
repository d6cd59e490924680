// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import type { ShopRating } from '../../sdk/contract.gen.ts'
import { type Answers, openPage, refuse, review, summary } from '../testing.tsx'
import './index.ts'

const list = 'GET /v1/shops/:shop/reviews'
const rate = 'GET /v1/shops/:shop/shop-rating'
const rating: ShopRating = { summary: summary(0, 0, 0, 1, 1), verified: 1, details: { delivery: 4.25, service: null, asDescribed: 5 } }
const two = { summary: rating.summary, reviews: [review(), review({ id: 'r2', verified: false, text: 'słowo '.repeat(60).trim() })], next: null }
const open = (attributes = '', answers: Answers = {}, more = '') =>
  openPage(`<kontuar-shop-reviews lang="pl" ${attributes}></kontuar-shop-reviews>${more}`, { [list]: () => two, [rate]: () => rating, ...answers })

describe('E2 reviews of the shop', () => {
  test('shows the mean, what customers say of each part, and the newest six', async () => {
    const page = open()

    await page.until(() => page.findAll('figure').length === 2)
    expect(page.requests.find(({ route }) => route === list)?.query).toEqual({ subject: 'shop', sort: 'newest', limit: '6' })
    expect(page.find('.number').textContent).toBe('4,5')
    expect(page.findAll('dl div').map(({ textContent }) => textContent)).toEqual(['Dostawa4,3', 'Zgodność z opisem5,0'])
    expect(page.findAll('figcaption span').map(({ textContent }) => textContent)).toEqual(['✓ Potwierdzony zakup', 'Zakup niepotwierdzony'])
  })

  test.each([
    ['2', '2'],
    ['900', '24'],
    ['-1', '6'],
    ['wiele', '6'],
  ])('the attribute limit="%s" asks for %s', async (limit, asked) => {
    const page = open(`limit="${limit}"`)

    await page.until(() => page.findAll('figure').length === 2)
    expect(page.requests.find(({ route }) => route === list)?.query.limit).toBe(asked)
  })

  test('a long text is folded at a word and read on in its place', async () => {
    const page = open()
    await page.until(() => page.findAll('figure').length === 2)
    const text = () => page.findAll('[part=review-text]')[1]?.textContent
    expect(text()).toMatch(/ słowo…$/)

    page.find('[part=more]').click()
    await page.until(() => page.findAll('[part=more]').length === 0)
    expect(text()).toBe(two.reviews[1]?.text)
  })

  test('invites to write while there is no review, where the page has a form about the shop', async () => {
    const empty = { [list]: () => ({ ...two, reviews: [] }), [rate]: () => ({ ...rating, summary: summary(0, 0, 0, 0, 0) }) }
    const page = open('', empty, '<kontuar-review-form subject="shop"></kontuar-review-form>')

    await page.until(() => page.text().includes('Nie ma jeszcze opinii o sklepie'))
    page.find('.notice .button').click()
    expect(document.activeElement?.localName).toBe('kontuar-review-form')
  })

  test('E5 a dead server leaves a notice whose button tries again', async () => {
    const page = open('', { [rate]: () => refuse(503, 'DOWN') })
    await page.until(() => page.text().includes('Nie udało się wczytać opinii.'))

    page.answers[rate] = () => rating
    page.find('.notice .button').click()
    await page.until(() => page.findAll('figure').length === 2)
    expect(page.findAll('.notice')).toEqual([])
  })

  test('E5 a refusal leaves what stood inside', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const page = open('', { [list]: () => refuse(404, 'KEY_NOT_FOUND') })

    await page.until(() => warned.mock.calls.length === 1)
    await page.until(() => page.findAll('slot').length === 1)
    warned.mockRestore()
  })
})
