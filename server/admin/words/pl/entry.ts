import { counted } from '../plural.ts'

const characters = counted('pl', { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })
const seconds = counted('pl', { one: 'sekundę', few: 'sekundy', many: 'sekund', other: 'sekundy' })
const minutes = counted('pl', { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' })

export const login = {
  title: 'Zaloguj się',
  again: 'Sesja wygasła',
  againHelp: 'Zaloguj się ponownie. Wrócisz dokładnie tu, gdzie przerwano.',
  email: 'E-mail',
  password: 'Hasło',
  submit: 'Zaloguj się',
  submitIn: (left: number) => `Zaloguj się (${left} s)`,
  wait: (left: number) => `Zbyt wiele prób. Spróbuj ponownie za ${left < 90 ? seconds(left) : minutes(Math.ceil(left / 60))}.`,
}

export const setup = {
  title: 'Pierwsze uruchomienie',
  help: 'Utwórz konto właściciela i pierwszy sklep. To zajmie minutę.',
  token: 'Kod z odnośnika',
  tokenHelp: 'Serwer wypisał przy starcie odnośnik /admin/setup#… Wklej tutaj część po znaku #.',
  you: 'Ty',
  name: 'Imię i nazwisko',
  email: 'E-mail',
  emailHelp: 'Posłuży do logowania.',
  password: 'Hasło',
  passwordHelp: 'Co najmniej 12 znaków. Dobre hasło to kilka przypadkowych słów.',
  passwordLeft: (left: number) => `Jeszcze ${characters(left)}.`,
  passwordFine: 'Długość w porządku.',
  shop: 'Sklep',
  submit: 'Utwórz konto i sklep',
  done: 'Ta instalacja ma już właściciela',
  doneHelp: 'Odnośnik działa tylko raz. Zaloguj się na swoje konto.',
  needed: 'Ta instalacja czeka na właściciela',
  neededHelp: 'Otwórz odnośnik, który serwer wypisał przy starcie, albo wklej z niego kod.',
}

export const shops = {
  title: 'Wybierz sklep',
  switch: 'Zmień sklep',
  add: 'Dodaj sklep',
  addHelp: 'Nowy sklep ma własne opinie, klucze i ustawienia.',
  none: 'Nie masz jeszcze dostępu do żadnego sklepu',
  noneHelp: 'Dodaj pierwszy sklep, aby zacząć zbierać opinie.',
  unknown: 'Nie ma takiego sklepu',
  unknownHelp: 'Sklep nie istnieje albo nie masz do niego dostępu.',
  name: 'Nazwa sklepu',
  website: 'Adres strony',
  websiteHint: 'https://sklep.pl',
  locale: 'Język sklepu',
  localeHelp: 'W tym języku sklep widzą klienci, jeśli strona nie podaje innego.',
  locales: { pl: 'polski', en: 'angielski' },
  added: (name: string) => `Dodano sklep ${name}`,
  roles: { owner: 'właściciel', manager: 'menedżer', consultant: 'konsultant', viewer: 'podgląd' },
}
