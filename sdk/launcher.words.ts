/** The button speaks without the widgets' core, which comes with the click. */
const WORDS = {
  pl: {
    free: 'Konsultant on-line',
    queue: 'Kolejka: {n}',
    away: 'Zostaw wiadomość',
    closed: 'Zostaw wiadomość',
    opens: 'otwieramy: {n}',
    unopened: 'Nie udało się, spróbuj ponownie',
  },
  en: {
    free: 'Chat with us',
    queue: 'In the queue: {n}',
    away: 'Leave a message',
    closed: 'Leave a message',
    opens: 'open {n}',
    unopened: 'That failed, please try again',
  },
}

export type Key = keyof typeof WORDS.pl

/** Other languages than Polish speak English until the shop gives words. */
export const languageOf = (locale: string) => (/^pl\b/.test(locale) ? 'pl' : 'en')

export const wordsIn = (locale: string): Record<Key, string> => WORDS[languageOf(locale)]
