import type { Catalogue } from '../../sdk/words.ts'

const pl = {
  askEnd: 'Zakończyć rozmowę? Konsultant zajmie się kimś innym.',
  askUnanswered: 'Zakończyć, zanim ktoś odpowie? Sklep zachowa Twoją wiadomość.',
  anyTime: 'Nową rozmowę możesz zacząć w każdej chwili.',
  endNow: 'Tak, zakończ',
  goOn: 'Rozmawiaj dalej',
  undo: 'Wróć do rozmowy',
  rate: 'Jak oceniasz tę rozmowę?',
  starsOf: { one: '{n} gwiazdka', few: '{n} gwiazdki', other: '{n} gwiazdek' },
  why: 'Co było dobre, a co poprawić? (nieobowiązkowe)',
  sendRating: 'Wyślij ocenę',
  thanked: 'Dziękujemy za ocenę.',
  transcript: 'Wyślij mi zapis rozmowy',
  mailTo: 'Adres e-mail',
  mail: 'Wyślij zapis',
  mailed: 'Wysyłamy zapis rozmowy na adres {email}.',
  anew: 'Zacznij nową rozmowę',
  undone: 'Nie udało się. Spróbuj ponownie.',
}
const en: Catalogue<Key> = {
  askEnd: 'End the conversation? The consultant will turn to somebody else.',
  askUnanswered: 'End it before anybody answers? The shop keeps your message.',
  anyTime: 'You can start a new conversation at any time.',
  endNow: 'Yes, end it',
  goOn: 'Keep talking',
  undo: 'Back to the conversation',
  rate: 'How was this conversation?',
  starsOf: { one: '{n} star', other: '{n} stars' },
  why: 'What was good, what could be better? (optional)',
  sendRating: 'Send the rating',
  thanked: 'Thank you for your rating.',
  transcript: 'Mail me the conversation',
  mailTo: 'E-mail address',
  mail: 'Send it',
  mailed: 'We are sending the conversation to {email}.',
  anew: 'Start a new conversation',
  undone: 'That did not work. Please try again.',
}

export type Key = keyof typeof pl
export const words = { pl, en }
