import { describe, expect, test } from 'vitest'
import { testShop } from '../../testing.ts'
import { identify, newSecret, tokenOf } from '../identity/testing.ts'
import { boughtOrder } from '../requests/testing.ts'
import { pollVotes } from './table.ts'
import { goodPoll, sendPicture, testPoll } from './testing.ts'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

describe('P2 a vote', () => {
  test('is one row, counted at once, and names its visitor', async () => {
    const { vote, votes, own, app, ids } = await testPoll()

    const { option, visitor } = await vote(1)
    expect(option).toBe(ids[1])
    expect(await votes()).toEqual([0, 1, 0])
    expect(await own(visitor)).toMatchObject({ option: ids[1] })
    expect(await app.store.read.$count(pollVotes)).toBe(1)
  })

  test('sent again it is the same vote, also by a visitor who had no token yet', async () => {
    const { vote, votes } = await testPoll()
    const seed = 'a-random-text-of-the-browser'

    const first = await vote(0, undefined, { seed })
    const again = await vote(0, undefined, { seed })
    await vote(0, first.visitor)
    expect(again.visitor).toBe(first.visitor)
    expect(await votes()).toEqual([1, 0, 0])
  })

  test('may be changed and taken back where the poll says so', async () => {
    const { vote, unvote, own, votes } = await testPoll()
    const { visitor } = await vote(0)

    await vote(2, visitor)
    expect(await votes()).toEqual([0, 0, 1])
    expect(await unvote(visitor)).toEqual({ option: null, key: null })
    expect(await unvote(visitor)).toEqual({ option: null, key: null })
    expect([await votes(), (await own(visitor)).option]).toEqual([[0, 0, 0], null])
  })

  test('stays where the poll says so; the same vote again is still answered', async () => {
    const { vote, unvote, votes, ids } = await testPoll({ isChangeable: false })
    const { visitor } = await vote(0)

    expect((await vote(1, visitor)).code).toBe('POLL_VOTE_FINAL')
    expect((await unvote(visitor)).code).toBe('POLL_VOTE_FINAL')
    expect((await vote(0, visitor)).option).toBe(ids[0])
    expect(await votes()).toEqual([1, 0, 0])
  })

  test('is refused by code before the start, after the end, in a draft, for a stranger’s answer and in a stranger’s shop', async () => {
    const soon = await testPoll({ startsAt: inHours(1) })
    const { app } = soon
    const draft = await testPoll({}, { app, isDraft: true })
    const closed = await testPoll({}, { app })
    await closed.staff('POST', `/polls/${closed.id}/actions`, { action: 'close' })
    const open = await testPoll({}, { app })
    const put = async (url: string, option = 'any') => (await app.inject({ method: 'PUT', url: `${url}/vote`, body: { option } })).json().code

    expect((await soon.vote(0)).code).toBe('POLL_NOT_STARTED')
    expect((await closed.vote(0)).code).toBe('POLL_OVER')
    expect((await draft.vote(0)).code).toBe('POLL_NOT_FOUND')
    expect(await put(open.url, soon.ids[0])).toBe('POLL_OPTION_NOT_FOUND')
    expect(await put(`${(await testShop(app)).v1}/polls/${open.id}`, open.ids[0])).toBe('POLL_NOT_FOUND')
    expect(await app.store.read.$count(pollVotes)).toBe(0)
  })

  test('of a known customer is one, on whatever device, and is theirs from before they were known', async () => {
    const { app, shop, vote, votes } = await testPoll()
    const secret = await newSecret(app, shop)
    const { visitor } = await vote(0)
    await identify(app, shop, { visitor, token: tokenOf(secret, { id: '4711' }) })
    const phone = (await identify(app, shop, { seed: 'another-browser-of-hers', token: tokenOf(secret, { id: '4711' }) })).json().visitor

    await vote(1, visitor)
    expect(await votes()).toEqual([0, 1, 0])
    await vote(2, phone)
    await vote(0, phone)
    expect((await votes()).reduce((all, some) => all + some)).toBe(2)
  })

  test('counts for customers or buyers alone where the poll says so', async () => {
    const customers = await testPoll({ voters: 'customers' })
    const { app } = customers
    const secret = await newSecret(app, customers.shop)
    expect(await customers.vote(0)).toMatchObject({ status: 403, code: 'POLL_VOTERS_ONLY' })
    const { visitor } = (await identify(app, customers.shop, { seed: 'a-browser-of-a-customer', token: tokenOf(secret, { id: '1' }) })).json()
    expect((await customers.vote(0, visitor)).status).toBe(200)

    const buyers = await testPoll({ voters: 'buyers' }, { app })
    const theirs = await newSecret(app, buyers.shop)
    const known = (await identify(app, buyers.shop, { seed: 'a-browser-of-a-customer', token: tokenOf(theirs, { id: 'ewa' }) })).json().visitor
    expect((await buyers.vote(0, known)).code).toBe('POLL_VOTERS_ONLY')
    await buyers.staff('PUT', '/orders/1', boughtOrder({ customer: { id: 'ewa' } }))
    expect((await buyers.vote(0, known)).status).toBe(200)
  })
})

