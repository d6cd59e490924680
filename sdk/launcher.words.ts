/** The button speaks without the widgets' core, which comes with the click. */
const WORDS = {
  pl: {
    free: 'Konsultant on-line',
    queue: 'Kolejka: {n}',
    away: 'Zostaw wiadomość',
    closed: 'Zostaw wiadomość',
    opens: 'otwieramy: {n}',
    talking: 'Twoja rozmowa',
    unread: 'Nowe wiadomości: {n}',
    unopened: 'Nie udało się, spróbuj ponownie',
    dismiss: 'Zamknij podpowiedź',
  },
  en: {
    free: 'Chat with us',
    queue: 'In the queue: {n}',
    away: 'Leave a message',
    closed: 'Leave a message',
    opens: 'open {n}',
    talking: 'Your conversation',
    unread: 'New messages: {n}',
    unopened: 'That failed, please try again',
    dismiss: 'Close the hint',
  },
}

export type Key = keyof typeof WORDS.pl

/** @param locale any; other languages than Polish speak English until the shop gives words */
export const wordsIn = (locale: string): Record<Key, string> => WORDS[/^pl\b/.test(locale) ? 'pl' : 'en']
