import { counted } from '../plural.ts'

const sessions = counted('pl', { one: 'inną sesję', few: 'inne sesje', many: 'innych sesji', other: 'innej sesji' })

export const account = {
  title: 'Moje konto',
  password: 'Hasło',
  current: 'Obecne hasło',
  next: 'Nowe hasło',
  change: 'Zmień hasło',
  changed: 'Zmieniono hasło. Pozostałe sesje zakończono.',
  changeHelp: 'Zmiana hasła wylogowuje wszystkie inne przeglądarki.',
  sessions: 'Gdzie jesteś zalogowany',
  sessionsFailed: 'Nie udało się wczytać sesji',
  unknownBrowser: 'Nieznana przeglądarka',
  isThis: 'ta przeglądarka',
  since: (when: string) => `zalogowano: ${when}`,
  seen: (when: string) => `ostatnio: ${when}`,
  end: 'Wyloguj',
  endOf: (browser: string) => `Wyloguj: ${browser}`,
  ended: 'Sesję zakończono',
  endOthers: 'Wyloguj wszystkie inne',
  endedOthers: (count: number) => `Zakończono ${sessions(count)}`,
}

export const invitation = {
  title: (shop: string) => `Zaproszenie do zespołu: ${shop}`,
  opening: 'Zaproszenie do zespołu',
  role: (role: string) => `Twoja rola: ${role}.`,
  newAccount: (email: string) => `Utwórz konto dla adresu ${email}.`,
  name: 'Imię i nazwisko',
  password: 'Hasło',
  accept: 'Utwórz konto i dołącz',
  signIn: (email: string) => `Masz już konto ${email}. Zaloguj się, aby dołączyć.`,
  join: 'Dołącz do zespołu',
  joinAs: (email: string) => `Jesteś zalogowany jako ${email}.`,
  another: (email: string) => `To zaproszenie jest dla adresu ${email}. Wyloguj się i wróć do odnośnika.`,
  refused: 'To zaproszenie już nie działa',
  refusedHelp: 'Zostało użyte, wycofane albo minęło 7 dni. Poproś o nowe.',
  joined: (shop: string) => `Witaj w zespole: ${shop}`,
}
