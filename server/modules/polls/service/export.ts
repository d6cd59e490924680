import { BYTE_ORDER_MARK, csvDecimal, csvLines, type Writing } from '../../../http/csv.ts'
import { said } from '../../../http/texts.ts'
import type { Counts } from './count.ts'
import type { Option } from './read.ts'

const HEADS = { pl: ['Odpowiedź', 'Głosy', 'Udział w %'], en: ['Answer', 'Votes', 'Share in %'] }

export function resultsAsCsv(options: Option[], { total, votes }: Counts, locale: Writing): string {
  const share = (some: number) => csvDecimal(total ? (100 * some) / total : 0, 1, locale)
  const rows = options.map(({ text }, at) => [said(text, locale), String(votes[at] ?? 0), share(votes[at] ?? 0)])
  return BYTE_ORDER_MARK + csvLines([HEADS[locale], ...rows], locale)
}
