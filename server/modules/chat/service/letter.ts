import { type Html, html } from '../../../http/html.ts'
import type { Shop } from '../../accounts/table.ts'
import type { Chat, Conversation } from '../table.ts'
import type { Message } from './snapshot.ts'

const WORDS = {
  pl: {
    transcript: {
      subject: (shop: string, day: string) => `${shop}: zapis rozmowy z ${day}`,
      before: (shop: string, day: string) => ['Dzień dobry,', `oto zapis rozmowy ze sklepem ${shop} z dnia ${day}.`],
      after: 'Wysyłamy go, bo ktoś poprosił o to w oknie rozmowy i podał ten adres e-mail. Jeśli to nie Ty, po prostu pomiń tę wiadomość.',
    },
    answer: {
      subject: (shop: string) => `${shop}: odpowiedź na Twoją wiadomość`,
      before: (shop: string, day: string) => ['Dzień dobry,', `sklep ${shop} odpowiada na wiadomość z dnia ${day}.`],
      after:
        'Wysyłamy to, bo rozmowa na naszej stronie podaje ten adres e-mail, a odpowiedź nie została tam jeszcze przeczytana. Jeśli to nie Ty, po prostu pomiń tę wiadomość.',
    },
    back: (page: string) => `Rozmowa czeka na stronie, w tej samej przeglądarce: ${page}`,
    you: 'Ty',
    image: '[zdjęcie]',
    deleted: '[wiadomość usunięta]',
  },
  en: {
    transcript: {
      subject: (shop: string, day: string) => `${shop}: your conversation of ${day}`,
      before: (shop: string, day: string) => ['Hello,', `here is your conversation with the shop ${shop} of ${day}.`],
      after: 'We send it because somebody asked for it in the chat and gave this e-mail. If it was not you, ignore this message.',
    },
    answer: {
      subject: (shop: string) => `${shop}: an answer to your message`,
      before: (shop: string, day: string) => ['Hello,', `the shop ${shop} answers your message of ${day}.`],
      after: 'We send this because a conversation on our site names this e-mail and the answer was not read there yet. If it was not you, ignore this message.',
    },
    back: (page: string) => `The conversation waits on the page, in the same browser: ${page}`,
    you: 'You',
    image: '[picture]',
    deleted: '[message deleted]',
  },
}

/** Letters grow no longer than this, in messages; the newest stay. */
const MOST = 500

type Talk = Pick<Conversation, 'locale' | 'createdAt' | 'pageUrl'>

/** What was said, as text and as HTML. Everything in it is plain text and stays that. */
export function chatLetter(kind: 'transcript' | 'answer', shop: Pick<Shop, 'name'>, { timeZone }: Pick<Chat, 'timeZone'>, talk: Talk, messages: Message[]) {
  const { locale, createdAt, pageUrl } = talk
  const words = WORDS[locale]
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(createdAt)
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' })
  const lines = messages.slice(-MOST).map((message) => ({
    who: message.by === 'visitor' ? words.you : (message.name ?? shop.name),
    at: clock.format(new Date(message.at)),
    text: message.isDeleted ? words.deleted : [message.text, message.image && words.image, message.card && cardLine(message.card)].filter(Boolean).join('\n'),
  }))
  const { subject, before, after } = words[kind]
  const [head, foot] = [before(shop.name, day), [...(kind === 'answer' && pageUrl ? [words.back(pageUrl)] : []), after]]
  return {
    ...{ locale, kind: kind === 'answer' ? 'chatAnswer' : 'chatTranscript', subject: subject(shop.name, day) },
    text: `${[...head, ...lines.map(({ who, at, text }) => `${at} ${who}:\n${text}`), ...foot].join('\n\n')}\n`,
    html: String(
      html`<!doctype html><meta charset="utf-8"><div style="max-width:36rem;font:16px/1.5 sans-serif">${head.map(paragraph)}${lines.map(
        ({ who, at, text }) =>
          html`<p style="margin:12px 0;white-space:pre-line;overflow-wrap:anywhere"><strong>${who}</strong> <span style="color:#666">${at}</span><br>${text}</p>`,
      )}${foot.map(paragraph)}</div>`,
    ),
  }
}

const cardLine = ({ name, url }: { name: string; url: string | null }) => [name, url].filter(Boolean).join(', ')
const paragraph = (text: string): Html => html`<p style="margin:16px 0">${text}</p>`
