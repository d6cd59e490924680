export const words = {
  vote: 'Głosuję',
  show: 'Pokaż wyniki',
  soon: 'Głosowanie zacznie się {date}.',
  until: 'Głosujemy do {date}.',
  retry: 'Nie udało się połączyć. Spróbujemy znowu za chwilę.',
}

export type Key = keyof typeof words
