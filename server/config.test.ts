import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings', () => {
  test('every wrong one is named at once', () => {
    const wrong = { PORT: 'x', SECRET: 'short', PUBLIC_URL: 'ftp://a.test', TRUSTED_PROXIES: '10.0.0.0/8,zzz' }

    expect(() => readConfig(wrong)).toThrow(/PORT[\s\S]*PUBLIC_URL[\s\S]*SECRET[\s\S]*TRUSTED_PROXIES/)
  })

  test.each(['127.0.0.1', '10.0.0.0/8, ::1', '2001:db8::/32'])('these proxies may be trusted: %s', (TRUSTED_PROXIES) => {
    expect(readConfig({ TRUSTED_PROXIES }).TRUSTED_PROXIES).toEqual(TRUSTED_PROXIES.split(', '))
  })

  test.each(['10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', ''])('and these not: %s', (TRUSTED_PROXIES) => {
    expect(() => readConfig({ TRUSTED_PROXIES })).toThrow('TRUSTED_PROXIES')
  })

  test.each(['postgres://db.test/shop', 'postgresql://db.test/shop', 'data/shop.db', '/srv/a:b.db', 'C:\\data\\shop.db'])(
    'this is a database: %s',
    (DATABASE_URL) => {
      expect(readConfig({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL)
    },
  )

  test.each(['sqlite:/srv/shop.db', 'mysql://db.test/shop', 'file:shop.db'])('and this is none: %s', (DATABASE_URL) => {
    expect(() => readConfig({ DATABASE_URL })).toThrow(/path of a SQLite file[\s\S]*DATABASE_URL/)
  })
})
