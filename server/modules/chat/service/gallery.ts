import type { Reader } from '../../../db/store.ts'
import { fromCursor, toCursor } from '../../../http/cursor.ts'
import { onShelf, type Shelf, shelvesOf } from '../../catalog/service/shelves.ts'
import { findProducts } from '../../catalog/service.ts'
import { toCards } from './cards.ts'

const PAGE = 24

interface GalleryQuery extends Shelf {
  shopId: string
  q?: string | undefined
  cursor?: string | undefined
}

/** One page of what a consultant may send; the first one says by what the list can be narrowed. */
export async function galleryOf(db: Reader, { shopId, q = '', cursor, ...shelf }: GalleryQuery) {
  const after = cursor === undefined ? undefined : fromCursor(cursor).id
  const { rows, next } = await findProducts(db, shopId, q, PAGE, after, onShelf(shelf))
  const shelves = cursor === undefined ? await shelvesOf(db, shopId, shelf) : { brands: [], categories: [] }
  return { products: await toCards(db, shopId, rows), ...shelves, next: next && toCursor({ value: 0, at: 0, id: next }) }
}
