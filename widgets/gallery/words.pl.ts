export const words = {
  photo: 'Zdjęcie {n} z {all}, autor opinii: {author}',
  photosClose: 'Zamknij',
  photosPrevious: 'Poprzednie zdjęcie',
  photosNext: 'Następne zdjęcie',
}

export type Key = keyof typeof words
