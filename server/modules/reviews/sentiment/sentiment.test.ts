import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { HOSTILE_TEXTS } from '../../../testing.hostile.ts'
import { ENGLISH_TERMS } from './en/lexicon.ts'
import { type Feeling, feel, feelText } from './feel.ts'
import { match, parse } from './lexicon.ts'
import { POLISH_TERMS } from './pl/lexicon.ts'
import { fold, read } from './words.ts'

const labels = (locale: string, texts: string[]) => Object.fromEntries(texts.map((text) => [text, feelText({ text, locale }).label]))
const all = (label: Feeling['label'], texts: string[]) => Object.fromEntries(texts.map((text) => [text, label]))
const score = (text: string, locale = 'pl') => feelText({ text, locale }).score

describe('R9 sentiment of the words', () => {
  test('Polish negation turns praise into complaint and complaint into praise', () => {
    const complaints = ['Nie polecam.', 'Nie jestem zadowolona', 'niepolecam', 'To nie jest dobry sklep', 'Ani ładne, ani wygodne']
    const praise = [
      'Nie zawiodłem się',
      'Nigdy mnie nie zawiedli',
      'Nie żałuję zakupu',
      'bez zarzutu',
      'Bez żadnych problemów',
      'Nic nie przecieka, nie śmierdzi',
    ]

    expect(labels('pl', complaints)).toEqual(all('negative', complaints))
    expect(labels('pl', praise)).toEqual(all('positive', praise))
  })

  test('English negation reaches over a few words and knows its short forms', () => {
    const complaints = ['It doesn’t work', 'It doesnt work', 'I would not recommend this', 'not a very good kettle', 'I can’t recommend it', 'never again']
    const praise = ['You won’t be disappointed', 'no problems at all', 'I can’t recommend it enough', 'can’t wait to go back', 'not bad at all, it never fails']

    expect(labels('en', complaints)).toEqual(all('negative', complaints))
    expect(labels('en', praise)).toEqual(all('positive', praise))
  })

  test('negation ends at a comma and does not turn the next thought', () => {
    expect(feelText({ text: 'nie czekałem, polecam', locale: 'pl' }).label).toBe('positive')
    expect(feelText({ text: 'did not wait, great shop', locale: 'en' }).label).toBe('positive')
  })

  test('phrases mean what they say, not what their words say', () => {
    const complaints = ['Szkoda pieniędzy', 'pieniądze wyrzucone w błoto', 'Mogło być lepiej', 'waste of money', 'for that price I had better', 'gone downhill']
    const praise = ['Nic dodać, nic ująć', 'Strzał w dziesiątkę!', 'nie ma sobie równych', 'above and beyond', 'worth every penny']

    expect(labels('pl', complaints.slice(0, 3))).toEqual(all('negative', complaints.slice(0, 3)))
    expect(labels('en', complaints.slice(3))).toEqual(all('negative', complaints.slice(3)))
    expect(labels('pl', praise.slice(0, 3))).toEqual(all('positive', praise.slice(0, 3)))
    expect(labels('en', praise.slice(3))).toEqual(all('positive', praise.slice(3)))
  })

  test('words that only look like praise or complaint say nothing', () => {
    for (const text of [
      'Kubek stoi na stole',
      'List polecony',
      'Dobrze, że napisali',
      'Głośnik i ładowarka',
      'waga 2 kg',
      'bilet na mecz',
      'klamka i klamra',
      'przykrywka do pojemnika',
      'upominek',
      'podarunek',
      'niszczarka',
      'monitor',
      'Dzień dobry',
    ]) {
      expect({ text, score: score(text) }).toEqual({ text, score: 0 })
    }
  })

  test('every form of a Polish word is understood', () => {
    for (const text of ['polecam', 'polecamy', 'poleciłabym', 'zadowolony', 'zadowolona', 'zadowoleni', 'świetna', 'świetnego', 'pięknie', 'pięknych']) {
      expect({ text, isGood: score(text) > 0.3 }).toEqual({ text, isGood: true })
    }
    for (const text of [
      'pęknięty',
      'pękła',
      'uszkodzone',
      'rozczarowana',
      'rozczarowanie',
      'oszuści',
      'oszukali',
      'zepsuł się',
      'zawiodłam się',
      'nieuczciwe',
    ]) {
      expect({ text, isBad: score(text) < -0.3 }).toEqual({ text, isBad: true })
    }
  })

  test('a text without diacritics, in capitals or with drawn-out letters feels the same or stronger', () => {
    expect(score('Zepsuł się, nie działa, żenada')).toBe(score('Zepsul sie, nie dziala, zenada'))
    expect(score('NIE POLECAM')).toBe(score('nie polecam'))
    expect(score('suuuper')).toBeGreaterThan(score('super'))
    expect(score('super!')).toBeGreaterThan(score('super'))
    expect(score('kubek jest ŚWIETNY')).toBeGreaterThan(score('kubek jest świetny'))
    expect(score('soooo goooood', 'en')).toBeGreaterThan(0.3)
  })

  test('more is more and less is less', () => {
    expect(score('bardzo ładny')).toBeGreaterThan(score('ładny'))
    expect(score('ładny')).toBeGreaterThan(score('dość ładny'))
    expect(score('very slow', 'en')).toBeLessThan(score('slow', 'en'))
    expect(score('slow', 'en')).toBeLessThan(score('slightly slow', 'en'))
    expect(score(`${'bardzo '.repeat(4000)}ładny`)).toBe(score('bardzo bardzo bardzo ładny'))
    expect(score('Ładny!!! Pęknięty.')).toBe(score('Ładny! Pęknięty.'))
  })

  test('what follows a “but” weighs more than what came before', () => {
    expect(score('ładny, ale tandetny')).toBeLessThan(score('tandetny, ale ładny'))
    expect(score('Nice. But it broke.', 'en')).toBeLessThan(score('It broke. But nice.', 'en'))
    expect(score('Although it is slow, I love it', 'en')).toBeGreaterThan(score('It is slow, I love it', 'en'))
  })

  test('thin or mixed evidence is unsure, an open “so-so” is neutral', () => {
    for (const text of ['', '   ', '???', 'Kupiłem kubek w czwartek', 'Ładny kubek. Paczka uszkodzona.']) {
      expect({ text, ...feelText({ text, locale: 'pl' }) }).toMatchObject({ text, label: 'unsure' })
    }
    expect(labels('pl', ['Może być', 'Takie sobie', 'bez szału'])).toEqual(all('neutral', ['Może być', 'Takie sobie', 'bez szału']))
    expect(labels('en', ['so so', 'average', 'hit or miss'])).toEqual(all('neutral', ['so so', 'average', 'hit or miss']))
  })

  test('the title counts, emoji count in every language, and a text in the other language is read in its own', () => {
    expect(feelText({ title: 'Oszustwo', text: 'Kupione w maju.', locale: 'pl' }).label).toBe('negative')
    expect(feelText({ text: 'Чашка 😍', locale: 'uk' }).label).toBe('positive')
    expect(feelText({ text: '👎 :(', locale: 'pl' }).label).toBe('negative')
    expect(feelText({ text: 'It was broken and the shop did not answer', locale: 'pl' }).label).toBe('negative')
    expect(feelText({ text: 'świetny, ale nie jest na prezent', locale: 'en' }).label).toBe('positive')
  })
})

