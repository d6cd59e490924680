import { stringify } from 'csv-stringify/sync'

/** Begins a file: without it spreadsheets take UTF-8 for another encoding. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Spreadsheets read a file as their own country writes it: Polish ones part columns by semicolons and decimals by commas. */
const WRITING = { pl: { delimiter: ';', point: ',' }, en: { delimiter: ',', point: '.' } }

export type Writing = keyof typeof WRITING

/** Lines of a file as RFC 4180 has them, for a spreadsheet of that language. A cell that it would take for a formula begins with an apostrophe. */
export const csvLines = (rows: string[][], language: Writing): string =>
  stringify(rows, { delimiter: WRITING[language].delimiter, escape_formulas: true, quoted_match: /[\r\n]/, record_delimiter: 'windows' })

/** A number as a spreadsheet of that language reads it. */
export const csvDecimal = (value: number, places: number, language: Writing) => value.toFixed(places).replace('.', WRITING[language].point)
