export const words = {
  back: 'Wróć do głosowania',
  change: 'Zmień głos',
  undo: 'Cofnij głos',
  yours: 'Twój głos',
  share: '{percent}% ({votes})',
  votes: { one: '{n} głos', few: '{n} głosy', other: '{n} głosów' },
  saving: 'Zapisujemy głos…',
  thanks: 'Dziękujemy za głos.',
  undone: 'Głos cofnięty.',
  later: 'Wyniki pokażemy po zakończeniu sondy.',
  over: 'Sonda zakończona.',
  final: 'Tego głosu nie można już zmienić.',
  only: 'Głosują tylko klienci sklepu. Zaloguj się i spróbuj ponownie.',
  failed: 'Nie udało się zapisać głosu.',
}

export type Key = keyof typeof words
