import type { Catalogue } from '../../sdk/words.ts'

const pl = {
  image: 'Zdjęcie od: {name}',
  closeImage: 'Zamknij zdjęcie',
  stars: 'Średnia ocena {mean} z 5',
  in_stock: 'Dostępny',
  out_of_stock: 'Niedostępny',
  preorder: 'Przedsprzedaż',
  backorder: 'Na zamówienie',
}
const en: Catalogue<Key> = {
  image: 'Picture from {name}',
  closeImage: 'Close the picture',
  stars: 'Mean rating {mean} of 5',
  in_stock: 'In stock',
  out_of_stock: 'Out of stock',
  preorder: 'Pre-order',
  backorder: 'On order',
}

export type Key = keyof typeof pl
export const words = { pl, en }
