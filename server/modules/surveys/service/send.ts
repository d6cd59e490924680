import { and, eq, gt, ne } from 'drizzle-orm'
import type { Config } from '../../../config.ts'
import type { Reader, Tx } from '../../../db/store.ts'
import { linkTo } from '../../../http/links.ts'
import { type Shop, shops } from '../../accounts/table.ts'
import { standingOf } from '../../consents/service.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { customers } from '../../customers/table.ts'
import { sendMail } from '../../mail/service.ts'
import { orders } from '../../orders/table.ts'
import { lost, MAY_ASK } from '../../requests/service/judge.ts'
import { outOfNight } from '../../requests/service/night.ts'
import { settingsOf } from '../../reviews/service/settings.ts'
import type { Question } from '../questions/contract.ts'
import { type InvitationReason, type Survey, type SurveyInvitation, surveyInvitations, surveys } from '../table.ts'
import { promise } from './invite.ts'
import { surveyLetter } from './letter.ts'
import { askedSurvey, isAsked, questionsOf } from './placed.ts'

/** One person is sent one survey of a shop at most once in so long, in milliseconds. */
const COOLDOWN = 30 * 24 * 60 * 60_000

type Home = Pick<Config, 'SECRET' | 'PUBLIC_URL'>

/**
 * Sends a queued survey, if all that speaks for it still holds; else it says why not, or waits for the morning.
 * Mail and state change in one write: run twice, it sends once.
 */
export async function sendInvitation(tx: Tx, config: Home, id: string, now: Date) {
  const [found] = await tx
    .select({ invitation: surveyInvitations, survey: surveys, shop: shops, order: orders, firstName: customers.firstName })
    .from(surveyInvitations)
    .innerJoin(surveys, eq(surveys.id, surveyInvitations.surveyId))
    .innerJoin(shops, eq(shops.id, surveyInvitations.shopId))
    .leftJoin(orders, eq(orders.id, surveyInvitations.orderId))
    .leftJoin(customers, eq(customers.id, surveyInvitations.customerId))
    .where(eq(surveyInvitations.id, id))
  if (found?.invitation.state !== 'queued') return
  const { invitation, survey, shop, order, firstName } = found
  const reason = isAsked(survey, now) ? ((order && lost(order)) ?? (await against(tx, invitation, now))) : 'inactive'
  if (reason) return skip(tx, id, reason)
  const morning = outOfNight(now)
  if (morning > now) return promise(tx, invitation, morning)
  if (invitation.email) await deliver(tx, config, { invitation, survey, shop, firstName, email: invitation.email }, now)
}

const skip = (tx: Tx, id: string, reason: InvitationReason) =>
  tx.update(surveyInvitations).set({ state: 'skipped', reason }).where(eq(surveyInvitations.id, id))

/** What speaks against a mail to this person: the same that speaks against a request for reviews. */
async function against(db: Reader, { id, shopId, email }: SurveyInvitation, now: Date): Promise<InvitationReason | undefined> {
  if (!email) return 'no_email'
  const { consentMode } = await settingsOf(db, shopId)
  const standing = await standingOf(db, { shopId, email, purpose: 'review_requests' })
  if (standing.isSuppressed) return 'unsubscribed'
  if (!MAY_ASK[consentMode](standing)) return 'no_consent'
  const since = new Date(now.getTime() - COOLDOWN)
  const { shopId: shop, email: to, sentAt, id: one } = surveyInvitations
  return (await db.$count(surveyInvitations, and(eq(shop, shopId), eq(to, email), gt(sentAt, since), ne(one, id)))) > 0 ? 'cooldown' : undefined
}

interface Delivery {
  invitation: SurveyInvitation
  survey: Survey
  shop: Shop
  firstName: string | null
  email: string
}

async function deliver(tx: Tx, config: Home, { invitation, survey, shop, firstName, email }: Delivery, now: Date) {
  const { id, shopId } = invitation
  const questions: Question[] = (await questionsOf(tx, shopId, survey.id, survey.version)) ?? []
  const unsubscribe = linkTo(config, 'unsubscribe', shopId, id)
  const letter = surveyLetter({ locale: shop.locale, shop: shop.name, firstName, first: questions[0], unsubscribe })
  await sendMail(tx, { ...letter, shopId, to: email, kind: 'survey', unsubscribe, secret: linkTo(config, 'survey', shopId, id) })
  await tx.update(surveyInvitations).set({ state: 'sent', reason: null, sentAt: now }).where(eq(surveyInvitations.id, id))
}

/**
 * Sends a survey to an address that the staff name, by day or night. Consent and cooldown hold for them too.
 * @returns why it was not sent, if it was not
 * @throws {SurveyNotActive} for a survey that is not asked now
 */
export async function sendByHand(tx: Tx, config: Home, about: { shop: Shop; surveyId: string; email: string }, now: Date): Promise<InvitationReason | null> {
  const { shop, surveyId } = about
  const survey = await askedSurvey(tx, shop.id, surveyId, now)
  const email = normalEmail(about.email) ?? about.email
  const customerId = (await customerBy(tx, shop.id, 'email', email)) ?? null
  const [invitation] = await tx.insert(surveyInvitations).values({ shopId: shop.id, surveyId, customerId, email, state: 'queued', dueAt: now }).returning()
  if (!invitation) throw new Error('An insert answered no row')
  const reason = await against(tx, invitation, now)
  if (reason) await skip(tx, invitation.id, reason)
  else await deliver(tx, config, { invitation, survey, shop, firstName: await firstNameOf(tx, customerId), email }, now)
  return reason ?? null
}

async function firstNameOf(db: Reader, customerId: string | null) {
  const [row] = customerId ? await db.select({ firstName: customers.firstName }).from(customers).where(eq(customers.id, customerId)) : []
  return row?.firstName ?? null
}
