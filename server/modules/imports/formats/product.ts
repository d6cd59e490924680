import type { Product } from '../../catalog/table.ts'
import { CellRefused, idCell, type Price, priceCell, requiredCell, textCell, urlCell, wordCell } from '../read/cells.ts'
import type { FileRecord } from '../read/record.ts'
import type { Remark } from '../table.ts'

type Field = Exclude<keyof Product, 'shopId' | 'folded' | 'link' | 'updatedAt' | 'id' | 'name'>
/** What a file tells of a product: a field that is left out stays as it is, null empties it. */
export type ProductTold = { id: string; name: string } & { [Name in Field]?: Product[Name] }

/** Reads one field of a record; undefined where the format, or this file, does not tell it. */
export type Cell = (record: FileRecord, field: Exclude<Field, 'priceMinor'> | 'id' | 'name' | 'price') => string | undefined

const MOST: Partial<Record<Exclude<Field, 'priceMinor'>, number>> = { groupId: 128, brand: 200, category: 500, sku: 128, gtin: 50, mpn: 128 }
const DESCRIPTION = 5000

const AVAILABILITY: Record<string, NonNullable<Product['availability']>> = {
  ...words('in_stock', 'instock yes true 1 available dostepny dostepne tak wmagazynie nastanie'),
  ...words('out_of_stock', 'outofstock no false 0 soldout niedostepny niedostepne nie brak wyprzedany'),
  ...words('preorder', 'preorder przedsprzedaz zapowiedz'),
  ...words('backorder', 'backorder onbackorder availablefororder nazamowienie'),
}

function words(availability: NonNullable<Product['availability']>, names: string) {
  return Object.fromEntries(names.split(' ').map((name) => [name, availability]))
}

/** A record as a product. @throws {CellRefused} */
export function productOf(record: FileRecord, cell: Cell, currency: string): { told: ProductTold; remark: Remark | null } {
  let remark: Remark | null = null
  const told: ProductTold = { id: idCell(cell(record, 'id'), 'id'), name: requiredCell(cell(record, 'name'), 'name', 500) }
  for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    const text = cell(record, field)
    if (text !== undefined) Object.assign(told, { [field]: textCell(text, field, most) })
  }
  for (const field of ['url', 'imageUrl'] as const) {
    const text = cell(record, field)
    if (text === undefined) continue
    told[field] = urlCell(text) ?? null
    if (told[field] === null && text !== '') remark ??= { code: 'URL_INVALID', field }
  }
  const description = cell(record, 'description')
  if (description !== undefined) told.description = shortened(description)
  const availability = cell(record, 'availability')
  if (availability !== undefined) {
    told.availability = AVAILABILITY[wordCell(availability)] ?? null
    if (told.availability === null && availability !== '') remark ??= { code: 'AVAILABILITY_UNKNOWN', field: 'availability' }
  }
  const price = priceOf(record, cell, currency)
  if (price !== undefined) Object.assign(told, { priceMinor: price?.minor ?? null, currency: price?.currency ?? null })
  return { told, remark }
}

function priceOf(record: FileRecord, cell: Cell, currency: string): Price | null | undefined {
  const text = cell(record, 'price')
  if (text === undefined || text === '') return text === undefined ? undefined : null
  const price = priceCell(text, 'price', cell(record, 'currency')?.toUpperCase() || currency)
  if (price.minor < 0) throw new CellRefused('PRICE_NOT_POSITIVE', 'price')
  return price
}

/** Descriptions are told at any length; what is kept of them is enough to search and to show. */
function shortened(text: string) {
  const whole = textCell(text, 'description', Number.MAX_SAFE_INTEGER)
  return whole && whole.length > DESCRIPTION
    ? whole
        .slice(0, DESCRIPTION - 1)
        .toWellFormed()
        .trimEnd()
        .concat('…')
    : whole
}
