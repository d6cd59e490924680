// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../../server/testing.hostile.ts'
import { type Answers, openPage, ownReview, refuse, review, summary } from '../testing.tsx'
import './index.ts'

const list = 'GET /v1/shops/:shop/reviews'
const mine = 'GET /v1/shops/:shop/visitor/reviews'
const html = '<kontuar-reviews product="kubek" lang="pl"></kontuar-reviews>'
const two = { summary: summary(1, 0, 0, 0, 1), reviews: [review(), review({ id: 'r2', stars: 1, verified: false })], next: null }
const open = (answers: Answers = {}) => openPage(html, { [list]: () => two, ...answers })

describe('R4 the list of reviews', () => {
  test('shows the mean, the histogram and each review', async () => {
    const page = open()

    await page.until(() => page.text().includes('Trzyma ciepło.'))
    expect(page.find('.number').textContent).toBe('3,0')
    expect(page.findAll('.bar .hidden').map(({ textContent }) => textContent)).toContain('5 gwiazdek: 1 opinia')
    expect(page.find('li time').textContent).toBe('15 października 2026')
    expect(page.findAll('li footer').map(({ textContent }) => textContent?.includes('Potwierdzony zakup'))).toEqual([true, false])
  })

  test('a bar filters the list, a chip shows all again', async () => {
    const page = open()
    await page.until(() => page.findAll('.bar').length === 5)

    page.find('.bar').click()
    await page.until(() => page.text().includes('5 gwiazdek: 1 opinia. Kolejność: Najbardziej pomocne.'))
    expect(page.requests.at(-1)?.query).toEqual({ subject: 'product', product: 'kubek', stars: '5' })
    expect(page.find('.bar').getAttribute('aria-pressed')).toBe('true')

    page.find('.controls .chip').click()
    await page.until(() => page.findAll('.controls .chip').length === 0)
    expect(page.requests.at(-1)?.query).toEqual({ subject: 'product', product: 'kubek' })
  })

  test('sorts by the chosen order', async () => {
    const page = open()
    await page.until(() => page.findAll('select').length === 1)

    const select = page.find<HTMLSelectElement>('select')
    select.value = 'newest'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await page.until(() => page.requests.at(-1)?.query.sort === 'newest')
  })

  test('more reviews are added below, and the first of them has the focus', async () => {
    const page = open({
      [list]: ({ query }) => (query.after ? { ...two, reviews: [review({ id: 'r2' }), review({ id: 'r3' })] } : { ...two, next: 'p2' }),
    })
    await page.until(() => page.findAll('.more').length === 1)

    page.find('.more').click()
    await page.until(() => page.findAll('li').length === 3)
    expect(page.widget.shadowRoot?.activeElement).toBe(page.findAll('li')[2])
    expect(page.text()).toContain('Wczytano jeszcze 1 opinię.')
  })

  test('invites to write while there is no review', async () => {
    const page = openPage(`${html}<kontuar-review-form product="kubek"></kontuar-review-form>`, {
      [list]: () => ({ summary: summary(0, 0, 0, 0, 0), reviews: [], next: null }),
    })

    await page.until(() => page.text().includes('Nie ma jeszcze opinii'))
    page.find('.notice .button').click()
    expect(document.activeElement?.localName).toBe('kontuar-review-form')
  })

  test('about the shop it asks without a product', async () => {
    const page = openPage('<kontuar-reviews subject="shop" lang="pl"></kontuar-reviews>', { [list]: () => two })

    await page.until(() => page.text().includes('Opinie o sklepie'))
    expect(page.requests.at(-1)?.query).toEqual({ subject: 'shop' })
  })
})

describe('E5 a good guest', () => {
  test('a dead server leaves a notice whose button tries again', async () => {
    const page = open({ [list]: () => refuse(503, 'DOWN') })
    await page.until(() => page.text().includes('Nie udało się wczytać opinii.'))

    page.answers[list] = () => two
    page.find('.notice .button').click()
    await page.until(() => page.text().includes('Trzyma ciepło.'))
    expect(page.findAll('.notice')).toEqual([])
  })

  test('what is shown stays when more cannot be loaded', async () => {
    const page = open({ [list]: ({ query }) => (query.after ? refuse(500, 'BROKEN') : { ...two, next: 'p2' }) })
    await page.until(() => page.findAll('.more').length === 1)

    page.find('.more').click()
    await page.until(() => page.text().includes('Nie udało się wczytać opinii.'))
    expect(page.findAll('li').length).toBe(2)
  })

  test('asks for nothing about the visitor before they acted', async () => {
    const page = open()

    await page.until(() => page.text().includes('Trzyma ciepło.'))
    expect(page.requests.map(({ route, headers }) => [route, [...headers.keys()]])).toEqual([[list, []]])
    expect(localStorage.length).toBe(0)
  })
})

describe('R8 the shop’s reply', () => {
  test('stands under its review, and no text of it becomes a tag', async () => {
    const reply = (text: string) => ({ text, at: '2026-10-20T10:00:00.000Z' })
    const reviews = [reply('Dziękujemy!'), ...HOSTILE_TEXTS.map(reply)].map((reply, index) => review({ id: `r${index}`, reply }))
    const page = open({ [list]: () => ({ ...two, reviews }) })

    await page.until(() => page.text().includes('Odpowiedź sklepu, 20 października 2026Dziękujemy!'))
    expect(page.findAll('.reply')).toHaveLength(reviews.length)
    expect(page.findAll('.reply *').every(({ localName }) => localName === 'p' || localName === 'strong')).toBe(true)
  })
})

describe('R2 own reviews', () => {
  test('one that waits for its e-mail says where to look', async () => {
    localStorage.setItem('kontuar:pk_test', 'token')
    const page = open({ [mine]: () => ({ reviews: [ownReview({ waitsForEmail: true })] }) })

    await page.until(() => page.text().includes('Potwierdź swój e-mail'))
    expect(page.text()).not.toContain('Na razie widzisz ją tylko Ty')
  })

  test('a visitor sees their own pending review on top', async () => {
    localStorage.setItem('kontuar:pk_test', 'token')
    const page = open({ [mine]: () => ({ reviews: [ownReview(), ownReview({ id: 'o2', status: 'rejected', text: 'Nie.' })] }) })

    await page.until(() => page.text().includes('Moja.'))
    expect(page.text()).toContain('Czeka na sprawdzenie')
    expect(page.text()).not.toContain('Nie.')
    expect(page.requests.find(({ route }) => route === mine)?.headers.get('authorization')).toBe('Bearer token')
  })

  test('a review sent on this page appears at once, only where it belongs', async () => {
    const page = open()
    await page.until(() => page.findAll('li').length === 2)

    const send = (product: string, text: string) =>
      document.dispatchEvent(new CustomEvent('kontuar-review-sent', { detail: { subject: 'product', product, review: ownReview({ id: text, text }) } }))
    send('talerz', 'O talerzu.')
    send('kubek', 'O kubku.')
    await page.until(() => page.text().includes('O kubku.'))
    expect(page.text()).not.toContain('O talerzu.')
  })
})
