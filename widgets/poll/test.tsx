// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import type { PublicPoll } from '../../sdk/contract.gen.ts'
import { type Answers, openPage, refuse } from '../testing.tsx'
import './index.ts'

const poll = 'GET /v1/shops/:shop/polls/p1' as 'GET /v1/shops/:shop/polls/:poll'
const counts = 'GET /v1/shops/:shop/polls/p1/counts' as 'GET /v1/shops/:shop/polls/:poll/counts'
const own = 'GET /v1/shops/:shop/visitor/polls/p1' as 'GET /v1/shops/:shop/visitor/polls/:poll'
const put = 'PUT /v1/shops/:shop/polls/p1/vote' as 'PUT /v1/shops/:shop/polls/:poll/vote'
const remove = 'DELETE /v1/shops/:shop/polls/p1/vote' as 'DELETE /v1/shops/:shop/polls/:poll/vote'

const asked = (part: Partial<PublicPoll> = {}): PublicPoll => ({
  ...{ id: 'p1', question: 'Kawa?', options: ['Tak', 'Nie'].map((text, at) => ({ id: `o${at}`, text, image: null })) },
  ...{ startsAt: null, endsAt: null, isClosed: false, voters: 'everyone', isChangeable: true, results: 'voted', isShuffled: false, counts: null },
  ...part,
})
const seen = { results: 'always' as const, counts: { total: 3, votes: [2, 1] } }

async function open(part: Partial<PublicPoll> = {}, answers: Answers = {}) {
  const page = openPage('<kontuar-poll poll="p1" lang="pl"></kontuar-poll>', {
    [poll]: () => asked(part),
    [put]: ({ body }) => ({ option: body.option, key: null, visitor: 'token' }),
    [remove]: () => ({ option: null, key: null }),
    ...answers,
  })
  await page.until(() => page.text().includes('Kawa?'))
  const button = (name: string) => page.findAll('button').find(({ textContent }) => textContent === name) ?? expect.fail(`no button ${name}`)
  return {
    page,
    button,
    async press(name: string) {
      await page.until(() => page.findAll('button').some(({ textContent }) => textContent === name))
      button(name).click()
    },
    choose(at: number) {
      const radio = page.findAll('input')[at] as HTMLInputElement
      radio.click()
      radio.dispatchEvent(new Event('change'))
    },
    send: () => page.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    rows: () => page.findAll('[part=result]').map(({ textContent }) => textContent),
  }
}

