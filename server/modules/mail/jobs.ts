import { defineJob } from '../jobs/service.ts'
import type { Carrier } from './carrier.ts'
import { deliver } from './delivery.ts'
import { deliverMail } from './service.ts'

/** Without a carrier mails stay in the outbox, where the staff can read them. */
export const mailJobs = (carrier: Carrier | undefined) => defineJob({ ...deliverMail, run: ({ mail }, store) => deliver(store, carrier, mail) })
