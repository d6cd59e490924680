import { eq, isNull } from 'drizzle-orm'
import { fold } from '../../../db/sql.ts'
import type { Store } from '../../../db/store.ts'
import { type Customer, customers } from '../table.ts'

/** Customers that are folded in one write. */
const MOST = 200

/** All that a customer is found by. */
export const foldedOf = ({ email, phone, firstName, lastName }: Partial<Pick<Customer, 'email' | 'phone' | 'firstName' | 'lastName'>>) =>
  fold([firstName, lastName, email, phone].filter(Boolean).join(' '))

/** Folds those of a time when customers were not. */
export async function foldCustomers(store: Store) {
  for (let found = MOST; found === MOST; )
    found = await store.write(async (tx) => {
      const rows = await tx.select().from(customers).where(isNull(customers.folded)).limit(MOST)
      for (const row of rows)
        await tx
          .update(customers)
          .set({ folded: foldedOf(row) })
          .where(eq(customers.id, row.id))
      return rows.length
    })
}
