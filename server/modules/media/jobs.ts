import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { namesInUse } from './service/list.ts'
import type { Media } from './service/media.ts'

const DAY = 24 * 60 * 60_000
const promise = { name: 'media.sweep', data: z.object({}), tries: 5 }

/** Once a day: drops the files that no photo needs any more, and promises the next sweep. */
export const sweepMedia = (media: Media) =>
  defineJob({
    ...promise,
    async run(_data, store) {
      await media.sweep((names) => namesInUse(store.read, names))
      await store.write((tx) => promiseMediaSweep(tx, new Date(Date.now() + DAY)))
    },
  })

export const promiseMediaSweep = (tx: Tx, dueAt = new Date()) => enqueue(tx, promise, {}, { dueAt, key: `${promise.name}:${dueAt.toISOString().slice(0, 10)}` })
