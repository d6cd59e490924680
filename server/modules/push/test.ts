import { describe, expect, test } from 'vitest'
import webPush from 'web-push'
import { encrypt, MOST_BYTES, receiverOf } from './sending/encrypt.ts'
import { newKeyPair, Vapid } from './sending/vapid.ts'
import { verdictOf } from './sending/verdict.ts'
import { rewind } from './testing.clock.ts'
import { FakeBrowser, type Script, vapidClaims } from './testing.service.ts'
import { goodMessage, testPush, testService } from './testing.ts'

const HOUR = 60 * 60_000

describe('N5 what leaves', () => {
  test('is what the browser reads and nobody else, signed as the shop, with its headers, over HTTP/2 or 1.1', async () => {
    for (const isOldFashioned of [false, true]) {
      const service = await testService({ isOldFashioned })
      const push = await testPush([service])
      const [browser] = await push.subscribed(1)
      const id = await push.sent({ title: 'Zażółć <b>gęślą</b> jaźń', urgency: 'high', ttl: 600, icon: 'https://shop.test/kubek.png' })

      await push.work()

      const [request] = service.received
      if (!request || !browser) throw new Error('Nothing came')
      const { notification, web_push } = JSON.parse(browser.read(request.body))
      expect([web_push, notification.title, notification.navigate]).toEqual([8030, 'Zażółć <b>gęślą</b> jaźń', 'https://shop.test/kubki'])
      expect(notification).toMatchObject({ body: goodMessage().body, lang: 'pl', icon: 'https://shop.test/kubek.png', data: { report: expect.any(String) } })
      expect(() => new FakeBrowser().read(request.body)).toThrow()
      const { aud, exp, sub } = vapidClaims(request, push.key)
      expect([aud, sub]).toEqual([service.origin, 'mailto:biuro@shop.test'])
      expect(exp * 1000 - Date.now()).toBeLessThan(24 * HOUR)
      expect(request.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', topic: notification.tag })
      expect(request.headers.topic).toMatch(/^[\w-]{1,32}$/)
      expect(Number(request.headers.ttl)).toBeGreaterThan(590)
      expect(request.path).toBe(browser.path)
      expect(await push.message(id)).toMatchObject({ state: 'done', counts: { accepted: 1, waiting: 0 } })
    }
  })

  test('the longest text there may be fits one record of 4096 bytes, and no longer one does', () => {
    const browser = new FakeBrowser()
    const receiver = receiverOf(browser.keys)
    if (!receiver) throw new Error('These are keys')

    const body = encrypt(receiver, Buffer.alloc(MOST_BYTES, 'a'))
    expect([MOST_BYTES, body.length, Buffer.byteLength(browser.read(body))]).toEqual([3993, 4096, 3993])
    expect(() => encrypt(receiver, Buffer.alloc(MOST_BYTES + 1))).toThrow(RangeError)
  })

  test('reads as what web-push makes, and each message has a key of its own', () => {
    const browser = new FakeBrowser()
    const receiver = receiverOf(browser.keys)
    if (!receiver) throw new Error('These are keys')
    const theirs = webPush.encrypt(browser.keys.p256dh, browser.keys.auth, 'Kubek', 'aes128gcm')

    const ours = [1, 2].map(() => encrypt(receiver, Buffer.from('Kubek')))

    expect([...ours, theirs.cipherText].map((body) => browser.read(body))).toEqual(['Kubek', 'Kubek', 'Kubek'])
    expect(ours[0]?.subarray(21, 86)).not.toEqual(ours[1]?.subarray(21, 86))
  })

  test('a token is signed once for a push service, and again before it ends', () => {
    const pair = newKeyPair()
    const vapid = new Vapid(pair, 'mailto:biuro@shop.test')
    const at = (hours: number, origin = 'https://push.example') => vapid.authorization(origin, Date.now() + hours * HOUR)

    expect(at(0)).toBe(at(10))
    expect(at(11.5)).not.toBe(at(0, 'https://other.example'))
    const claims = vapidClaims({ path: '', body: Buffer.alloc(0), headers: { authorization: at(11.5) } }, pair.publicKey)
    expect(claims.exp * 1000).toBeGreaterThan(Date.now() + 12 * HOUR)
  })

  test.each([
    ['a short point', { p256dh: 'BAAA', auth: Buffer.alloc(16).toString('base64url') }],
    [
      'no point of the curve',
      { p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') },
    ],
    ['a short secret', { ...new FakeBrowser().keys, auth: 'AAAA' }],
  ])('%s is refused as the keys of a browser', async (_what, keys) => {
    const push = await testPush([await testService()])

    const reply = await push.shopper('POST', '/subscriptions', push.told(new FakeBrowser(), { keys }))

    expect([reply.statusCode, reply.json().code]).toEqual([400, 'PUSH_KEYS_INVALID'])
  })
})

describe('N4 what push services answer', () => {
  test.each([
    [201, 'accepted', 'active'],
    [202, 'accepted', 'active'],
    [404, 'gone', 'gone'],
    [410, 'gone', 'gone'],
    [413, 'refused', 'active'],
    [400, 'refused', 'active'],
    [401, 'refused', 'quarantined'],
    [403, 'refused', 'quarantined'],
    [307, 'refused', 'active'],
  ])('%s: the delivery is %s and the subscription %s', async (status, delivery, subscription) => {
    const service = await testService({ answer: () => ({ status, headers: status === 307 ? { location: 'https://127.0.0.1:1/inside' } : {} }) })
    const push = await testPush([service])
    const [browser = new FakeBrowser()] = await push.subscribed(1)
    const id = await push.sent()

    await push.work()

    expect(service.received).toHaveLength(1)
    expect(await push.message(id)).toMatchObject({ state: 'done', counts: { [delivery]: 1 } })
    const found = await push.staff('POST', '/subscriptions/lookup', { endpoint: push.told(browser).endpoint })
    expect(found.json().state).toBe(subscription)
    if (subscription !== 'active') {
      await push.sent()
      await push.work()
      expect(service.received).toHaveLength(1)
    }
    if (subscription === 'gone') expect(found.json().endpoint).toBe('')
  })

  test('Apple’s 400 about the key quarantines as well', () => {
    expect(verdictOf({ status: 400, text: '{"reason":"VapidPkHashMismatch"}' }, { now: 0, tries: 1 })).toEqual({ kind: 'quarantined' })
  })

  test.each([
    ['seconds', () => '60'],
    ['a date', () => new Date(Date.now() + 61_000).toUTCString()],
  ])('429 with Retry-After in %s parks that push service alone, and goes on after it', async (_form, wait) => {
    const [busy, free] = [await testService(), await testService()]
    const push = await testPush([busy, free])
    await push.subscribed(3, {}, busy)
    await push.subscribed(3, {}, free)
    busy.answer = () => ({ status: 429, headers: { 'retry-after': wait() } })
    const id = await push.sent()

    await push.work()
    expect(await push.message(id)).toMatchObject({ state: 'sending', counts: { accepted: 3, waiting: 3 } })
    const asked = busy.received.length
    busy.answer = () => ({})
    expect(await push.work(30_000)).toBe(false)
    expect(busy.received).toHaveLength(asked)

    push.tools.parked.clear()
    await push.app.store.write((tx) => rewind(tx))
    await push.work(62_000)
    expect(await push.message(id)).toMatchObject({ state: 'done', counts: { accepted: 6 } })
  })

  test('faults, silence and broken lines are tried again later, and given up when the message is no longer worth it', async () => {
    const scripts: Script[] = [{ status: 500 }, { status: 503 }, { hangs: true }]
    const service = await testService({ answer: () => scripts.shift() ?? {} })
    const push = await testPush([service], { timeout: 100 })
    await push.subscribed(3)
    const id = await push.sent({ ttl: 60 })

    await push.work()
    expect(await push.message(id)).toMatchObject({ state: 'sending', counts: { waiting: 3 } })
    await push.app.store.write((tx) => rewind(tx))
    await push.work()
    expect(await push.message(id)).toMatchObject({ state: 'done', counts: { accepted: 3 } })

    service.answer = () => ({ status: 500 })
    const late = await push.sent({ ttl: 60 })
    await push.work()
    await push.app.store.write((tx) => rewind(tx, 61_000))
    await push.work()
    expect(await push.message(late)).toMatchObject({ state: 'done', counts: { expired: 3 } })
  })

  test('pauses grow, with chance in them, up to ten minutes', () => {
    const pause = (tries: number, random: number) => {
      const verdict = verdictOf({ status: 500, text: '' }, { now: 0, tries, random })
      return verdict.kind === 'again' ? verdict.at : undefined
    }
    expect([pause(1, 0), pause(1, 1), pause(3, 0), pause(30, 1)]).toEqual([1000, 2000, 4000, 600_000])
  })

  test('a push service that hangs does not hold up another', async () => {
    const [slow, quick] = [await testService({ answer: () => ({ hangs: true }) }), await testService()]
    const push = await testPush([slow, quick], { timeout: 400 })
    await push.subscribed(2, {}, slow)
    await push.subscribed(2, {}, quick)
    const id = await push.sent()

    const working = push.work()
    await expect.poll(() => quick.received.length).toBe(2)
    await working

    expect(await push.message(id)).toMatchObject({ state: 'sending', counts: { accepted: 2, waiting: 2 } })
  })
})
