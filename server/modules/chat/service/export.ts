import { deed as inEnglish } from '../../../admin/words/en/deeds.ts'
import { deed as inPolish } from '../../../admin/words/pl/deeds.ts'
import { BYTE_ORDER_MARK, csvLines, type Writing } from '../../../http/csv.ts'
import type { ArchivedConversation } from './archive.ts'
import { wallClock } from './zone.ts'

const WRITING = {
  pl: {
    conversation: ['Identyfikator', 'Czat', 'Stan', 'Konsultant', 'Imię', 'E-mail', 'Telefon', 'Rozpoczęta', 'Pierwsza odpowiedź', 'Zakończona'].concat([
      'Nieodebrana',
      'Ocena',
      'Komentarz do oceny',
      'Strona',
      'Ostatnia wiadomość',
      'Przebieg',
    ]),
    deed: inPolish,
    state: { waiting: 'oczekująca', active: 'aktywna', closed: 'zakończona' },
    yes: { true: 'tak', false: 'nie' },
  },
  en: {
    conversation: ['Identifier', 'Chat', 'State', 'Consultant', 'Name', 'E-mail', 'Phone', 'Started', 'First reply', 'Ended'].concat([
      'Missed',
      'Rating',
      'Rating comment',
      'Page',
      'Last message',
      'History',
    ]),
    deed: inEnglish,
    state: { waiting: 'waiting', active: 'active', closed: 'closed' },
    yes: { true: 'yes', false: 'no' },
  },
}

/** Conversations as CSV, a line for each. */
export async function* asCsv(pages: AsyncGenerator<ArchivedConversation[]>, language: Writing): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([WRITING[language].conversation], language)
  for await (const page of pages)
    yield csvLines(
      page.map((one) => cells(one, language)),
      language,
    )
}

function cells({ row, chat, zone, consultant, history }: ArchivedConversation, language: Writing): string[] {
  const { state, yes, deed } = WRITING[language]
  const moment = (at: Date | null) => (at ? wallClock(zone, at) : '')
  return [
    ...[row.id, chat, state[row.state], consultant ?? '', row.name ?? '', row.email ?? '', row.phone ?? ''],
    ...[row.createdAt, row.firstReplyAt, row.endedAt].map(moment),
    ...[yes[`${row.isMissed}`], row.rating === null ? '' : String(row.rating), row.ratingText ?? '', row.pageUrl ?? '', row.lastText ?? ''],
    history.map((done) => `${moment(new Date(done.at))} ${deed(done)}`).join('\n'),
  ]
}

/** The same as a JSON array, with all that was said and done. */
export async function* asJson(pages: AsyncGenerator<ArchivedConversation[]>): AsyncGenerator<string> {
  yield '['
  let isFirst = true
  for await (const page of pages)
    for (const { row, chat, consultant, messages, history } of page) {
      const { id, state, locale, name, email, phone, createdAt, firstReplyAt, endedAt, endedBy, isMissed, rating, ratingText, pageUrl } = row
      const shown = {
        id,
        chat,
        state,
        consultant,
        locale,
        name,
        email,
        phone,
        createdAt,
        firstReplyAt,
        endedAt,
        endedBy,
        isMissed,
        rating,
        ratingText,
        pageUrl,
      }
      yield `${isFirst ? '' : ','}\n${JSON.stringify({ ...shown, messages, history })}`
      isFirst = false
    }
  yield '\n]\n'
}
