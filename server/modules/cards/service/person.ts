import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../../../db/store.ts'
import { conversationsOfCustomer } from '../../chat/service/whose.ts'
import type { Conversation } from '../../chat/table.ts'
import { lastWords } from '../../consents/service.ts'
import { addressesOf } from '../../customers/service/addresses.ts'
import { normalEmail } from '../../customers/service/email.ts'
import { notesOf } from '../../customers/service/notes.ts'
import { tagsOf } from '../../customers/service/tags.ts'
import { tasksOf } from '../../customers/service/task-list.ts'
import { toAddress, toCustomer, toNote, toTask } from '../../customers/service/wire.ts'
import { type Customer, identities } from '../../customers/table.ts'
import { mailsTo } from '../../mail/service.ts'
import { orders } from '../../orders/table.ts'
import { reviewsOfCustomer } from '../../reviews/service/customer.ts'
import { rulesOf } from '../../scoring/service/rules.ts'
import { scoreOf } from '../../scoring/service/score.ts'
import { happenedTo } from '../../scoring/service/signals.ts'
import { surveysOf, type WholeResponse } from '../../surveys/service/responses.ts'

const SHOWN = { mails: 10, orders: 5, emails: 5, conversations: 5, surveys: 5 }

interface Sees {
  seesOrders: boolean
  seesChat: boolean
  seesSurveys: boolean
}

/** What is known of a customer besides what their browsers did. */
export async function personOf(db: Reader, customer: Customer, { seesOrders, seesChat, seesSurveys }: Sees) {
  const { shopId, id } = customer
  const emails = await emailsOf(db, customer)
  const [email] = emails
  const mails = await mailsTo(db, shopId, emails, SHOWN.mails)
  const consents = await lastWords(db, shopId, id, email)
  return {
    customer: toCustomer(customer),
    score: scoreOf((await rulesOf(db, shopId)).rules, await happenedTo(db, shopId, id), Date.now()),
    addresses: (await addressesOf(db, shopId, id)).map(toAddress),
    tags: await tagsOf(db, shopId, id),
    notes: (await notesOf(db, shopId, id)).map(toNote),
    tasks: (await tasksOf(db, shopId, id)).map(toTask),
    mails: mails.map(({ id, kind, subject, state, createdAt, sentAt }) => ({
      ...{ id, kind, subject, state },
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
    orders: seesOrders ? await ordersOf(db, customer) : null,
    conversations: seesChat ? (await conversationsOfCustomer(db, shopId, id, SHOWN.conversations)).map(toTalk) : null,
    surveys: seesSurveys ? (await surveysOf(db, shopId, id)).slice(0, SHOWN.surveys).map(toAnswered) : null,
    reviews: (await reviewsOfCustomer(db, shopId, id)).length,
    consents: consents.map(({ purpose, granted, at, source }) => ({ purpose, granted, source, at: at.toISOString() })),
  }
}

type Person = Awaited<ReturnType<typeof personOf>>

/** The same of a visitor of whom nobody knows who it is. */
export const NOBODY: Omit<Person, 'customer' | 'score'> & { customer: null; score: null } = {
  ...{ customer: null, score: null, addresses: [], tags: [], notes: [], tasks: [], mails: [], orders: null, reviews: 0, consents: [] },
  ...{ conversations: null, surveys: null },
}

const toTalk = ({ id, state, isMissed, lastText, createdAt }: Conversation) => ({
  ...{ id, state, isMissed, lastText: lastText ?? '' },
  createdAt: createdAt.toISOString(),
})

const toAnswered = ({ response, survey }: WholeResponse) => ({
  ...{ id: response.id, survey },
  at: (response.finishedAt ?? response.startedAt).toISOString(),
  isFinished: response.finishedAt !== null,
})

/** Every e-mail that a customer is known by, in normal form, the one that stands on their card first. */
async function emailsOf(db: Reader, { id, email }: Customer) {
  const rows = await db
    .select({ value: identities.value })
    .from(identities)
    .where(and(eq(identities.customerId, id), eq(identities.type, 'email')))
    .orderBy(desc(identities.lastAt))
    .limit(SHOWN.emails)
  const own = email === null ? undefined : normalEmail(email)
  return [...new Set([...(own === undefined ? [] : [own]), ...rows.map(({ value }) => value)])]
}

async function ordersOf(db: Reader, { shopId, id }: Customer) {
  const isTheirs = and(eq(orders.shopId, shopId), eq(orders.customerId, id), isNull(orders.deletedAt))
  const { id: orderId, number, status, totalMinor, currency, placedAt } = orders
  const last = await db
    .select({ id: orderId, number, status, totalMinor, currency, placedAt })
    .from(orders)
    .where(isTheirs)
    .orderBy(desc(placedAt))
    .limit(SHOWN.orders)
  return { count: await db.$count(orders, isTheirs), last: last.map((order) => ({ ...order, placedAt: order.placedAt.toISOString() })) }
}
