import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csvDecimal, csvLines } from './csv.ts'

describe('O1 files for spreadsheets', () => {
  test.each([
    ['pl', ';', '1,50'],
    ['en', ',', '1.50'],
  ] as const)('hold lines, quotes and separators of their cells in quotes, as spreadsheets of %s read them', (language, delimiter, number) => {
    const rows = [
      ['two\nlines', 'lone\rreturn', 'both\r\n', 'plain'],
      ['a "quote"', 'comma, here', 'semicolon; here', ''],
    ]

    const text = csvLines(rows, language)

    expect(text.startsWith(`"two\nlines"${delimiter}"lone\rreturn"${delimiter}"both\r\n"${delimiter}plain\r\n"a ""quote"""`)).toBe(true)
    expect(parse(text, { delimiter, record_delimiter: '\r\n' })).toEqual(rows)
    expect(csvDecimal(1.5, 2, language)).toBe(number)
  })

  test('hold no cell that is taken for a formula', () => {
    const cells = ['=1+1', '+48 600', '-1', '@SUM(A1)', '\t=1', '\r=1']

    expect(parse(csvLines([cells], 'en'), { record_delimiter: '\r\n' })).toEqual([cells.map((cell) => `'${cell}`)])
    expect(csvLines([], 'en')).toBe('')
  })
})
