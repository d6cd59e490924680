import type { Rule } from './answers.ts'

export type PhotoReason = 'large' | 'type' | 'pixels' | 'broken' | 'limit'
/** Why a photo was not taken, by the code of its refusal. */
export const PHOTO_REASONS: Record<string, PhotoReason> = {
  PHOTO_TOO_LARGE: 'large',
  PHOTO_TYPE_REFUSED: 'type',
  PHOTO_TOO_MANY_PIXELS: 'pixels',
  PHOTO_BROKEN: 'broken',
  PHOTO_LIMIT_REACHED: 'limit',
}

import type { About } from './blocks.ts'

const pl = {
  title: 'Twoja opinia o zakupach',
  lead: (number: string) =>
    `Zamówienie ${number}. Oceń, co chcesz – resztę możesz pominąć. Przy Twojej opinii pokażemy „Potwierdzony zakup”, bo sprawdziliśmy ją z tym zamówieniem. Publikujemy opinie dobre i złe.`,
  stars: 'Ocena',
  starNames: ['bardzo słabo', 'słabo', 'średnio', 'dobrze', 'bardzo dobrze'],
  star: (count: number, name: string) => `${count} na 5 – ${name}`,
  noStars: 'bez oceny',
  reviewTitle: 'Tytuł (jeśli chcesz)',
  text: 'Opinia (jeśli chcesz)',
  textHint: 'Co się sprawdziło, a co nie? Nie podawaj adresu ani telefonu.',
  photos: 'Zdjęcia (jeśli chcesz)',
  photosHint: 'Do 5 zdjęć w formacie JPEG, PNG, WebP lub AVIF, każde do 12 MB. Miejsce i datę zrobienia usuwamy. Dodamy je do tych, które już wysłano.',
  photosAgain: 'Wybierz też zdjęcia jeszcze raz: przeglądarka ich nie zapamiętuje.',
  photosRefused: 'Nie wszystkie zdjęcia udało się przyjąć. Opinia jest zapisana; możesz do niej wrócić i dodać inne zdjęcia.',
  photoReasons: {
    large: 'Jedno ze zdjęć ma więcej niż 12 MB.',
    type: 'Jeden z plików nie jest zdjęciem JPEG, PNG, WebP ani AVIF.',
    pixels: 'Jedno ze zdjęć ma zbyt wiele pikseli.',
    broken: 'Jedno ze zdjęć jest uszkodzone albo ucięte.',
    limit: 'Do jednej opinii można dodać 5 zdjęć.',
  } satisfies Record<PhotoReason, string>,
  shop: (shop: string) => `Sklep ${shop}`,
  shopFold: (shop: string) => `Oceń też sklep ${shop}`,
  about: { delivery: 'Dostawa', service: 'Obsługa', asDescribed: 'Zgodność z opisem' } satisfies Record<About, string>,
  others: (count: number) => `Pozostałe produkty z tego zamówienia (${count})`,
  author: 'Podpis przy opinii',
  authorHint: 'Tak podpiszemy opinię, na przykład samym imieniem. Adresu e-mail nie pokazujemy nikomu.',
  send: 'Wyślij opinię',
  faults: (count: number): string => (count === 1 ? 'Popraw jedno miejsce, a opinia będzie gotowa:' : 'Popraw te miejsca, a opinia będzie gotowa:'),
  faultAt: (about: string, rule: string) => `${about}: ${rule}`,
  rules: {
    stars: () => 'wybierz, ile gwiazdek, albo wyczyść wpisany tekst.',
    long: (limit: number) => `za długie, zmieści się ${limit} znaków.`,
    unfit: () => 'jest tu znak, którego nie możemy zapisać.',
    required: () => 'podaj imię albo pseudonim.',
    nothing: () => 'wybierz gwiazdki przy choć jednej pozycji.',
  } satisfies Record<Rule, (limit: number) => string>,
  states: {
    pending: 'Ta opinia czeka na sprawdzenie. Możesz ją jeszcze zmienić.',
    decided: 'Ta ocena jest już u nas. Dziękujemy!',
  },
  done: 'Dziękujemy za opinię!',
  doneText: 'Sprawdzimy ją i opublikujemy, także wtedy, gdy jest krytyczna. Odrzucamy tylko to, co łamie zasady, na przykład wulgaryzmy i dane osobowe.',
  doneList: 'Ocenione',
  outOfFive: (stars: number) => `${stars} na 5`,
  more: 'Zmień lub oceń kolejne',
  allDone: 'Wszystko ocenione',
  allDoneText: 'Wszystkie produkty z tego zamówienia są już ocenione. Dziękujemy!',
  closed: 'Tego zamówienia nie można ocenić',
  closedText: 'Opinię z „Potwierdzonym zakupem” można napisać tylko do zamówienia opłaconego, które nie zostało anulowane, zwrócone ani usunięte.',
}