describe('R9 sentiment of stars and words', () => {
  test('stars alone decide when there are no words', () => {
    const byStars = [1, 2, 3, 4, 5].map((stars) => feel({ text: '', stars, locale: 'pl' }))

    expect(byStars.map(({ label }) => label)).toEqual(['negative', 'negative', 'neutral', 'positive', 'positive'])
    expect(byStars.map(({ score }) => score)).toEqual([-1, -0.5, 0, 0.5, 1])
  })

  test('words that clearly contradict the stars make it unsure, either way', () => {
    expect(feel({ text: 'Nie polecam, tandeta, szkoda pieniędzy', stars: 5, locale: 'pl' }).label).toBe('unsure')
    expect(feel({ text: 'Świetny sklep, polecam każdemu!', stars: 1, locale: 'pl' }).label).toBe('unsure')
    expect(feel({ text: 'Terrible, broke after a day, avoid', stars: 5, locale: 'en' }).label).toBe('unsure')
  })

  test('a small complaint keeps good stars good and only lowers the score', () => {
    const { label, score } = feel({ text: 'Pudełko trochę uszkodzone, ale kubek ładny', stars: 5, locale: 'pl' })

    expect(label).toBe('positive')
    expect(score).toBeLessThan(1)
  })

  test('three stars lean to the side that the words clearly take', () => {
    expect(feel({ text: 'Ładne, ale za małe', stars: 3, locale: 'pl' }).label).toBe('neutral')
    expect(feel({ text: 'Rozczarowanie, rozpadł się po tygodniu', stars: 3, locale: 'pl' }).label).toBe('negative')
    expect(feel({ text: 'Wszystko super, polecam', stars: 3, locale: 'pl' }).label).toBe('positive')
  })

  test('stars that are none are left out', () => {
    for (const stars of [0, 6, Number.NaN, null, undefined])
      expect(feel({ text: 'polecam', stars, locale: 'pl' })).toEqual(feelText({ text: 'polecam', locale: 'pl' }))
  })
})

