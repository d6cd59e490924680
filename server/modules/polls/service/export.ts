import { stringify } from 'csv-stringify/sync'
import { said } from '../../../http/texts.ts'
import type { Counts } from './count.ts'
import type { Option } from './read.ts'

/** Without it spreadsheets take UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Spreadsheets read a file as their own country writes it. */
const WRITING = {
  pl: { delimiter: ';', point: ',', heads: ['Odpowiedź', 'Głosy', 'Udział w %'] },
  en: { delimiter: ',', point: '.', heads: ['Answer', 'Votes', 'Share in %'] },
}

export function resultsAsCsv(options: Option[], { total, votes }: Counts, locale: keyof typeof WRITING): string {
  const { delimiter, point, heads } = WRITING[locale]
  const share = (some: number) => (total ? ((100 * some) / total).toFixed(1) : '0.0').replace('.', point)
  const rows = options.map(({ text }, at) => [said(text, locale), String(votes[at] ?? 0), share(votes[at] ?? 0)])
  return BYTE_ORDER_MARK + stringify([heads, ...rows], { delimiter, escape_formulas: true, record_delimiter: 'windows' })
}
