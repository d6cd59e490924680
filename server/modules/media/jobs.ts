import { z } from 'zod'
import type { Reader, Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { namesInUse } from './service/list.ts'
import type { Media } from './service/media.ts'

const DAY = 24 * 60 * 60_000
const promise = { name: 'media.sweep', data: z.object({}), tries: 5 }

/** Which of these names rows of a module still need. */
export type InUse = (db: Reader, names: string[]) => Promise<ReadonlySet<string>>

/** Once a day: drops the files that no row needs any more, and promises the next sweep. @param others who need files besides photos of reviews */
export const sweepMedia = (media: Media, others: InUse[]) =>
  defineJob({
    ...promise,
    async run(_data, store) {
      await media.sweep(async (names) => {
        const found = await Promise.all([namesInUse, ...others].map((inUse) => inUse(store.read, names)))
        return new Set(found.flatMap((some) => [...some]))
      })
      await store.write((tx) => promiseMediaSweep(tx, new Date(Date.now() + DAY)))
    },
  })

export const promiseMediaSweep = (tx: Tx, dueAt = new Date()) => enqueue(tx, promise, {}, { dueAt, key: `${promise.name}:${dueAt.toISOString().slice(0, 10)}` })
