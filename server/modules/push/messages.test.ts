import { describe, expect, test } from 'vitest'
import { identify } from '../identity/service/identify.ts'
import { rewind } from './testing.clock.ts'
import { goodMessage, testPush, testService } from './testing.ts'

async function shop() {
  const service = await testService()
  const push = await testPush([service])
  const step = async (id: string, name: string, more: object = {}) => push.staff('POST', `/messages/${id}/steps`, { step: name, ...more })
  const written = async (changes: object = {}) => (await push.staff('POST', '/messages', goodMessage(changes))).json()
  return { service, push, step, written }
}

describe('N3 a message', () => {
  test('markup in it stays what was typed', async () => {
    const { written } = await shop()
    const title = '<b>Kubek</b> & "spółka"'

    expect(await written({ title })).toMatchObject({ title, state: 'draft', counts: { waiting: 0 } })
  })

  test.each([
    ['without a title', { title: ' ' }],
    ['without a text', { body: '' }],
    ['with an address that is a script', { url: 'javascript:alert(1)' }],
    ['with an address in the clear', { url: 'http://shop.test/' }],
    ['with an icon from anywhere', { icon: 'data:image/png;base64,AAAA' }],
  ])('%s is refused', async (_what, changes) => {
    const { push } = await shop()

    expect((await push.staff('POST', '/messages', goodMessage(changes))).json().code).toBe('VALIDATION_FAILED')
  })

  test('is counted in bytes as it leaves, and refused when it would not fit', async () => {
    const { push } = await shop()
    const long = goodMessage({
      body: '🏺'.repeat(500),
      title: '漢'.repeat(120),
      url: `https://shop.test/${'a'.repeat(980)}`,
      icon: `https://shop.test/${'b'.repeat(900)}`,
    })

    const { bytes, limit } = (await push.staff('POST', '/preview', long)).json()
    const refused = (await push.staff('POST', '/messages', long)).json()

    expect([limit, bytes > limit, refused.code]).toEqual([3993, true, 'PUSH_MESSAGE_TOO_LONG'])
    expect((await push.staff('POST', '/preview', goodMessage())).json()).toMatchObject({ bytes: expect.any(Number), reached: 0, capped: 0 })
  })

  test('can be changed and deleted before it leaves, and not after', async () => {
    const { push, step, written } = await shop()
    const { id } = await written()

    expect((await push.staff('PUT', `/messages/${id}`, goodMessage({ title: 'Inny' }))).json().title).toBe('Inny')
    await step(id, 'send')
    await push.work()
    expect((await push.staff('PUT', `/messages/${id}`, goodMessage())).json().code).toBe('PUSH_MESSAGE_NOT_READY')
    expect((await push.staff('DELETE', `/messages/${id}`)).json().code).toBe('PUSH_MESSAGE_NOT_READY')
    const other = await written()
    expect((await push.staff('DELETE', `/messages/${other.id}`)).statusCode).toBe(204)
  })

  test('scheduled, it leaves at its time and not before', async () => {
    const { service, push, step, written } = await shop()
    await push.subscribed(1)
    const { id } = await written()
    await step(id, 'schedule', { at: new Date(Date.now() + 60_000).toISOString() })

    expect([await push.work(), service.received.length]).toEqual([false, 0])
    await push.work(61_000)
    expect([(await push.message(id)).state, service.received.length]).toEqual(['done', 1])
  })

  test('goes to its author alone as a test, and is not counted', async () => {
    const { service, push, written } = await shop()
    const [browser] = await push.subscribed(1)
    if (!browser) throw new Error('Nobody')
    const { id } = await written()
    const { endpoint, keys, key } = push.told(browser)

    const reply = await push.staff('POST', `/messages/${id}/test`, { endpoint, keys, key })

    expect(reply.json()).toEqual({ status: 201 })
    expect(JSON.parse(browser.read(service.received[0]?.body ?? Buffer.alloc(0))).notification.title).toBe('Nowe kubki')
    expect(await push.message(id)).toMatchObject({ state: 'draft', counts: { accepted: 0 } })
  })
})

describe('N4 sending', () => {
  test('paused, it stops; resumed, it goes on where it stopped, and nobody gets it twice', async () => {
    const { service, push, step } = await shop()
    await push.subscribed(140)
    const id = await push.sent()
    let pausing: Promise<unknown> | undefined
    service.answer = async () => {
      if (service.received.length < 20) return {}
      pausing ??= step(id, 'pause')
      await pausing
      return {}
    }

    await push.work()
    const paused = await push.message(id)
    expect(paused).toMatchObject({ state: 'paused', counts: { sending: 0 } })
    expect(paused.counts.accepted).toBe(service.received.length)
    await step(id, 'resume')
    await push.work()

    expect(await push.message(id)).toMatchObject({ state: 'done', counts: { accepted: 140 } })
    expect(new Set(service.received.map(({ path }) => path)).size).toBe(service.received.length)
  })

  test('cancelled, whoever has not got it gets it no more', async () => {
    const { service, push, step } = await shop()
    await push.subscribed(2)
    service.answer = () => ({ status: 503 })
    const id = await push.sent()
    await push.work()

    await step(id, 'cancel')
    await push.app.store.write((tx) => rewind(tx))
    expect(await push.work()).toBe(false)

    expect(await push.message(id)).toMatchObject({ state: 'cancelled', counts: { cancelled: 2, waiting: 0 } })
    expect((await step(id, 'resume')).json().code).toBe('PUSH_MESSAGE_NOT_READY')
  })

  test('two nodes at once send it once', async () => {
    const { service, push } = await shop()
    await push.subscribed(30)
    await push.sent()

    await Promise.all([push.work(), push.work()])

    expect(service.received).toHaveLength(30)
  })

  test('who leaves while it is on its way is passed over', async () => {
    const { service, push } = await shop()
    const [browser] = await push.subscribed(1)
    if (!browser) throw new Error('Nobody')
    service.answer = () => ({ status: 503 })
    const id = await push.sent()
    await push.work()

    await push.shopper('DELETE', '/subscriptions', { endpoint: push.told(browser).endpoint })
    await push.app.store.write((tx) => rewind(tx))
    await push.work()

    expect(await push.message(id)).toMatchObject({ state: 'done', counts: { withdrawn: 1 } })
  })
})