describe('P3 the counts', () => {
  test('are shown after voting, by a key that only voters get', async () => {
    const { app, url, vote, counts, own } = await testPoll()
    const { key, visitor } = await vote(0)

    expect((await app.inject(url)).json().counts).toBeNull()
    expect((await counts()).code).toBe('POLL_RESULTS_HIDDEN')
    expect((await counts(`${key}x`)).code).toBe('POLL_RESULTS_HIDDEN')
    expect(await counts(key)).toEqual({ total: 1, votes: [1, 0, 0] })
    expect((await own(visitor)).key).toBe(key)
  })

  test('stand ready in memory until the next vote', async () => {
    const { app, url, vote, counts } = await testPoll({ results: 'always' })
    const before = await app.inject(`${url}/counts`)
    const known = await app.inject({ url: `${url}/counts`, headers: { 'if-none-match': String(before.headers.etag) } })
    expect([before.json().total, known.statusCode]).toEqual([0, 304])

    await vote(2)
    expect(await counts()).toEqual({ total: 1, votes: [0, 0, 1] })
    expect((await app.inject(url)).json().counts).toEqual({ total: 1, votes: [0, 0, 1] })
  })

  test.each([
    ['never', [false, false]],
    ['voted', [false, true]],
    ['ended', [false, true]],
    ['always', [true, true]],
  ])('where they are shown %s: before and after the end', async (results, seen) => {
    const { counts, staff, id, vote } = await testPoll({ results })
    await vote(0)
    const isSeen = async () => (await counts()).total === 1

    const before = await isSeen()
    await staff('POST', `/polls/${id}/actions`, { action: 'close' })
    expect([before, await isSeen()]).toEqual(seen)
  })
})