describe('R9 sentiment of hostile texts', () => {
  test('it never throws and always answers within its range', () => {
    for (const text of [
      ...HOSTILE_TEXTS,
      '__proto__ constructor toString hasOwnProperty',
      'nie '.repeat(1000),
      'ale '.repeat(1000),
      "'n't n't can't",
      ':'.repeat(4000),
    ]) {
      for (const locale of ['pl', 'en', 'de', '', '__proto__']) {
        const { label, score } = feel({ text, title: text.slice(0, 100), stars: 3, locale })
        expect(['positive', 'neutral', 'negative', 'unsure']).toContain(label)
        expect(Math.abs(score)).toBeLessThanOrEqual(1)
      }
    }
  })

  const junk = ['a', 'a ', 'nie', 'nie ', 'nie a ', '!a,', 'ą̃', "a'", "n't", ':(', ': ', '3 ', '👩‍👩‍👧', 'nie ma sie _', 'ale, ', '\u0300', 'dobrze ze ']

  test.each(junk)('4,000 characters of %j ask the lexicon at most twice as often as 2,000', (piece) => {
    const asked = (length: number) => {
      const look = vi.spyOn(Map.prototype, 'get')
      feelText({ text: piece.repeat(length / piece.length), locale: 'pl' })
      const count = look.mock.calls.length
      look.mockRestore()
      return count
    }

    expect(asked(4000)).toBeLessThanOrEqual(2.2 * asked(2000) + 100)
    expect(asked(4000)).toBeLessThan(200_000)
  })

  test.each(junk)('4,000 characters of %j compare at most twice as many words with phrases as 2,000', (piece) => {
    const lexicon = parse('+1: a a a a b, a*, nie _ a b, ale a ale ale b, nie nie nie nie b', 'not 3: nie')
    const compared = (length: number) => {
      const { words } = read(piece.repeat(length / piece.length))
      let count = 0
      const counted = new Proxy(words, {
        get(target, key) {
          count++
          return Reflect.get(target, key)
        },
      })
      for (let at = 0; at < words.length; at++) match(lexicon, counted, at)
      return count
    }

    expect(compared(4000)).toBeLessThanOrEqual(2.2 * compared(2000) + 100)
  })

  test('a word is cut off long before it could take long', () => {
    expect(read('a'.repeat(1_000_000)).words.map(({ text }) => text.length)).toEqual([40])
  })
})

describe('R9 the lexicons', () => {
  test.each([
    ['pl', POLISH_TERMS],
    ['en', ENGLISH_TERMS],
  ])('%s: every term is folded, spelled as texts are read, and given once', (_, sources) => {
    const lines = sources.join('\n').split('\n').filter(Boolean)
    const terms = lines.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(', '))

    expect(lines.filter((line) => !/^([+-][\d.]+|0|~[\d.]+|x[\d.]+|not \d+( -[\d.]+)?|but( -[\d.]+)?|though): /.test(line))).toEqual([])
    expect(terms.filter((term) => term !== fold(term).toLowerCase() || !/^[\p{L}\p{N}*_ ]+$/u.test(term))).toEqual([])
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  })

  test('nothing in this folder knows of moderation or of anything else in the server', () => {
    for (const file of ['feel.ts', 'text.ts', 'words.ts', 'lexicon.ts', 'signs.ts', 'pl/lexicon.ts', 'en/lexicon.ts']) {
      const imports = [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from)
      expect(imports.filter((from) => !/^\.{1,2}\/((pl|en)\/)?[a-z]+\.ts$/.test(from ?? ''))).toEqual([])
    }
  })
})
