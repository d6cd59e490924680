import type { ImportKind } from '../table.ts'
import { customerImport } from './customers.ts'
import type { Kind } from './kind.ts'
import { orderImport } from './orders.ts'
import { productImport } from './products.ts'

/** Each kind makes its items itself and gets back only those. */
const erased = <Item>(kind: Kind<Item>) => kind as unknown as Kind<unknown>

export const ruleOf: Record<ImportKind, Kind<unknown>> = {
  products: erased(productImport),
  orders: erased(orderImport),
  customers: erased(customerImport),
}
