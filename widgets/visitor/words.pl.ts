export const words = {
  yes: 'Tak',
  no: 'Nie',
  counted: 'Dziękujemy za głos.',
  uncounted: 'Nie udało się zapisać głosu.',
  pending: 'Czeka na sprawdzenie',
  onlyYou: 'Na razie widzisz ją tylko Ty.',
  checkMail: 'Potwierdź swój e-mail: wysłaliśmy Ci wiadomość z odnośnikiem.',
  shown: '{reviews}. Kolejność: {sort}.',
  added: { one: 'Wczytano jeszcze {n} opinię.', few: 'Wczytano jeszcze {n} opinie.', other: 'Wczytano jeszcze {n} opinii.' },
}

export type Key = keyof typeof words
