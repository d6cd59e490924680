import { describe, expect, test } from 'vitest'
import { consents } from '../consents/table.ts'
import { identify } from '../identity/service/identify.ts'
import { dropGone } from './service/sweep.ts'
import { pushSubscriptions } from './table.ts'
import { FakeBrowser } from './testing.service.ts'
import { TEXT, testPush, testService } from './testing.ts'

async function shop() {
  const service = await testService()
  return { service, push: await testPush([service]) }
}

describe('N1 K15 a browser that agrees', () => {
  test('is kept once with what it agreed to, beside the other consents', async () => {
    const { push } = await shop()
    const browser = new FakeBrowser()
    const seed = crypto.randomUUID()

    const first = await push.shopper('POST', '/subscriptions', push.told(browser, { seed, group: 'kubki', tags: ['vip'] }))
    await push.shopper('POST', '/subscriptions', push.told(browser, { visitor: first.json().visitor, group: 'kubki', tags: ['vip'] }))

    const kept = (await push.staff('POST', '/subscriptions/lookup', { endpoint: push.told(browser).endpoint })).json()
    expect(kept).toMatchObject({ state: 'active', locale: 'pl', pageGroup: 'kubki', tags: ['vip'], topics: [], customer: null, deliveries: [] })
    expect(kept.consents[0]).toMatchObject({
      ...{ granted: true, text: TEXT, locale: 'pl', version: expect.stringMatching(/^[0-9a-f]{16}$/), page: 'https://shop.test/?utm_source=list' },
    })
    expect((await push.staff('GET', '/subscribers')).json()).toMatchObject({
      active: 1,
      pageGroups: [{ name: 'kubki', count: 1 }],
      tags: [{ name: 'vip', count: 1 }],
    })
  })

  test('is asked for its topics in the language of the page; where one is not translated, in the other', async () => {
    const { push } = await shop()
    const { id } = (await push.staff('POST', '/topics', { name: { pl: 'Nowości', en: 'News' } })).json()
    await push.staff('POST', '/topics', { name: { pl: 'Promocje' } })
    const names = async (lang = '') => (await push.app.inject(`${push.shop.v1}/push${lang}`)).json().topics.map(({ name }: { name: string }) => name)

    expect([await names(), await names('?lang=pl'), await names('?lang=en')]).toEqual([
      ['Nowości', 'Promocje'],
      ['Nowości', 'Promocje'],
      ['News', 'Promocje'],
    ])
    await push.staff('PUT', `/topics/${id}`, { name: { pl: '', en: "What's new" } })
    expect(await names('?lang=pl')).toEqual(["What's new", 'Promocje'])
    expect((await push.staff('PUT', `/topics/${id}`, { name: {} })).json().issues).toEqual([{ field: 'body.name', rule: 'required' }])
  })

  test('its endpoint is found by a hash, and stands in no consent', async () => {
    const { push } = await shop()
    const [browser] = await push.subscribed(1)

    const [row] = await push.app.store.read.select().from(pushSubscriptions)

    expect(row?.endpointHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(await push.app.store.read.select().from(consents))).not.toContain(browser?.path)
  })

  test('that turns notifications off is deleted, and the refusal noted; twice is as good as once', async () => {
    const { push } = await shop()
    const [browser = new FakeBrowser()] = await push.subscribed(1)
    const { endpoint } = push.told(browser)
    await push.sent()
    await push.work()

    const replies = [await push.shopper('DELETE', '/subscriptions', { endpoint }), await push.shopper('DELETE', '/subscriptions', { endpoint })]

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    expect((await push.staff('POST', '/subscriptions/lookup', { endpoint })).json().code).toBe('PUSH_SUBSCRIPTION_NOT_FOUND')
    expect((await push.app.store.read.select().from(consents)).map(({ granted, source }) => [granted, source])).toEqual([
      [true, 'widget'],
      [false, 'widget'],
    ])
    const [message] = (await push.staff('GET', '/messages')).json().messages
    expect(message.counts).toMatchObject({ accepted: 1, left: 1 })
  })

  test('goes on under a new address without being asked again, also after the old one was found dead', async () => {
    const { service, push } = await shop()
    const [old = new FakeBrowser()] = await push.subscribed(1, { group: 'kubki' })
    service.answer = ({ path }) => ({ status: path === old.path ? 410 : 201 })
    await push.sent()
    await push.work()
    const fresh = new FakeBrowser()
    const { endpoint, keys, key } = push.told(fresh)

    const reply = await push.shopper('PUT', '/subscriptions', { endpoint, keys, key, replaces: push.told(old).endpoint })
    const id = await push.sent()
    await push.work()

    expect(reply.statusCode).toBe(204)
    expect(await push.message(id)).toMatchObject({ counts: { accepted: 1 } })
    expect((await push.staff('GET', '/subscribers')).json()).toMatchObject({ active: 1, pageGroups: [{ name: 'kubki', count: 1 }] })
    expect(await push.app.store.read.$count(consents)).toBe(1)
  })

  test('that was never here, or was erased by staff, is not brought back by its renewal', async () => {
    const { push } = await shop()
    const [browser = new FakeBrowser()] = await push.subscribed(1)
    const { endpoint, keys, key } = push.told(browser)

    expect((await push.staff('POST', '/subscriptions/erasure', { endpoint })).statusCode).toBe(204)
    const reply = await push.shopper('PUT', '/subscriptions', { endpoint, keys, key, replaces: endpoint })

    expect([reply.statusCode, reply.json().code]).toEqual([404, 'PUSH_SUBSCRIPTION_NOT_FOUND'])
    expect(await push.app.store.read.$count(pushSubscriptions)).toBe(0)
  })

  test('of a customer who logs in later is the customer’s', async () => {
    const { push } = await shop()
    await push.subscribed(1)
    const [row] = await push.app.store.read.select().from(pushSubscriptions)

    const known = await push.app.store.write((tx) => identify(tx, push.shop.shop.id, { email: 'ewa@poczta.example' }, row?.visitorId))

    expect((await push.app.store.read.select().from(pushSubscriptions))[0]?.customerId).toBe(known.customerId)
  })

  test('what was dead for a month is forgotten', async () => {
    const { service, push } = await shop()
    await push.subscribed(2)
    service.answer = () => ({ status: 410 })
    await push.sent()
    await push.work()
    const later = (days: number) => dropGone(push.app.store, Date.now() + days * 24 * 60 * 60_000)

    await later(29)
    expect(await push.app.store.read.$count(pushSubscriptions)).toBe(2)
    await later(31)
    expect(await push.app.store.read.$count(pushSubscriptions)).toBe(0)
  })

  test('an unknown application server key is refused', async () => {
    const { push } = await shop()

    const reply = await push.shopper('POST', '/subscriptions', push.told(new FakeBrowser(), { key: 'BAAA' }))

    expect([reply.statusCode, reply.json().code]).toEqual([409, 'PUSH_KEY_UNKNOWN'])
  })
})

describe('N1 keys', () => {
  test('after a rotation old subscriptions are written to with their own key and new ones with the new', async () => {
    const { service, push } = await shop()
    const [old = new FakeBrowser()] = await push.subscribed(1)

    const rotated = (await push.staff('POST', '/keys')).json()
    const { key } = (await push.app.inject(`${push.shop.v1}/push`)).json()
    const [fresh = new FakeBrowser()] = await push.subscribed(1, { key })
    const id = await push.sent()
    await push.work()

    expect(key).not.toBe(push.key)
    expect(rotated.keys).toMatchObject([
      { publicKey: key, subscriptions: 0 },
      { publicKey: push.key, subscriptions: 1 },
    ])
    const signedBy = (browser: FakeBrowser) => String(service.received.find(({ path }) => path === browser.path)?.headers.authorization).split('k=')[1]
    expect([signedBy(old), signedBy(fresh)]).toEqual([push.key, key])
    expect(await push.message(id)).toMatchObject({ counts: { accepted: 2 } })
  })
})
