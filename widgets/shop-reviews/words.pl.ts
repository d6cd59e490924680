export const words = {
  title: 'Opinie o sklepie',
  loading: 'Wczytuję opinie…',
  mean: 'Średnia ocena {mean} z 5',
  rated: 'Ocena {n} z 5',
  reviews: { one: '{n} opinia', few: '{n} opinie', many: '{n} opinii', other: '{n} opinii' },
  delivery: 'Dostawa',
  service: 'Obsługa',
  asDescribed: 'Zgodność z opisem',
  checks: 'Jak weryfikujemy opinie',
  verified: '✓ Potwierdzony zakup',
  unverified: 'Zakup niepotwierdzony',
  more: 'Czytaj dalej',
  empty: 'Nie ma jeszcze opinii o sklepie',
  invite: 'Masz za sobą zakupy u nas? Napisz, jak było.',
  write: 'Napisz opinię',
  failed: 'Nie udało się wczytać opinii.',
  retry: 'Spróbuj ponownie',
}

export type Key = keyof typeof words
