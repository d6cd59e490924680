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
})
