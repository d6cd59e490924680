export const words = {
  title: 'Ocena sklepu',
  label: 'Ocena sklepu {mean} z 5',
  reviews: { one: '{n} opinia', few: '{n} opinie', many: '{n} opinii', other: '{n} opinii' },
  verified: '{reviews}, {n} z potwierdzonym zakupem',
  checks: 'Jak weryfikujemy opinie',
}

export type Key = keyof typeof words
