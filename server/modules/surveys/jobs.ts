import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Tx } from '../../db/store.ts'
import { defineJob, enqueue, type Job, type Promised } from '../jobs/service.ts'
import { sendSurveyWhenDue } from './service/invite.ts'
import { sendInvitation } from './service/send.ts'
import { dropOldAnswers } from './service/sweep.ts'

const DAY = 24 * 60 * 60_000

const sweep = { name: 'surveys.sweep', data: z.object({}), tries: 5 } satisfies Promised<z.ZodType>

/** Every survey by mail sends itself when it is due; once a day old answers are forgotten. */
export const surveyJobs = (config: Pick<Config, 'SECRET' | 'PUBLIC_URL' | 'SURVEY_DAYS'>, now = () => new Date()): Job[] => [
  defineJob({ ...sendSurveyWhenDue, run: ({ invitation }, store) => store.write(async (tx) => void (await sendInvitation(tx, config, invitation, now()))) }),
  defineJob({
    ...sweep,
    async run(_data, store) {
      await dropOldAnswers(store, config.SURVEY_DAYS, now().getTime())
      await store.write((tx) => promiseSurveySweep(tx, new Date(now().getTime() + DAY)))
    },
  }),
]

export const promiseSurveySweep = (tx: Tx, dueAt = new Date()) => enqueue(tx, sweep, {}, { dueAt, key: `${sweep.name}:${dueAt.toISOString().slice(0, 10)}` })
