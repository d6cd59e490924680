export const words = {
  rating: '{mean} · {reviews}',
  short: '{mean} ({n})',
  label: 'Ocena {mean} z 5, {reviews}',
  checks: 'Jak weryfikujemy opinie',
  reviews: { one: '{n} opinia', few: '{n} opinie', many: '{n} opinii', other: '{n} opinii' },
}

export type Key = keyof typeof words
