import { fold } from '../../../db/sql.ts'
import { linkOf } from '../../catalog/service/link.ts'
import { productsBy, writeProducts } from '../../catalog/service/rows.ts'
import { bareProduct } from '../../catalog/service.ts'
import type { Product } from '../../catalog/table.ts'
import { ceneoCell, googleCell } from '../formats/feeds.ts'
import { type Cell, type ProductTold, productOf } from '../formats/product.ts'
import { type Aliases, Header } from '../read/header.ts'
import { noColumns } from '../read/record.ts'
import type { Remark, Verdict } from '../table.ts'
import { fingerprint } from './fingerprint.ts'
import type { Context, Kind } from './kind.ts'
import { oneRow } from './reading.ts'

export interface ProductRow {
  told: ProductTold
  remark: Remark | null
}

/** Names as `plain` writes them. */
const ALIASES: Aliases<Parameters<Cell>[1]> = {
  id: 'id productid externalid idproduktu numer numerproduktu identyfikator kod kodproduktu handle',
  name: 'name title nazwa nazwaproduktu productname',
  url: 'url link adres adresurl producturl',
  imageUrl: 'imageurl image imagelink imagesrc zdjecie obrazek adreszdjecia',
  groupId: 'groupid itemgroupid grupa parent idgrupy',
  description: 'description opis bodyhtml shortdescription',
  brand: 'brand marka producent manufacturer vendor',
  category: 'category kategoria categories kategorie producttype type',
  sku: 'sku variantsku reference symbol indeks',
  gtin: 'gtin ean ean13 barcode variantbarcode kodean',
  mpn: 'mpn kodproducenta',
  price: 'price cena regularprice variantprice cenabrutto pricetaxincluded',
  currency: 'currency waluta',
  availability: 'availability dostepnosc instock stan status',
}

const headerOf = (header: readonly string[]) => new Header(header, ALIASES)

export const productImport: Kind<ProductRow> = {
  right: 'catalog.write',
  formats: ['csv', 'google', 'ceneo'],
  piece: 250,

  columns(header, format) {
    if (format !== 'csv') return noColumns
    const found = headerOf(header)
    found.needs('id', 'name')
    return found.columns
  },

  async *read(file, { currency }) {
    const header = headerOf(file.header)
    const cell = { csv: header.cell.bind(header), google: googleCell, ceneo: ceneoCell }[file.format]
    for await (const record of file.records)
      yield oneRow(record, cell(record, 'id'), () => {
        const item = productOf(record, cell, currency)
        return { item, key: item.told.id, remark: item.remark }
      })
  },

  async foresee(db, { shopId }, rows) {
    const known = await productsBy(db, shopId, idsOf(rows))
    return rows.map(({ told, remark }) => ({ verdict: verdictOf(known.get(told.id), told), remark }))
  },

  async apply(tx, context, rows) {
    const known = await productsBy(tx, context.shopId, idsOf(rows))
    const written: Product[] = []
    const applied = rows.map(({ told, remark }) => {
      const before = known.get(told.id)
      const verdict = verdictOf(before, told)
      if (verdict === 'unchanged') return { verdict, remark, changes: [] }
      const after = merged(before, told, context)
      written.push(after)
      return { verdict, remark, changes: [{ subject: 'product' as const, key: told.id, before: before ?? null, after: fingerprint(after) }] }
    })
    await writeProducts(tx, written)
    return applied
  },
}

const idsOf = (rows: ProductRow[]) => rows.map(({ told }) => told.id)

function verdictOf(known: Product | undefined, told: ProductTold): Verdict {
  if (!known) return 'create'
  return Object.entries(told).every(([field, value]) => known[field as keyof ProductTold] === value) ? 'unchanged' : 'update'
}

function merged(known: Product | undefined, told: ProductTold, { shopId }: Context): Product {
  const now = new Date()
  const row = { ...(known ?? bareProduct(shopId, told.id, told.name, now)), ...told, folded: fold(told.name), updatedAt: now }
  return { ...row, link: row.url ? linkOf(row.url) : null }
}
