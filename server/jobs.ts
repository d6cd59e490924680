import type { Config } from './config.ts'
import type { Tx } from './db/store.ts'
import { promiseSweep, sweep } from './modules/accounts/jobs.ts'
import { answerJob, transcriptJob } from './modules/chat/jobs.ts'
import { imageNamesInUse } from './modules/chat/service/images.ts'
import { foldOldCustomers, promiseCustomerFolding } from './modules/customers/jobs.ts'
import { promiseImportSweep, sweepImports } from './modules/imports/jobs.ts'
import { promiseInboxSweep, readDelivery, sweepInbox } from './modules/integrations/jobs.ts'
import type { Job } from './modules/jobs/service.ts'
import type { Carrier } from './modules/mail/carrier.ts'
import { mailJobs } from './modules/mail/jobs.ts'
import { promiseMediaSweep, sweepMedia } from './modules/media/jobs.ts'
import type { Media } from './modules/media/service/media.ts'
import { pollJobs, promiseForgetting } from './modules/polls/jobs.ts'
import { promisePushSweep, sweepPush } from './modules/push/jobs.ts'
import { foldAgain, promiseFolding } from './modules/recommendations/jobs.ts'
import { requestJobs } from './modules/requests/jobs.ts'
import { replyMailJob } from './modules/reviews/jobs.ts'
import { promiseSurveySweep, surveyJobs } from './modules/surveys/jobs.ts'
import { promiseVisitSweep, sweepVisits } from './modules/tracking/jobs.ts'

interface Tools {
  config: Config
  media: Media
  /** Left out, mails stay in the outbox. */
  carrier: Carrier | undefined
  /** Where imported files lie. */
  imports: string
}

/** Every job that a row of the queue may name. */
export const allJobs = ({ config, media, carrier, imports }: Tools): Job[] => [
  sweep,
  sweepInbox,
  sweepMedia(media, [imageNamesInUse]),
  sweepVisits(config),
  sweepImports(imports),
  foldAgain,
  foldOldCustomers,
  sweepPush,
  readDelivery,
  mailJobs(carrier),
  replyMailJob(config),
  transcriptJob,
  answerJob,
  ...requestJobs(config),
  ...pollJobs,
  ...surveyJobs(config),
]

const PROMISES = [
  ...[promiseSweep, promiseInboxSweep, promiseMediaSweep, promiseVisitSweep, promiseImportSweep, promiseSurveySweep, promisePushSweep],
  ...[promiseForgetting, promiseFolding, promiseCustomerFolding],
]

/** Promises what is done once a day, or all the time; who has promised it already keeps that promise. */
export async function promiseSweeps(tx: Tx) {
  for (const promise of PROMISES) await promise(tx)
}
