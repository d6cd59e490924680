import { z } from 'zod'
import type { Tx } from '../../db/store.ts'
import { SYSTEM } from '../audit/service.ts'
import { defineJob, enqueue } from '../jobs/service.ts'
import { PollNotFound } from './errors.ts'
import { turnPoll } from './service/edit.ts'
import { closing } from './service/end.ts'
import { forgetAddresses, pollsToForget } from './service/forget.ts'
import { isOver, pollById } from './service/read.ts'

const DAY = 24 * 60 * 60_000
const promise = { name: 'polls.forget', data: z.object({}), tries: 5 }

/** A poll at its end is closed, so that its counts are shown where they waited for that. */
const closePoll = defineJob({
  ...closing,
  async run({ shop, poll: id }, store) {
    await store.write(async (tx) => {
      const whole = await pollById(tx, shop, id).catch((error: unknown) => {
        if (!(error instanceof PollNotFound)) throw error
      })
      if (whole?.poll.state === 'active' && isOver(whole.poll)) await turnPoll(tx, shop, id, 'close', SYSTEM)
    })
  },
})

/** Every night: no vote of the days before tells any more which network it came from. */
const forgetNetworks = defineJob({
  ...promise,
  async run(_data, store) {
    const today = new Date(new Date().setUTCHours(0, 0, 0, 0))
    const polls = await pollsToForget(store.read, today)
    for (const poll of polls) await store.write((tx) => forgetAddresses(tx, poll, today))
    await store.write((tx) => promiseForgetting(tx, new Date(today.getTime() + DAY)))
  },
})

export const promiseForgetting = (tx: Tx, dueAt = new Date()) => enqueue(tx, promise, {}, { dueAt, key: `${promise.name}:${dueAt.toISOString().slice(0, 10)}` })

export const pollJobs = [closePoll, forgetNetworks]
