import { stringify } from 'csv-stringify/sync'
import type { Reader } from '../../../db/store.ts'
import { fromCursor } from '../../../http/cursor.ts'
import type { PushMessage } from '../table.ts'
import { type MessagesQuery, messagesOf } from './messages.ts'
import { type Counts, countsOf } from './report.ts'

const PAGE = 100
/** Without it spreadsheets take UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

const WRITING = {
  pl: {
    delimiter: ';',
    heads: 'Tytuł;Treść;Adres;Stan;Rozpoczęto;Zakończono;Przyjęte;Wyświetlone;Kliknięte;Zamknięte;Nieudane;Usunięte;Wygasłe;Pominięte (limit);Wypisani'.split(
      ';',
    ),
    state: { draft: 'szkic', scheduled: 'zaplanowana', sending: 'wysyłana', paused: 'wstrzymana', cancelled: 'anulowana', done: 'wysłana' },
  },
  en: {
    delimiter: ',',
    heads: 'Title;Text;Address;State;Started;Finished;Accepted;Shown;Clicked;Closed;Failed;Removed;Expired;Left out (cap);Unsubscribed'.split(';'),
    state: { draft: 'draft', scheduled: 'scheduled', sending: 'sending', paused: 'paused', cancelled: 'cancelled', done: 'sent' },
  },
}

type Locale = keyof typeof WRITING

/** A shop's messages and what became of them as CSV, one page after another; `read` opens the store for one page. */
export async function* messagesAsCsv(
  read: <Result>(run: (db: Reader) => Promise<Result>) => Promise<Result>,
  shopId: string,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([WRITING[locale].heads], locale)
  let after: MessagesQuery['after']
  do {
    const { rows, counts, next } = await read(async (db) => {
      const page = await messagesOf(db, { shopId, after, limit: PAGE })
      const ids = page.rows.map(({ id }) => id)
      return { ...page, counts: await countsOf(db, ids) }
    })
    const cells = rows.map((row) => cellsOf(row, counts.get(row.id), locale))
    if (cells.length > 0) yield lines(cells, locale)
    after = next === null ? undefined : fromCursor(next)
  } while (after)
}

const lines = (rows: string[][], locale: Locale) =>
  stringify(rows, { delimiter: WRITING[locale].delimiter, escape_formulas: true, record_delimiter: 'windows' })

function cellsOf(message: PushMessage, counts: Counts | undefined, locale: Locale): string[] {
  const { title, body, url, state, startedAt, finishedAt, capped } = message
  const numbers = counts ? [counts.accepted, counts.shown, counts.clicked, counts.closed, counts.refused, counts.gone, counts.expired, capped, counts.left] : []
  return [title, body, url, WRITING[locale].state[state], startedAt?.toISOString() ?? '', finishedAt?.toISOString() ?? '', ...numbers.map(String)]
}
