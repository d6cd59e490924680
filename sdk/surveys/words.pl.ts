import type { SurveyWhy } from '../types.ts'
import type { Reason } from './rules.ts'

export type Key = Reason | 'shown' | 'unknown' | `busy ${NonNullable<SurveyWhy['by']>}`

/** Why a survey does not come up, for who asks in the console. `{until}` is when the rule ends. */
export const words: Record<Key, string> = {
  shown: 'Ankieta jest pokazana albo pokaże się teraz.',
  unknown: 'Nie ma czynnej ankiety o tym identyfikatorze.',
  tag: 'Ankieta pokazuje się tylko tam, gdzie na stronie jest jej znacznik <kontuar-survey>.',
  mail: 'Ankieta jest wysyłana tylko wiadomością e-mail.',
  early: 'Ankieta zaczyna się {until}.',
  over: 'Termin ankiety minął.',
  page: 'Adres tej strony nie pasuje do żadnego adresu ankiety.',
  answered: 'Ta osoba już odpowiedziała, a ankieta nie pyta ponownie.',
  cooldown: 'Przerwa tej ankiety trwa do {until}.',
  global: 'Przerwa między ankietami sklepu trwa do {until}.',
  share: 'Los nie padł na tę osobę: ankieta pokazuje się tylko części odwiedzających.',
  turn: 'Pierwszeństwo ma ankieta, która czeka dłużej, najpóźniej do {until}.',
  'busy chat': 'Na stronie jest otwarty czat.',
  'busy page': 'Na stronie jest otwarte pytanie o zgodę.',
  'busy survey': 'Na stronie jest inna ankieta.',
  'busy poll': 'Na stronie jest otwarta sonda.',
  seconds: 'Ankieta czeka na czas spędzony na stronie, do {until}.',
  leaving: 'Ankieta czeka, aż ktoś będzie chciał opuścić stronę.',
  chat: 'Ankieta czeka na koniec rozmowy na czacie.',
  order: 'Ankieta czeka na złożenie zamówienia na tej stronie.',
}
