import { ago, day, moment } from './dates.ts'
import { personIn } from './guest.ts'
import { money } from './money.ts'
import { account, invitation } from './pl/account.ts'
import { card, customers } from './pl/card.ts'
import { chat } from './pl/chat.ts'
import { chatOffice } from './pl/chat-office.ts'
import { collection, requests } from './pl/collection.ts'
import { login, setup, shops } from './pl/entry.ts'
import { imports } from './pl/imports.ts'
import { inbox, integrations } from './pl/integrations.ts'
import { apiKeys, audit, mails } from './pl/office.ts'
import { orders } from './pl/orders.ts'
import { polls } from './pl/polls.ts'
import { push } from './pl/push.ts'
import { keys, review } from './pl/review.ts'
import { reviews } from './pl/reviews.ts'
import { settings } from './pl/settings.ts'
import { rights, staff } from './pl/staff.ts'
import { surveys } from './pl/surveys.ts'
import { scoring, tasks } from './pl/tasks.ts'
import { identity, visits } from './pl/tracking.ts'
import { widgets } from './pl/widgets.ts'
import { counted } from './plural.ts'

const locale = 'pl'
const counting = counted(locale, { one: 'opinia', few: 'opinie', many: 'opinii', other: 'opinii' })
const waitingCount = counted(locale, { one: 'osoba czeka', few: 'osoby czekają', many: 'osób czeka', other: 'osoby czeka' })
const characters = counted(locale, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })
const stars = counted(locale, { one: 'gwiazdka', few: 'gwiazdki', many: 'gwiazdek', other: 'gwiazdki' })

