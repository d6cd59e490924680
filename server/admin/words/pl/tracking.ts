import { counted } from '../plural.ts'

const minutes = counted('pl', { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' })

export const identity = {
  title: 'Sekret tożsamości',
  help: 'Zaplecze sklepu podpisuje nim token zalogowanego klienta, a strona przekazuje go w kontuar.identify(token). Tylko tak anonimowy gość staje się znanym klientem.',
  add: 'Utwórz sekret…',
  addAsk: 'Utworzyć sekret tożsamości?',
  addHelp: 'Od tej chwili strony sklepu będą mogły mówić, kto jest zalogowany.',
  addSubmit: 'Utwórz sekret',
  rotate: 'Wymień sekret…',
  rotateAsk: 'Wymienić sekret tożsamości?',
  rotateHelp: 'Dostaniesz nowy sekret. Jeśli stary wyciekł, wyłącz go od razu; w przeciwnym razie zostaw czas na podmianę.',
  rotateSubmit: 'Wymień sekret',
  keepFor: 'Stary sekret działa jeszcze',
  before: (moment: string) => `poprzedni działa do ${moment}`,
  shown: 'Oto sekret tożsamości',
  shownHelp: 'Skopiuj go teraz na serwer sklepu. Nie pokażemy go ponownie.',
}

export const visits = {
  title: 'Wizyty',
  help: 'Wizyty osób, które zgodziły się na ich liczenie. Nowa zaczyna się po 30 minutach bezczynności.',
  failed: 'Nie udało się wczytać wizyt',
  none: 'Nie ma jeszcze żadnej wizyty',
  noneHelp: 'Pojawią się, gdy strona sklepu zapyta o zgodę i wywoła kontuar.consent({ tracking: true }).',
  noneOf: 'Nie ma takich wizyt',
  noneOfHelp: 'Klient jeszcze nie odwiedził sklepu albo jego wizyty zostały usunięte.',
  all: 'Pokaż wszystkie wizyty',
  ofOne: 'Tylko wizyty jednej osoby',
  who: 'Kto',
  onlyThese: (who: string) => `Pokaż tylko wizyty tej osoby: ${who}`,
  entered: 'Wejście',
  address: 'Adres IP',
  start: 'Pierwsza strona',
  left: 'Wyjście',
  end: 'Ostatnia strona',
  duration: 'Czas trwania',
  minutes: (count: number) => (count === 0 ? 'poniżej minuty' : minutes(count)),
  pages: 'Odsłony',
  cart: 'Koszyk',
  purchase: 'Zakup',
  erased: 'usunięty',
  noCart: 'pusty',
  noPurchase: 'brak',
  more: 'Wczytaj starsze',
}
