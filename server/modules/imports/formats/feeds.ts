// What the elements of feeds are called.
// Google: https://support.google.com/merchants/answer/7052112. Ceneo: its own PrestaShop plugin, snapshotpl/PrestashopCeneoXMLPlugin.
import { CellRefused, priceCell } from '../read/cells.ts'
import type { FileRecord } from '../read/record.ts'
import type { Cell } from './product.ts'

const first = (record: FileRecord, names: readonly string[]) =>
  names.map((name) => record.cells.get(name)).find((cell) => cell !== undefined && cell !== '') ?? ''

const GOOGLE = {
  id: ['id'],
  name: ['title'],
  url: ['link', 'link@href'],
  imageUrl: ['image_link'],
  groupId: ['item_group_id'],
  description: ['description', 'summary'],
  brand: ['brand'],
  category: ['product_type', 'google_product_category'],
  gtin: ['gtin'],
  mpn: ['mpn'],
  price: ['price'],
  availability: ['availability'],
} as const

const CENEO = {
  id: ['@id'],
  name: ['name'],
  url: ['@url'],
  imageUrl: ['imgs/main@url', 'imgs/i@url'],
  description: ['desc'],
  brand: ['attrs/a[Producent]'],
  category: ['cat'],
  sku: ['attrs/a[SKU]'],
  gtin: ['attrs/a[EAN]', 'attrs/a[ISBN]', 'attrs/a[BLOZ_12]', 'attrs/a[BLOZ_7]'],
  mpn: ['attrs/a[Kod_producenta]'],
  price: ['@price'],
} as const

/** Days until it is sent: 1 now, 3, 7 and 14 as many; 99, the default, says nothing. */
const AVAIL: Record<string, string> = { '1': 'in stock', '3': 'backorder', '7': 'backorder', '14': 'backorder' }

const by =
  (names: Partial<Record<Parameters<Cell>[1], readonly string[]>>): Cell =>
  (record, field) => {
    const sources = names[field]
    return sources && first(record, sources)
  }

export const googleCell: Cell = by(GOOGLE)

/** Offers without a price above nothing are none: Ceneo does not show them either. */
export const ceneoCell: Cell = (record, field) => {
  if (field === 'availability') return AVAIL[record.cells.get('@avail') ?? ''] ?? ''
  const cell = by(CENEO)(record, field)
  if (field === 'price' && (cell === undefined || cell === '' || priceCell(cell, 'price', 'PLN').minor <= 0))
    throw new CellRefused('PRICE_NOT_POSITIVE', 'price')
  return cell
}
