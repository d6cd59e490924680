export const words = {
  step: 'Pytanie {at} z {of}',
  back: 'Wstecz',
  next: 'Dalej',
  finish: 'Wyślij',
  optional: 'Możesz pominąć.',
  most: { one: 'Najwyżej {n} odpowiedź.', few: 'Najwyżej {n} odpowiedzi.', many: 'Najwyżej {n} odpowiedzi.', other: 'Najwyżej {n} odpowiedzi.' },
  required: 'Odpowiedz, aby przejść dalej.',
  waiting: 'Brak połączenia. Odpowiedzi są zapamiętane i wyślą się same.',
  thanks: 'Dziękujemy za odpowiedzi!',
}

export type Key = keyof typeof words