export const pl = {
  ago: (instant: string) => ago(locale, 'przed chwilą', instant),
  moment: (instant: string) => moment(locale, instant),
  day: (date: string) => day(locale, date),
  money: (minor: number, currency: string) => money(locale, minor, currency),
  number: (value: number) => new Intl.NumberFormat(locale).format(value),
  stars,
  person: personIn('Gość'),
  outOfFive: (value: number) => `Ocena ${value} na 5`,

  common: {
    cancel: 'Anuluj',
    close: 'Zamknij',
    save: 'Zapisz',
    saved: 'Zapisano',
    undo: 'Cofnij',
    undone: 'Cofnięto',
    retry: 'Spróbuj ponownie',
    reload: 'Odśwież stronę',
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    copyFailed: 'Przeglądarka nie pozwoliła skopiować. Zaznacz tekst i skopiuj go ręcznie.',
    loading: 'Wczytywanie…',
    skip: 'Przejdź do treści',
    crashed: 'Coś się zepsuło na tej stronie',
    crashedHelp: 'Odśwież stronę. Zapisane zmiany są bezpieczne.',
    outdated: 'Panel został zaktualizowany',
    outdatedHelp: 'Odśwież stronę, aby wczytać nową wersję.',
    notFound: 'Nie ma takiej strony',
    notFoundHelp: 'Adres jest niepełny albo nieaktualny.',
    goHome: 'Przejdź do panelu',
    show: 'Pokaż',
    hide: 'Ukryj',
  },

  texts: {
    language: 'Język treści',
    languages: { pl: 'polski', en: 'angielski' },
    languageHelp: 'Gdzie brakuje tłumaczenia, pokazuje się drugi język.',
    inLanguage: (label: string, language: string) => `${label} (${language})`,
    missing: {
      pl: (names: string) => `Po polsku brakuje: ${names}.`,
      en: (names: string) => `Po angielsku brakuje: ${names}.`,
    },
    all: 'polski i angielski',
  },

  preferences: {
    language: 'Język',
    theme: 'Motyw',
    themes: { system: 'Jak w systemie', light: 'Jasny', dark: 'Ciemny' },
    account: 'Twoje konto',
    signOut: 'Wyloguj się',
    shortcuts: 'Skróty klawiszowe',
  },

  nav: {
    label: 'Nawigacja',
    groups: { daily: 'Na co dzień', outreach: 'Do klientów', shop: 'Sklep' },
    reviews: 'Opinie',
    chat: 'Czat',
    requests: 'Prośby',
    orders: 'Zamówienia',
    surveys: 'Ankiety',
    visits: 'Wizyty',
    customers: 'Klienci',
    tasks: 'Zadania',
    imports: 'Import',
    polls: 'Sondy',
    push: 'Push',
    widgets: 'Widżety',
    settings: 'Ustawienia',
    pending: (count: number) => `${counting(count)} do sprawdzenia`,
    waiting: (count: number) => `${waitingCount(count)} na rozmowę`,
  },

  chat,
  login,
  setup,
  shops,
  reviews,
  review,
  settings,
  chatOffice,
  collection,
  requests,
  keys,
  rights,
  staff,
  account,
  invitation,
  apiKeys,
  identity,
  visits,
  card,
  customers,
  tasks,
  scoring,
  mails,
  audit,
  orders,
  integrations,
  inbox,
  widgets,
  polls,
  surveys,
  imports,
  push,

  rules: {
    required: 'Wypełnij to pole.',
    tooShort: (limit: number) => `Za krótkie: co najmniej ${characters(limit)}.`,
    tooLong: (limit: number) => `Za długie: najwyżej ${characters(limit)}.`,
    email: 'Podaj adres w postaci ja@sklep.pl.',
    website: 'Podaj adres w postaci https://sklep.pl.',
    wrong: 'Sprawdź to pole.',
  },

  failures: {
    UNREACHABLE: 'Brak połączenia z serwerem. Sprawdź internet i spróbuj ponownie.',
    UNKNOWN: 'Serwer odpowiedział błędem. Spróbuj ponownie za chwilę.',
    LOGIN_REFUSED: 'Nieprawidłowy e-mail lub hasło.',
    TOO_MANY_ATTEMPTS: 'Zbyt wiele prób. Odczekaj chwilę.',
    TOO_MANY_REQUESTS: 'Zbyt wiele żądań naraz. Odczekaj chwilę.',
    SESSION_REQUIRED: 'Sesja wygasła. Zaloguj się ponownie.',
    CSRF_REFUSED: 'Sesja zmieniła się w innej karcie. Odśwież stronę.',
    SETUP_REFUSED: 'Odnośnik jest nieprawidłowy lub już użyty. Uruchom serwer ponownie, aby dostać nowy.',
    NOT_ALLOWED: 'Twoja rola nie pozwala na to działanie.',
    SHOP_NOT_FOUND: 'Nie ma takiego sklepu albo nie masz do niego dostępu.',
    REVIEW_NOT_FOUND: 'Nie ma takiej opinii.',
    REVIEW_STATUS_CONFLICT: 'Odpowiedzieć można tylko na opublikowaną opinię.',
    REPLY_NOT_FOUND: 'Odpowiedź została już wycofana.',
    KEY_NOT_FOUND: 'Nie ma takiego klucza.',
    VALIDATION_FAILED: 'Popraw zaznaczone pola.',
    EMAIL_TAKEN: 'Inne konto ma już ten e-mail.',
    LAST_KEY: 'To jedyny czynny klucz. Najpierw dodaj nowy.',
    SECRET_KEY_NOT_FOUND: 'Nie ma takiego czynnego klucza.',
    MEMBER_NOT_FOUND: 'Tej osoby nie ma już w zespole.',
    LAST_OWNER: 'To jedyny właściciel. Najpierw wyznacz innego.',
    ALREADY_MEMBER: 'Ta osoba już pracuje w sklepie.',
    ALREADY_INVITED: 'Ta osoba ma już zaproszenie. Wyślij je ponownie.',
    INVITATION_NOT_FOUND: 'Nie ma już takiego zaproszenia.',
    INVITATION_REFUSED: 'Zaproszenie zostało użyte, wycofane albo wygasło.',
    INVITATION_FOR_ANOTHER: 'To zaproszenie wysłano na inny adres.',
    ACCOUNT_EXISTS: 'Konto z tym adresem już istnieje. Odśwież stronę i zaloguj się.',
    PASSWORD_WRONG: 'To nie jest Twoje obecne hasło.',
    SESSION_NOT_FOUND: 'Tej sesji już nie ma.',
    REQUEST_NOT_FOUND: 'Nie ma takiej prośby.',
    REQUEST_STATE_CONFLICT: 'Ktoś już zmienił tę prośbę. Odśwież stronę.',
    MAIL_NOT_FOUND: 'Nie ma takiej wiadomości.',
    ORDER_NOT_FOUND: 'Nie ma takiego zamówienia.',
    DELIVERY_NOT_FOUND: 'Nie ma już takiej wiadomości.',
    DELIVERY_NOT_FAILED: 'Ta wiadomość nie wymaga już ponownego odczytania.',
    INTEGRATION_NOT_FOUND: 'Ta integracja jest już odłączona.',
    SECRET_REQUIRED: 'Podaj sekret, którym podpisuje Shopify.',
    POLL_NOT_FOUND: 'Nie ma takiej sondy.',
    POLL_FROZEN: 'Ktoś już zagłosował, więc pytanie i odpowiedzi zostają bez zmian.',
    POLL_STATE_CONFLICT: 'Stan sondy właśnie się zmienił. Odśwież stronę.',
    POLL_OVER: 'Koniec tej sondy już minął. Ustaw późniejszy.',
    POLL_IMAGE_NOT_FOUND: 'Obrazek przepadł. Dodaj go jeszcze raz.',
    PHOTO_TOO_LARGE: 'Obrazek jest za duży: najwyżej 12 MB.',
    PHOTO_TYPE_REFUSED: 'To nie jest obrazek JPEG, PNG, WebP ani AVIF.',
    PHOTO_TOO_MANY_PIXELS: 'Obrazek ma za dużo pikseli.',
    PHOTO_BROKEN: 'Plik obrazka jest uszkodzony.',
    CONVERSATION_TAKEN: 'Tę rozmowę prowadzi już ktoś inny.',
    CONVERSATION_CLOSED: 'Rozmowa jest zakończona. Podejmij ją ponownie.',
    CONVERSATION_OPEN: 'Rozmowa nie jest zakończona.',
    NO_FREE_PLACE: 'Brak wolnego miejsca. Zakończ którąś rozmowę albo zwiększ liczbę miejsc.',
    MESSAGE_NOT_FOUND: 'Nie ma takiej wiadomości albo nie jest Twoja.',
    IMAGES_NOT_TAKEN: 'W tym czacie nie wysyła się zdjęć.',
    CHAT_NOT_FOUND: 'Nie ma takiego czatu.',
    CHAT_IN_USE: 'Czat ma otwarte rozmowy. Najpierw je zakończ.',
    NOT_A_CONSULTANT: 'Ktoś z wybranych nie może już obsługiwać czatu. Odśwież stronę.',
    CANNED_REPLY_NOT_FOUND: 'Tej odpowiedzi już nie ma.',
    SHORTCUT_TAKEN: 'Inna odpowiedź ma już ten skrót.',
    CHAT_BLOCK_NOT_FOUND: 'Tej blokady już nie ma.',
    CONVERSATION_NOT_FOUND: 'Nie ma takiej rozmowy albo nie odpowiadasz w jej czacie.',
    PRODUCT_NOT_FOUND: 'Nie ma takiego produktu.',
    CUSTOMER_NOT_FOUND: 'Nie ma takiego klienta.',
    VISITOR_NOT_FOUND: 'Nic jeszcze nie wiadomo o tej osobie.',
    NOTE_NOT_FOUND: 'Tej notatki już nie ma.',
    ADDRESS_NOT_FOUND: 'Tego adresu już nie ma.',
    ADDRESS_KNOWN: 'Ten klient ma już taki adres.',
    ADDRESS_EMPTY: 'Podaj co najmniej ulicę albo miejscowość.',
    TAX_ID_INVALID: 'W tym NIP-ie jest błąd: cyfra kontrolna się nie zgadza.',
    TOO_MANY_ADDRESSES: 'Za dużo adresów. Usuń któryś i spróbuj ponownie.',
    TAG_NOT_FOUND: 'Ten klient nie ma już tej etykiety.',
    TASK_NOT_FOUND: 'Tego zadania już nie ma.',
    TOO_MANY_TAGS: 'Za dużo etykiet. Usuń którąś i spróbuj ponownie.',
    EMAIL_INVALID: 'To nie jest adres e-mail.',
    PHONE_INVALID: 'To nie jest numer telefonu.',
    CONTACT_TAKEN: 'Pod tym adresem lub numerem znany jest inny klient.',
    SURVEY_NOT_FOUND: 'Nie ma takiej ankiety.',
    SURVEY_NOT_ACTIVE: 'Ta ankieta nie jest teraz czynna.',
    SURVEY_STATE_CONFLICT: 'Stan ankiety właśnie się zmienił. Odśwież stronę.',
    SURVEY_KIND_FIXED: 'Na to pytanie już odpowiadano, więc jego rodzaju nie da się zmienić. Dodaj nowe pytanie.',
    SURVEY_RESPONSE_NOT_FOUND: 'Nie ma takich odpowiedzi.',
    IMPORT_NOT_FOUND: 'Nie ma takiego importu.',
    PUSH_MESSAGE_NOT_FOUND: 'Nie ma takiej wiadomości.',
    PUSH_MESSAGE_NOT_READY: 'Stan wiadomości właśnie się zmienił. Odśwież stronę.',
    PUSH_MESSAGE_TOO_LONG: 'Wiadomość jest za długa. Skróć tekst albo adres.',
    PUSH_TOPIC_NOT_FOUND: 'Nie ma już takiego tematu.',
    PUSH_SUBSCRIPTION_NOT_FOUND: 'Sklep nie zna takiego urządzenia.',
    PUSH_ENDPOINT_REFUSED: 'Usługa push tej przeglądarki nie jest na liście dozwolonych.',
    PUSH_KEYS_INVALID: 'Przeglądarka podała nieprawidłowe klucze.',
    PUSH_KEY_UNKNOWN: 'Klucz sklepu się zmienił. Odśwież stronę.',
    IMPORT_NOT_READY: 'Stan importu właśnie się zmienił. Odśwież stronę.',
    IMPORT_FILE_EMPTY: 'Plik jest pusty.',
    IMPORT_FILE_TOO_LARGE: 'Plik jest za duży. Podziel go na mniejsze.',
  } as Record<string, string> & { UNKNOWN: string },
}

export type Words = typeof pl