describe('P1 a poll of the staff', () => {
  test('is a draft that no shopper sees until it is activated, and closed for good', async () => {
    const { app, url, staff, id } = await testPoll({}, { isDraft: true })
    const turn = async (action: string) => (await staff('POST', `/polls/${id}/actions`, { action })).json()
    expect((await app.inject(url)).json().code).toBe('POLL_NOT_FOUND')
    expect((await turn('close')).code).toBe('POLL_STATE_CONFLICT')

    expect((await turn('activate')).state).toBe('active')
    expect((await app.inject(url)).json()).toMatchObject({ question: goodPoll().question.pl, isClosed: false })
    expect((await turn('close')).state).toBe('closed')
    expect((await turn('activate')).code).toBe('POLL_STATE_CONFLICT')
    expect((await app.inject(url)).json().isClosed).toBe(true)
    const { states } = (await staff('GET', '/polls')).json()
    expect(states).toEqual({ draft: 0, active: 0, closed: 1 })
    const { entries } = (await staff('GET', '/audit')).json()
    expect(entries.map(({ action }: { action: string }) => action).filter((action: string) => action.startsWith('polls'))).toEqual([
      'polls.closed',
      'polls.activated',
      'polls.added',
    ])
  })

  test('keeps its question and answers once there is a vote; its end and its place may change', async () => {
    const { staff, id, vote } = await testPoll()
    const change = async (changes: object) => (await staff('PUT', `/polls/${id}`, goodPoll(changes))).json()
    expect((await change({ question: { pl: 'W czym pijesz herbatę?' } })).isFrozen).toBe(false)
    await change({})
    await vote(0)

    expect((await change({ question: { pl: 'W czym pijesz herbatę?' } })).code).toBe('POLL_FROZEN')
    expect((await change({ options: [{ text: { pl: 'Tak' } }, { text: { pl: 'Nie' } }] })).code).toBe('POLL_FROZEN')
    const placement = { paths: ['/kubki/*'], into: null }
    expect(await change({ placement, endsAt: inHours(2) })).toMatchObject({ placement, isFrozen: true, votes: 1 })
  })

  test.each([
    ['options', { options: [{ text: { pl: 'Tylko jedna' } }] }],
    ['options', { options: Array.from({ length: 21 }, (_, n) => ({ text: { pl: `${n}` } })) }],
    ['options', { options: [{ text: { pl: 'Tak' } }, { text: { pl: 'tak' } }] }],
    ['endsAt', { startsAt: inHours(2), endsAt: inHours(1) }],
    ['placement.paths.0', { placement: { paths: ['kubki'], into: null } }],
    ['question', { question: { pl: ' ', en: '' } }],
    ['question.en', { question: { pl: 'Tak?', en: 'x'.repeat(201) } }],
    ['options.0.text', { options: [{ text: {} }, { text: { pl: 'Nie' } }] }],
    ['options', { options: [{ text: { pl: 'Tak' } }, { text: { en: 'tak' } }] }],
  ])('wrong %s are refused with the field', async (field, changes) => {
    const { staff } = await testPoll()

    const { issues } = (await staff('POST', '/polls', goodPoll(changes))).json()
    expect(issues.map((issue: { field: string }) => issue.field)).toEqual([`body.${field}`])
  })

  test('its answers have pictures of the shop, drawn anew, and of no other', async () => {
    const { app, shop, staff, headers } = await testPoll()
    const image = await sendPicture(app, shop, headers)
    const options = [{ text: { pl: 'Ten' }, image: image.id }, { text: { pl: 'Tamten' } }]

    const poll = (await staff('POST', '/polls', goodPoll({ options }))).json()
    expect(poll.options[0].image).toEqual({ id: image.id, width: 320, height: 240 })
    const shown = await app.inject(`${shop.v1}/poll-images/${image.id}`)
    expect([shown.headers['content-type'], shown.rawPayload.toString('latin1', 8, 12)]).toEqual(['image/webp', 'WEBP'])
    const other = await testPoll({}, { app })
    expect((await other.staff('POST', '/polls', goodPoll({ options }))).json().code).toBe('POLL_IMAGE_NOT_FOUND')
    const svg = await app.inject({
      method: 'POST',
      url: `${shop.api}/poll-images`,
      headers: { ...headers, 'content-type': 'image/svg+xml' },
      payload: '<svg/>',
    })
    expect(svg.json().code).toBe('PHOTO_TYPE_REFUSED')
  })

  test('only a draft may be removed; the results leave as CSV without formulas', async () => {
    const active = await testPoll({ options: [{ text: { pl: '=1+1' } }, { text: { pl: 'Nie', en: 'No' } }] })
    await active.vote(0)
    expect((await active.staff('DELETE', `/polls/${active.id}`)).json().code).toBe('POLL_STATE_CONFLICT')

    const { body } = await active.staff('GET', `/polls/${active.id}/results.csv`)
    expect(body.replace('\uFEFF', '').split('\r\n')).toEqual(['Odpowiedź;Głosy;Udział w %', "'=1+1;1;100,0", 'Nie;0;0,0', ''])
    const english = (await active.staff('GET', `/polls/${active.id}/results.csv?lang=en`)).body
    expect(english.replace('\uFEFF', '').split('\r\n')).toEqual(['Answer,Votes,Share in %', "'=1+1,1,100.0", 'No,0,0.0', ''])
    const draft = await testPoll({}, { app: active.app, isDraft: true })
    expect((await draft.staff('DELETE', `/polls/${draft.id}`)).statusCode).toBe(204)
  })
})
