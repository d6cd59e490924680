export const words = {
  photos: 'Zdjęcia',
  photosAdd: 'Dodaj zdjęcia',
  photosNote: 'Do {n} zdjęć, możesz je też przeciągnąć lub wkleić. Miejsce zrobienia i dane aparatu usuwamy.',
  photosCount: 'Dodano zdjęć: {n} z {all}.',
  photo: 'Zdjęcie {n}: {name}',
  photoRemove: 'Usuń zdjęcie {n}',
  photoSending: 'Wysyłam…',
  photoSent: 'Wysłane',
  photoAgain: 'Wyślij ponownie',
  photoTYPE: 'To nie jest zdjęcie, które umiemy odczytać. Wybierz plik JPEG, PNG, WebP lub AVIF.',
  photoLARGE: 'Ten plik jest za duży. Zdjęcie może mieć do 12 MB.',
  photoPIXELS: 'To zdjęcie ma za dużo pikseli. Zmniejsz je i dodaj jeszcze raz.',
  photoBROKEN: 'Ten plik jest uszkodzony albo niepełny.',
  photoLIMIT: 'Opinia może mieć do {n} zdjęć.',
  photoCLOSED: 'Do tej opinii nie można już dodać zdjęć.',
  photoBUSY: 'Za dużo zdjęć naraz. Spróbuj ponownie za chwilę.',
  photoUNSENT: 'Nie udało się wysłać zdjęcia. Twoja opinia jest bezpieczna.',
}

export type Key = keyof typeof words