const en: typeof pl = {
  title: 'Your review of what you bought',
  lead: (number) =>
    `Order ${number}. Rate what you like and leave out the rest. Your review will bear “Verified purchase”, because we have checked it with this order. We publish good reviews and bad ones.`,
  stars: 'Rating',
  starNames: ['very poor', 'poor', 'average', 'good', 'very good'],
  star: (count, name) => `${count} out of 5 – ${name}`,
  noStars: 'no rating',
  reviewTitle: 'Title (if you like)',
  text: 'Review (if you like)',
  textHint: 'What worked well and what did not? Leave out addresses and phone numbers.',
  photos: 'Photos (if you like)',
  photosHint: 'Up to 5 photos as JPEG, PNG, WebP or AVIF, 12 MB each. We remove where and when they were taken. They are added to those you sent before.',
  photosAgain: 'Choose the photos again as well: the browser does not keep them.',
  photosRefused: 'Not every photo could be taken. The review is saved; you can go back to it and add other photos.',
  photoReasons: {
    large: 'One of the photos has more than 12 MB.',
    type: 'One of the files is no JPEG, PNG, WebP or AVIF photo.',
    pixels: 'One of the photos has too many pixels.',
    broken: 'One of the photos is damaged or cut short.',
    limit: 'A review takes 5 photos.',
  },
  shop: (shop) => `The shop ${shop}`,
  shopFold: (shop) => `Rate the shop ${shop} too`,
  about: { delivery: 'Delivery', service: 'Service', asDescribed: 'As described' },
  others: (count) => `Other products of this order (${count})`,
  author: 'Name beside the review',
  authorHint: 'This is how the review is signed; a first name will do. Your e-mail is shown to nobody.',
  send: 'Send the review',
  faults: (count) => (count === 1 ? 'One thing to mend and the review is ready:' : 'Mend these and the review is ready:'),
  faultAt: (about, rule) => `${about}: ${rule}`,
  rules: {
    stars: () => 'choose the stars, or clear the text.',
    long: (limit) => `too long, there is room for ${limit} characters.`,
    unfit: () => 'there is a character that we cannot keep.',
    required: () => 'give a name or a nickname.',
    nothing: () => 'choose stars for one of them at least.',
  },
  states: {
    pending: 'This review waits to be checked. You can still change it.',
    decided: 'We have this rating already. Thank you!',
  },
  done: 'Thank you for the review!',
  doneText: 'We will check and publish it, and that holds for criticism too. We only reject what breaks the rules, such as vulgar words and personal data.',
  doneList: 'Rated',
  outOfFive: (stars) => `${stars} out of 5`,
  more: 'Change it or rate more',
  allDone: 'All is rated',
  allDoneText: 'Every product of this order has been rated. Thank you!',
  closed: 'This order cannot be rated',
  closedText: 'A review with “Verified purchase” takes an order that is paid and was neither cancelled, refunded nor deleted.',
}

export type Words = typeof pl
export const words = { pl, en }
