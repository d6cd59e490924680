import type { Reader } from '../../../db/store.ts'
import { BYTE_ORDER_MARK, csvLines } from '../../../http/csv.ts'
import { fromCursor } from '../../../http/cursor.ts'
import type { PushMessage } from '../table.ts'
import { type MessagesQuery, messagesOf } from './messages.ts'
import { type Counts, countsOf } from './report.ts'

const PAGE = 100

const WRITING = {
  pl: {
    heads: 'Tytuł;Treść;Adres;Stan;Rozpoczęto;Zakończono;Przyjęte;Wyświetlone;Kliknięte;Zamknięte;Nieudane;Usunięte;Wygasłe;Pominięte (limit);Wypisani'.split(
      ';',
    ),
    state: { draft: 'szkic', scheduled: 'zaplanowana', sending: 'wysyłana', paused: 'wstrzymana', cancelled: 'anulowana', done: 'wysłana' },
  },
  en: {
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
  yield BYTE_ORDER_MARK + csvLines([WRITING[locale].heads], locale)
  let after: MessagesQuery['after']
  do {
    const { rows, counts, next } = await read(async (db) => {
      const page = await messagesOf(db, { shopId, after, limit: PAGE })
      const ids = page.rows.map(({ id }) => id)
      return { ...page, counts: await countsOf(db, ids) }
    })
    yield csvLines(
      rows.map((row) => cellsOf(row, counts.get(row.id), locale)),
      locale,
    )
    after = next === null ? undefined : fromCursor(next)
  } while (after)
}

function cellsOf(message: PushMessage, counts: Counts | undefined, locale: Locale): string[] {
  const { title, body, url, state, startedAt, finishedAt, capped } = message
  const numbers = counts ? [counts.accepted, counts.shown, counts.clicked, counts.closed, counts.refused, counts.gone, counts.expired, capped, counts.left] : []
  return [title, body, url, WRITING[locale].state[state], startedAt?.toISOString() ?? '', finishedAt?.toISOString() ?? '', ...numbers.map(String)]
}
