import type { Catalogue } from '../../sdk/words.ts'

const pl = {
  name: 'Imię',
  email: 'E-mail',
  phone: 'Telefon',
  optional: 'Dane są nieobowiązkowe. Dzięki nim odpowiemy także wtedy, gdy zamkniesz stronę.',
  leaveContact: 'Zostaw kontakt, a odpowiemy także wtedy, gdy zamkniesz stronę.',
  wrongEmail: 'Sprawdź adres e-mail albo zostaw pole puste.',
  tell: 'Zapisz',
  notNow: 'Nie teraz',
}
const en: Catalogue<Key> = {
  name: 'First name',
  email: 'E-mail',
  phone: 'Phone',
  optional: 'You may leave these empty. With them we can answer even after you close the page.',
  leaveContact: 'Leave your contact and we can answer even after you close the page.',
  wrongEmail: 'Please check the e-mail address or leave it empty.',
  tell: 'Save',
  notNow: 'Not now',
}

export type Key = keyof typeof pl
export const words = { pl, en }
