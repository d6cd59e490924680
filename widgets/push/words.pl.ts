export const words = {
  bell: 'Powiadomienia',
  on: 'Powiadomienia włączone',
  failed: 'Nie udało się wczytać. Spróbuj ponownie.',
}

export type Key = keyof typeof words
