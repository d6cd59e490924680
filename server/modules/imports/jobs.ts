import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { dropFile } from './service/folder.ts'
import { forgetImports } from './service/imports.ts'

const DAY = 24 * 60 * 60_000
const promised = { name: 'imports.sweep', data: z.object({}), tries: 5 }

/** Once a day: forgets old imports and their files, and promises the next sweep. */
export const sweepImports = (folder: string) =>
  defineJob({
    ...promised,
    async run(_data, store) {
      const files = await store.write(async (tx) => {
        await promiseImportSweep(tx, new Date(Date.now() + DAY))
        return forgetImports(tx)
      })
      for (const file of files) await dropFile(folder, file)
    },
  })

export const promiseImportSweep = (tx: Tx, dueAt = new Date()) =>
  enqueue(tx, promised, {}, { dueAt, key: `${promised.name}:${dueAt.toISOString().slice(0, 10)}` })
