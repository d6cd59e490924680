// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type Answers, openPage, refuse, review, summary } from '../testing.tsx'
import '../reviews/index.ts'

const list = 'GET /v1/shops/:shop/reviews'
const own = 'GET /v1/shops/:shop/visitor/votes'
const put = 'PUT /v1/shops/:shop/reviews/r1/vote' as 'PUT /v1/shops/:shop/reviews/:review/vote'
const remove = 'DELETE /v1/shops/:shop/reviews/r1/vote' as 'DELETE /v1/shops/:shop/reviews/:review/vote'
const html = '<kontuar-reviews product="kubek" lang="pl"></kontuar-reviews>'

async function open(answers: Answers = {}) {
  const page = openPage(html, {
    [list]: () => ({ summary: summary(0, 0, 0, 0, 1), reviews: [review({ helpful: 2 })], next: null }),
    [put]: ({ body }) => ({ helpful: body.helpful ? 3 : 2, unhelpful: body.helpful ? 0 : 1, own: body.helpful ? 'helpful' : 'unhelpful', visitor: 'token' }),
    [remove]: () => ({ helpful: 2, unhelpful: 0, own: null, visitor: 'token' }),
    ...answers,
  })
  await page.until(() => page.findAll('fieldset button[part=vote]').length === 2)
  const [yes, no] = page.findAll('button[part=vote]') as [HTMLElement, HTMLElement]
  const sent = () => page.requests.filter(({ route }) => route === put || route === remove)
  return { page, yes, no, sent, isSaid: () => [yes, no].map((button) => button.getAttribute('aria-pressed')) }
}

describe('R5 whether a review helped', () => {
  test('a vote is shown, sent, thanked for, and the visitor is known from then on', async () => {
    const { page, yes, sent, isSaid } = await open()
    expect([yes.textContent, localStorage.length]).toEqual(['Tak (2)', 0])

    yes.click()
    await page.until(() => page.text().includes('Dziękujemy za głos.'))
    expect([yes.textContent, ...isSaid()]).toEqual(['Tak (3)', 'true', 'false'])
    expect(sent().map(({ body, headers }) => [body, headers.get('authorization')])).toEqual([[{ helpful: true }, null]])
    expect(localStorage.getItem('kontuar:pk_test')).toBe('token')
  })

  test('it is shown before the server has answered', async () => {
    const answer = Promise.withResolvers<unknown>()
    const { page, yes, isSaid } = await open({ [put]: () => answer.promise })

    yes.click()
    await page.until(() => yes.textContent === 'Tak (3)')
    expect(isSaid()).toEqual(['true', 'false'])
    answer.resolve({ helpful: 7, unhelpful: 0, own: 'helpful', visitor: 'token' })
    await page.until(() => yes.textContent === 'Tak (7)')
  })

  test('said again it is taken back; the other button changes it', async () => {
    const { page, yes, no, sent, isSaid } = await open()

    yes.click()
    no.click()
    no.click()
    await page.until(() => sent().length === 3 && isSaid().join() === 'false,false')
    expect(sent().map(({ route, body, headers }) => [route, body, headers.get('authorization')])).toEqual([
      [put, { helpful: true }, null],
      [put, { helpful: false }, 'Bearer token'],
      [remove, {}, 'Bearer token'],
    ])
    expect(yes.textContent).toBe('Tak (2)')
  })

  test('one that cannot be sent is taken back with a notice, and may be tried again', async () => {
    const { page, yes, isSaid } = await open({ [put]: () => refuse(503, 'DOWN') })

    yes.click()
    await page.until(() => page.text().includes('Nie udało się zapisać głosu.'))
    expect([yes.textContent, ...isSaid()]).toEqual(['Tak (2)', 'false', 'false'])
    expect([page.find('fieldset [role=status]').textContent, localStorage.length]).toEqual(['Nie udało się zapisać głosu.', 0])

    page.answers[put] = () => ({ helpful: 3, unhelpful: 0, own: 'helpful', visitor: 'token' })
    yes.click()
    await page.until(() => page.text().includes('Dziękujemy za głos.'))
    expect(page.text()).not.toContain('Nie udało się zapisać głosu.')
  })

  test('what a visitor said is marked after the page was loaded again', async () => {
    localStorage.setItem('kontuar:pk_test', 'token')
    const { page, isSaid } = await open({ [own]: () => ({ votes: { r1: false } }), 'GET /v1/shops/:shop/visitor/reviews': () => ({ reviews: [] }) })

    await page.until(() => isSaid().join() === 'false,true')
    const asked = page.requests.find(({ route }) => route === own)
    expect([asked?.query, asked?.headers.get('authorization')]).toEqual([{ subject: 'product', product: 'kubek' }, 'Bearer token'])
  })
})

describe('R3 R8 R17 what is said of a review', () => {
  const say = async (part: Parameters<typeof review>[0]) => {
    const page = openPage(html, { [list]: () => ({ summary: summary(0, 0, 0, 0, 1), reviews: [review(part)], next: null }) })
    await page.until(() => page.findAll('li').length === 1)
    return page
  }

  test('a verified purchase says how it was checked, the others that it was not', async () => {
    const verified = await say({ verified: true })
    expect([verified.find('summary').textContent, verified.find('details p').textContent]).toEqual([
      '✓ Potwierdzony zakup',
      'System odnalazł zamówienie autora w tym sklepie.',
    ])

    const other = await say({ verified: false })
    expect([other.find('[part=unverified]').textContent, other.findAll('details').length]).toEqual(['Zakup niepotwierdzony', 0])
  })

  test('the shop’s answer stands below as plain text, with its date', async () => {
    const page = await say({ reply: { text: '<b>Dziękujemy</b>\nza opinię', at: '2026-10-20T10:00:00.000Z' } })

    expect(page.find('[part=reply] strong').textContent).toBe('Odpowiedź sklepu, 20 października 2026')
    expect([page.find('[part=reply] p').textContent, page.findAll('b').length]).toEqual(['<b>Dziękujemy</b>\nza opinię', 0])
  })

  test('an edit is told with its date, a variant by its name, and neither where there is none', async () => {
    const page = await say({ editedAt: '2026-10-21T10:00:00.000Z', product: { id: 'duzy', name: 'Kubek, duży' } })
    expect(page.find('footer').textContent).toContain('Edytowana 21 października 2026Dotyczy: Kubek, duży')

    const plain = await say({})
    expect(plain.find('footer').textContent).not.toMatch(/Edytowana|Dotyczy/)
  })
})