describe('N6 who gets it', () => {
  test('all, or those of a topic, a tag, a language, a group of pages, or some customers', async () => {
    const { service, push } = await shop()
    const topic = (await push.staff('POST', '/topics', { name: { pl: 'Promocje' } })).json().id
    const [fond] = await push.subscribed(1, { topics: [topic, 'unknown'] })
    const [tagged] = await push.subscribed(1, { tags: ['vip'] })
    const [english] = await push.subscribed(1, { locale: 'en' })
    const [grouped] = await push.subscribed(1, { group: 'talerze' })
    const seed = crypto.randomUUID()
    const visitor = await push.shopper('POST', '/subscriptions', push.told(fond ?? ({} as never), { seed, topics: [topic] }))
    const visitorId = visitor.json().visitor.split('.')[1]
    const { customerId } = await push.app.store.write((tx) => identify(tx, push.shop.shop.id, { email: 'ewa@poczta.example' }, visitorId))
    const got = async (audience: object) => {
      service.received.length = 0
      await push.sent({ audience })
      await push.work()
      return service.received.map(({ path }) => path).sort()
    }
    const paths = (...browsers: ({ path: string } | undefined)[]) => browsers.map((browser) => browser?.path).sort()

    expect(await got({})).toEqual(paths(fond, tagged, english, grouped))
    expect(await got({ topic })).toEqual(paths(fond))
    expect(await got({ tag: 'vip' })).toEqual(paths(tagged))
    expect(await got({ locale: 'en' })).toEqual(paths(english))
    expect(await got({ pageGroup: 'talerze' })).toEqual(paths(grouped))
    expect(await got({ customers: [customerId] })).toEqual(paths(fond))
    expect(await got({ tag: 'vip', locale: 'en' })).toEqual([])
    expect((await push.staff('POST', '/preview', goodMessage({ audience: { topic } }))).json().reached).toBe(1)
    await push.staff('DELETE', `/topics/${topic}`)
    expect(await got({ topic })).toEqual([])
  })

  test('who had as many as the cap allows is left out and counted', async () => {
    const { push } = await shop()
    await push.subscribed(2)
    const cap = { count: 1, days: 7 }
    await push.sent({ cap })
    await push.work()
    await push.subscribed(1)

    expect((await push.staff('POST', '/preview', goodMessage({ cap }))).json()).toMatchObject({ reached: 1, capped: 2 })
    const id = await push.sent({ cap })
    await push.work()

    expect(await push.message(id)).toMatchObject({ capped: 2, counts: { accepted: 1 } })
  })
})

describe('N6 the report', () => {
  test('counts what browsers show, click and close, once each, over time and as CSV', async () => {
    const { service, push } = await shop()
    const browsers = await push.subscribed(3)
    const id = await push.sent({ title: '=1+1' })
    await push.work()
    const tokens = browsers.map((browser) => {
      const request = service.received.find(({ path }) => path === browser.path)
      return JSON.parse(browser.read(request?.body ?? Buffer.alloc(0))).notification.data.report
    })
    const tell = (report: string, what: string) => push.shopper('POST', '/reports', { report, what })

    for (const token of tokens) await tell(token, 'shown')
    await tell(tokens[0], 'clicked')
    await tell(tokens[0], 'clicked')
    await tell(tokens[1], 'closed')
    expect((await tell(`${tokens[2]}x`, 'clicked')).statusCode).toBe(204)

    expect((await push.message(id)).counts).toMatchObject({ accepted: 3, shown: 3, clicked: 1, closed: 1 })
    const { moments } = (await push.staff('GET', `/messages/${id}/course?by=hour`)).json()
    expect(moments.reduce((sum: number, { shown }: { shown: number }) => sum + shown, 0)).toBe(3)
    expect(new Date(moments[0].at).getTime() % 3_600_000).toBe(0)
    const csv = (await push.staff('GET', '/messages.csv?lang=en')).body
    expect(csv).toContain("'=1+1,")
    expect(csv).toMatch(/,sent,.*,3,3,1,1,0,0,0,0,0/)
  })

  test('pages of messages follow one another', async () => {
    const { push, written } = await shop()
    for (const title of ['A', 'B', 'C']) await written({ title })

    const first = (await push.staff('GET', '/messages?limit=2')).json()
    const rest = (await push.staff('GET', `/messages?limit=2&after=${first.next}`)).json()

    expect([...first.messages, ...rest.messages].map(({ title }) => title).sort()).toEqual(['A', 'B', 'C'])
    expect((await push.staff('GET', '/messages?state=done')).json().messages).toEqual([])
  })
})
