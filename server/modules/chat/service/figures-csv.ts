import { BYTE_ORDER_MARK, csvDecimal, csvLines, type Writing } from '../../../http/csv.ts'
import type { Figures } from './figures.ts'

const WORDS = {
  pl: {
    first: { series: 'Okres od', chats: 'Czat', consultants: 'Konsultant' },
    rest: ['Rozmowy', 'Z odpowiedzią', 'Nieodebrane', 'Pierwsza odpowiedź (s)', 'Oczekiwanie (s)', 'Oceny', 'Średnia ocena', 'Rozmowy z zamówieniem'],
    money: ['Wartość zamówień', 'Waluta'],
  },
  en: {
    first: { series: 'From', chats: 'Chat', consultants: 'Consultant' },
    rest: ['Conversations', 'Answered', 'Missed', 'First reply (s)', 'Wait (s)', 'Ratings', 'Mean rating', 'Conversations with an order'],
    money: ['Value of orders', 'Currency'],
  },
}

export type FiguresOf = keyof (typeof WORDS)['pl']['first']

interface Told {
  of: FiguresOf
  rows: (Figures & { label: string })[]
  currency: string | null
  /** Digits of the currency's minor unit. */
  digits: number
}

/** Figures as CSV, a line for each span, chat or consultant. */
export function figuresAsCsv({ of, rows, currency, digits }: Told, language: Writing): string {
  const { first, rest, money } = WORDS[language]
  const decimal = (value: number | null, places: number) => (value === null ? '' : csvDecimal(value, places, language))
  const lines = rows.map((row) => [
    ...[row.label, row.conversations, row.answered, row.missed, row.firstReply ?? '', row.wait ?? '', row.ratings].map(String),
    ...[decimal(row.meanRating, 2), String(row.orders), decimal(row.orderMinor / 10 ** digits, digits), currency ?? ''],
  ])
  return BYTE_ORDER_MARK + csvLines([[first[of], ...rest, ...money], ...lines], language)
}
