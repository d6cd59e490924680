import { describe, expect, test } from 'vitest'
import { canonical, speak } from './words.ts'

const pl = { count: { one: '{n} opinia', few: '{n} opinie', many: '{n} opinii', other: '{n} opinii' }, hello: 'Witaj, {name}' }
const en = { count: { one: '{n} review', other: '{n} reviews' }, hello: 'Hello, {name}' }

describe('E4 words', () => {
  test.each([
    [1, '1 opinia'],
    [2, '2 opinie'],
    [5, '5 opinii'],
    [12, '12 opinii'],
    [22, '22 opinie'],
    [1.5, '1,5 opinii'],
    [0, '0 opinii'],
  ])('Polish counts %s as it is spoken', (n, said) => {
    expect(speak(pl, 'pl')('count', { n })).toBe(said)
  })

  test('English has its own plurals and numbers', () => {
    const say = speak(en, 'en-GB')
    expect([say('count', { n: 1 }), say('count', { n: 1200 })]).toEqual(['1 review', '1,200 reviews'])
    expect(say.decimal(4)).toBe('4.0')
  })

  test('a catalogue of the shop speaks its language, and English where it says nothing', () => {
    const say = speak(en, 'de-AT', { count: { one: '{n} Bewertung', other: '{n} Bewertungen' } })
    expect(say('count', { n: 2 })).toBe('2 Bewertungen')
    expect(say('hello', { name: 'Anna' })).toBe('Hello, Anna')
    expect(say.locale).toBe('de-AT')
  })

  test('a language without a catalogue is English all through, dates and numbers too', () => {
    expect(speak(en, 'fr').locale).toBe('en')
    expect(speak(en, 'plx').locale).toBe('en')
  })

  test('locales of many spellings are understood, nonsense is not', () => {
    expect(['pl_PL', 'EN-us', '', 'nie ma takiego', null].map(canonical)).toEqual(['pl-PL', 'en-US', undefined, undefined, undefined])
  })
})
