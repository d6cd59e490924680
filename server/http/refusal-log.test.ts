import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testLog } from '../testing.log.ts'
import { submit, testApp, testShop } from '../testing.ts'
import { RefusalLog } from './refusal-log.ts'

const MINUTE = 60_000
const GUESS = { code: 'CONVERSATION_NOT_FOUND', shop: 'one', address: '203.0.113.0/24', route: 'GET /conversations/:conversation' }

function testRefusals() {
  const said: [string, object][] = []
  const info = (fields: object) => said.push(['info', fields])
  const warn = (fields: object) => said.push(['warn', fields])
  return { refusals: new RefusalLog({ info, warn }), said }
}

describe('C17 what is refused', () => {
  test('is said by code and route, never by path: a link of a mail and an address that nothing answers may hold a token', async () => {
    const { logger, lines, refusals } = testLog()
    const app = await testApp({ logger })

    for (const url of ['/t/review/secret-of-a-mail', '/nowhere/secret-of-a-mail', '/v1/shops/pk_secret-of-a-mail/config']) await app.inject(url)

    const address = '127.0.0.0/24'
    expect(refusals()).toEqual([
      { level: 'info', code: 'LINK_REFUSED', address, route: 'GET /t/review/:token' },
      { level: 'info', code: 'ROUTE_NOT_FOUND', address },
      { level: 'warn', code: 'KEY_NOT_FOUND', address, route: 'GET /v1/shops/:shop/config' },
    ])
    expect(lines.join('')).not.toContain('secret-of-a-mail')
  })

  test('that anybody meets is told apart from what may be hostile', async () => {
    const { logger, refusals } = testLog()
    const app = await testApp({ logger })
    const shop = await testShop(app)

    await app.inject('/api/session')
    await submit(app, shop, { stars: 6 })
    await app.inject({ method: 'POST', url: '/api/session', body: { email: shop.email, password: 'not the right one' } })

    expect(refusals().map(({ level, code }) => [level, code])).toEqual([
      ['info', 'SESSION_REQUIRED'],
      ['info', 'VALIDATION_FAILED'],
      ['warn', 'LOGIN_REFUSED'],
    ])
  })
})

describe('C17 a flood of refusals', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is said when it begins, and then once a minute with how often', () => {
    const { refusals, said } = testRefusals()

    for (let minute = 0; minute < 3; minute++) {
      for (let n = 0; n < 100; n++) refusals.note(GUESS)
      vi.advanceTimersByTime(MINUTE)
    }

    expect(said).toEqual([
      ['warn', GUESS],
      ['warn', { ...GUESS, repeats: 99 }],
      ['warn', { ...GUESS, repeats: 100 }],
      ['warn', { ...GUESS, repeats: 100 }],
    ])
  })

  test('is forgotten once it is over, and said again when it comes back', () => {
    const { refusals, said } = testRefusals()

    refusals.note(GUESS)
    vi.advanceTimersByTime(MINUTE)
    expect(vi.getTimerCount()).toBe(0)
    refusals.note(GUESS)

    expect(said).toEqual([
      ['warn', GUESS],
      ['warn', GUESS],
    ])
  })

  test('of another code, shop, place or network is another one', () => {
    const { refusals, said } = testRefusals()
    const others = [
      GUESS,
      { ...GUESS, code: 'SHOP_NOT_FOUND' },
      { ...GUESS, shop: 'two' },
      { ...GUESS, route: 'PUT /' },
      { ...GUESS, address: '2001:db8:7::/48' },
    ]

    for (const other of others) refusals.note(other)

    expect(said.map(([, fields]) => fields)).toEqual(others)
  })

  test('out of a hundred thousand networks takes a thousand lines and one that counts the rest', () => {
    const { refusals, said } = testRefusals()

    for (let n = 0; n < 100_000; n++) refusals.note({ ...GUESS, address: `2001:db8:${n.toString(16)}::/48` })
    vi.advanceTimersByTime(MINUTE)

    expect(said).toHaveLength(1002)
    expect(said.at(-1)).toEqual(['warn', { code: GUESS.code, address: 'many', route: GUESS.route, repeats: 98_999 }])
  })

  test('that a server ends in is counted to the end', () => {
    const { refusals, said } = testRefusals()

    for (let n = 0; n < 5; n++) refusals.note(GUESS, 'info')
    refusals.close()

    expect(said.at(-1)).toEqual(['info', { ...GUESS, repeats: 4 }])
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('C17 counting refusals keeps no process alive', () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()

  const { refusals } = testRefusals()
  refusals.note(GUESS)

  expect(timers()).toBe(before)
  refusals.close()
})