describe('P2 P3 a poll in a page', () => {
  test('a vote is shown, sent once, thanked for and told to the page; nothing is kept before', async () => {
    const { page, choose, send, rows } = await open(seen)
    const heard = vi.fn()
    page.kontuar.on('poll.voted', heard)
    expect(localStorage.length).toBe(0)

    choose(1)
    send()
    await page.until(() => page.text().includes('Dziękujemy za głos.'))
    expect(rows()).toEqual(['Tak50% (2 głosy)', 'Nie ✓ Twój głos50% (2 głosy)'])
    expect(heard.mock.calls).toEqual([[{ poll: 'p1', option: 'o1' }]])
    expect([localStorage.getItem('kontuar:pk_test'), localStorage.length]).toEqual(['token', 1])
    expect(page.requests.filter(({ route }) => route === put).map(({ body }) => body)).toEqual([{ option: 'o1', seed: expect.any(String) }])
  })

  test('the counts may be looked at first where the poll shows them, and the vote changed and taken back', async () => {
    const { page, press, choose, send, rows } = await open(seen)

    await press('Pokaż wyniki')
    await page.until(() => rows().length === 2)
    expect(rows()).toEqual(['Tak67% (2 głosy)', 'Nie33% (1 głos)'])
    await press('Wróć do głosowania')
    choose(0)
    send()
    await press('Zmień głos')
    choose(1)
    send()
    await page.until(() => rows()[1]?.includes('Twój głos') ?? false)
    await press('Cofnij głos')
    await page.until(() => page.text().includes('Głos cofnięty.'))
    expect(page.requests.filter(({ route }) => route === put || route === remove).map(({ route, body }) => [route, body.option])).toEqual([
      [put, 'o0'],
      [put, 'o1'],
      [remove, undefined],
    ])
  })

  test('a vote that cannot be sent keeps the choice and goes again by itself, as the same vote', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(-1)
    const tried: unknown[] = []
    const { page, choose, send } = await open(
      {},
      {
        [put]: ({ body }) => {
          tried.push(body.seed)
          return tried.length < 4 ? refuse(503, 'DOWN') : { option: 'o0', key: null, visitor: 'token' }
        },
      },
    )

    choose(0)
    send()
    await page.until(() => page.text().includes('Spróbujemy znowu za chwilę.'))
    expect(page.text()).toContain('Twój głos')
    await page.until(() => page.text().includes('Dziękujemy za głos.'))
    expect(new Set(tried).size).toBe(1)
    expect(page.text()).not.toContain('Spróbujemy')
  })

  test('a refused vote goes back to what counts, and says why', async () => {
    const { page, choose, send } = await open({}, { [put]: () => refuse(403, 'POLL_VOTERS_ONLY') })

    choose(0)
    send()
    await page.until(() => page.text().includes('Głosują tylko klienci sklepu.'))
    expect([page.findAll('form').length, page.text().includes('Twój głos')]).toEqual([1, false])
  })

  test('who voted before sees it again, with the counts that their vote opens', async () => {
    localStorage.setItem('kontuar:pk_test', 'token')
    vi.stubGlobal('WebSocket', class {})
    const { page, rows } = await open(
      {},
      { [own]: () => ({ option: 'o0', key: 'opens' }), [counts]: ({ query }) => (query.key === 'opens' ? { total: 4, votes: [3, 1] } : refuse(403, 'X')) },
    )

    await page.until(() => rows().length === 2)
    expect(rows()[0]).toContain('Tak ✓ Twój głos')
  })

  test.each([
    ['not begun', { startsAt: new Date(Date.now() + 3_600_000).toISOString() }, /Głosowanie zacznie się/, 0],
    ['over, with its counts', { ...seen, isClosed: true }, /Tak67% \(2 głosy\)Nie33% \(1 głos\)Sonda zakończona\./, 0],
    ['over, and never counted in public', { results: 'never' as const, isClosed: true }, /^Kawa\?Sonda zakończona\.$/, 0],
    ['open until its end', { endsAt: new Date(Date.now() + 3_600_000).toISOString() }, /Głosujemy do/, 1],
  ])('a poll that is %s says so', async (_, part, said, forms) => {
    const { page } = await open(part)

    await page.until(() => said.test(page.text()))
    expect(page.findAll('form').length).toBe(forms)
  })

  test('it is asked for in the language of the page, and again where that changes; what was marked stays marked', async () => {
    const question = { pl: 'Kawa?', en: 'Coffee?' }
    const page = openPage('<kontuar-poll poll="p1" lang="pl"></kontuar-poll>', {
      [poll]: ({ query }) => asked({ question: query.lang === 'en' ? question.en : question.pl }),
    })
    await page.until(() => page.text().includes('Kawa?'))
    page.find('input').click()
    page.find('input').dispatchEvent(new Event('change'))

    page.widget.setAttribute('lang', 'en-GB')
    await page.until(() => page.text().includes('Coffee?') && page.text().includes('Vote'))
    expect(page.find<HTMLInputElement>('input').checked).toBe(true)
    expect(page.requests.filter(({ route }) => route === poll).map(({ query }) => query.lang)).toEqual(['pl', 'en'])
  })

  test('where the page says no language, the shop’s own is left to the server, and asked for once', async () => {
    const page = openPage('<kontuar-poll poll="p1"></kontuar-poll>', {
      [poll]: () => asked(),
      'GET /v1/shops/:shop/config': () => ({ name: 'Kubek', locale: 'pl' }),
    })

    await page.until(() => page.text().includes('Kawa?') && page.text().includes('Głosuję'))
    expect(page.requests.filter(({ route }) => route === poll).map(({ query }) => query.lang)).toEqual([undefined])
  })

  test('one that is not there leaves the page as it was', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const page = openPage('<kontuar-poll poll="p1" lang="pl"></kontuar-poll>', { [poll]: () => refuse(404, 'POLL_NOT_FOUND') })

    await page.until(() => warned.mock.calls.length === 1)
    expect(page.text()).toBe('')
  })

  test('one that is being written is shown from the address, and takes no vote', async () => {
    location.hash = encodeURIComponent(JSON.stringify(asked({ question: 'Próba?' })))
    const page = openPage('<kontuar-poll poll="#" lang="pl"></kontuar-poll>', {})
    await page.until(() => page.text().includes('Próba?'))

    const radio = page.find('input')
    radio.click()
    radio.dispatchEvent(new Event('change'))
    page.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await page.until(() => page.text().includes('100% (1 głos)'))
    expect(page.requests).toEqual([])
  })
})
