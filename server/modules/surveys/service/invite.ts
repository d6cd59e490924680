import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../../../db/store.ts'
import { enqueue } from '../../jobs/service.ts'
import type { Order } from '../../orders/table.ts'
import { outOfNight } from '../../requests/service/night.ts'
import { type Survey, type SurveyInvitation, surveyInvitations, surveys } from '../table.ts'

/** What sends a survey when it is due; run by `surveyJobs`. */
export const sendSurveyWhenDue = { name: 'surveys.send', data: z.object({ invitation: z.string() }), tries: 8 }

const DAY = 24 * 60 * 60_000
/** Who bought longer ago than this past the day of the mail is not asked any more, in days. */
const LATEST = 30

/** Queues the surveys that are asked by mail after an order, each once; called in the write that changes the order. Whether they may be sent is judged when they are due. */
export async function inviteAfterOrder(tx: Tx, order: Order, now: Date) {
  if (!order.email || order.deletedAt) return
  const asked = await tx
    .select()
    .from(surveys)
    .where(and(eq(surveys.shopId, order.shopId), eq(surveys.state, 'active'), eq(surveys.trigger, 'mail')))
  for (const survey of asked) {
    const dueAt = dueOf(order, survey)
    if (!dueAt || dueAt.getTime() < now.getTime() - LATEST * DAY) continue
    const [added] = await tx
      .insert(surveyInvitations)
      .values({ shopId: order.shopId, surveyId: survey.id, orderId: order.id, customerId: order.customerId, email: order.email, state: 'queued', dueAt })
      .onConflictDoNothing()
      .returning()
    if (added) await promise(tx, added, dueAt)
  }
}

export const promise = (tx: Tx, { id }: Pick<SurveyInvitation, 'id'>, dueAt: Date) =>
  enqueue(tx, sendSurveyWhenDue, { invitation: id }, { dueAt, key: `${sendSurveyWhenDue.name}:${id}:${dueAt.getTime()}` })

function dueOf({ status, placedAt, deliveredAt }: Order, { mailAfter, mailDays }: Survey): Date | null {
  const start = mailAfter === 'delivered' ? (status === 'delivered' ? deliveredAt : null) : status === 'placed' ? null : placedAt
  return start && outOfNight(new Date(start.getTime() + mailDays * DAY))
}
