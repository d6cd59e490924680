import type { Reader } from '../../../db/store.ts'
import { BYTE_ORDER_MARK, csvLines } from '../../../http/csv.ts'
import { fromCursor } from '../../../http/cursor.ts'
import { said } from '../../../http/texts.ts'
import type { Question } from '../questions/contract.ts'
import { type ResponseQuery, responsesOf, type WholeResponse } from './responses.ts'
import { versionsOf } from './surveys.ts'

const PAGE = 500

const WRITING = {
  pl: {
    heads: ['Identyfikator', 'Rozpoczęta', 'Zakończona', 'Skąd', 'Klient', 'E-mail', 'Zamówienie', 'Strona'],
    source: { page: 'strona', mail: 'wiadomość' },
  },
  en: {
    heads: ['Identifier', 'Started', 'Finished', 'Came by', 'Customer', 'E-mail', 'Order', 'Page'],
    source: { page: 'page', mail: 'mail' },
  },
}

type Locale = keyof typeof WRITING
type Read = <Result>(run: (db: Reader) => Promise<Result>) => Promise<Result>

/** The answers as CSV, a line for each person and a column for each question that was ever asked; `read` opens the store for one page. */
export async function* responsesAsCsv(read: Read, query: Omit<ResponseQuery, 'after' | 'limit'>, locale: Locale): AsyncGenerator<string> {
  const questions = await read((db) => everAsked(db, query))
  yield BYTE_ORDER_MARK + csvLines([[...WRITING[locale].heads, ...questions.map(({ title }) => said(title, locale))]], locale)
  let after: ResponseQuery['after']
  do {
    const { rows, next } = await read((db) => responsesOf(db, { ...query, after, limit: PAGE }))
    yield csvLines(
      rows.map((row) => cells(row, questions, locale)),
      locale,
    )
    after = next === null ? undefined : fromCursor(next)
  } while (after)
}

async function everAsked(db: Reader, { shopId, surveyId }: Pick<ResponseQuery, 'shopId' | 'surveyId'>): Promise<Question[]> {
  const versions = await versionsOf(db, shopId, surveyId)
  const newestFirst = versions.flatMap(({ questions }) => questions)
  return newestFirst.filter(({ id }, at) => newestFirst.findIndex((question) => question.id === id) === at)
}

function cells({ response, customer, order, email, answers }: WholeResponse, questions: Question[], locale: Locale): string[] {
  const { id, startedAt, finishedAt, source, orderNumber, url } = response
  const name = [customer?.firstName, customer?.lastName].filter(Boolean).join(' ')
  return [
    ...[id, startedAt.toISOString(), finishedAt?.toISOString() ?? '', WRITING[locale].source[source]],
    ...[name, email ?? customer?.email ?? '', order?.number ?? orderNumber ?? '', url ?? ''],
    ...questions.map((asked) => {
      const answer = answers.find(({ question }) => question.id === asked.id)
      return answer ? written(answer, locale) : ''
    }),
  ]
}

function written({ question, value }: WholeResponse['answers'][number], locale: Locale): string {
  const nameOf = (id: string) => said(question.choices.find((choice) => choice.id === id)?.text ?? { pl: id, en: id }, locale)
  if (Array.isArray(value)) return value.map(nameOf).join('\n')
  return question.kind === 'single' ? nameOf(`${value}`) : `${value}`
}
