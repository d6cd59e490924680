import { describe, expect, test } from 'vitest'
import { pl } from '../../words/pl.ts'
import { readOrigins } from './origins.ts'

const read = (text: string) => readOrigins(pl, text)

describe('A3 the sites that may use a key', () => {
  test('are written one a line, with blank lines, capitals and trailing slashes forgiven', () => {
    expect(read(' https://Sklep.pl/ \n\nhttp://localhost:3000\nhttps://sklep.pl')).toEqual({ origins: ['https://sklep.pl', 'http://localhost:3000'] })
  })

  test('may be none, which means any site', () => {
    expect(read('  \n ')).toEqual({ origins: [] })
  })

  test.each(['sklep.pl', 'ftp://sklep.pl', 'javascript:alert(1)', '*'])('a line that is no site is named: %s', (line) => {
    expect(read(`https://sklep.pl\n\n${line}`)).toEqual({ error: `Wiersz 3: „${line}” nie wygląda jak https://sklep.pl` })
  })

  test('a path is refused, and the site without it is offered', () => {
    expect(read('https://sklep.pl/koszyk')).toEqual({ error: 'Wiersz 1: podaj sam adres strony, bez ścieżki: https://sklep.pl' })
  })

  test('more than fifty are too many', () => {
    expect(read(Array.from({ length: 51 }, (_, at) => `https://s${at}.pl`).join('\n'))).toEqual({ error: pl.settings.originsMany })
  })
})
