import type { Catalogue } from '../../sdk/words.ts'

const pl = {
  name: 'Imię',
  email: 'E-mail',
  phone: 'Telefon',
  leaveContact: 'Zostaw kontakt, jeśli chcesz. Odpowiemy wtedy także po zamknięciu strony.',
  wrongEmail: 'Sprawdź adres e-mail albo zostaw pole puste.',
  tell: 'Zapisz',
  notNow: 'Nie teraz',
}
const en: Catalogue<Key> = {
  name: 'First name',
  email: 'E-mail',
  phone: 'Phone',
  leaveContact: 'Leave your contact if you like. Then we can answer even after you close the page.',
  wrongEmail: 'Please check the e-mail address or leave it empty.',
  tell: 'Save',
  notNow: 'Not now',
}

export type Key = keyof typeof pl
export const words = { pl, en }
