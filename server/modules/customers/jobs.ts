import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { foldCustomers } from './service/folded.ts'

/** Makes the customers of earlier versions findable; after the first time there are none. */
export const foldOldCustomers = defineJob({ name: 'customers.fold', data: z.object({}), tries: 5, run: (_data, store) => foldCustomers(store) })

export const promiseCustomerFolding = (tx: Tx) => enqueue(tx, foldOldCustomers, {}, { key: foldOldCustomers.name })
