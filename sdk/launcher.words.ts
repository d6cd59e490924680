import type { ChatDoor } from './contract.gen.ts'
import type { Entry } from './types.ts'

type Key = ChatDoor['state'] | 'opens' | 'talking' | 'unread' | 'dismiss' | 'unopened'

const WORDS: Record<'pl' | 'en', Record<Key, string>> = {
  pl: {
    free: 'Konsultant on-line',
    queue: 'Kolejka: {n}',
    away: 'Zostaw wiadomość',
    closed: 'Zostaw wiadomość',
    opens: 'otwieramy: {when}',
    talking: 'Twoja rozmowa',
    unread: 'Nowe wiadomości: {n}',
    dismiss: 'Zamknij podpowiedź',
    unopened: 'Czat się nie otworzył. Spróbuj jeszcze raz.',
  },
  en: {
    free: 'Chat with us',
    queue: 'In the queue: {n}',
    away: 'Leave a message',
    closed: 'Leave a message',
    opens: 'open {when}',
    talking: 'Your conversation',
    unread: 'New messages: {n}',
    dismiss: 'Close the hint',
    unopened: 'The chat did not open. Please try again.',
  },
}

/** The button speaks without the widgets' core, which comes with the click. */
export function sentence(locale: string, key: Key, values: Record<string, string | number> = {}, given?: Record<string, Entry>): string {
  const own = given?.[key]
  const text = typeof own === 'string' ? own : WORDS[/^pl\b/.test(locale) ? 'pl' : 'en'][key]
  return text.replace(/\{(\w+)\}/g, (_, place: string) => `${values[place] ?? ''}`)
}

/** As near as one says it: the hour today, else the day with it. */
export function moment(locale: string, iso: string): string {
  const date = new Date(iso)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString(locale, { ...(!isToday && { weekday: 'short' }), hour: 'numeric', minute: '2-digit' })
}
