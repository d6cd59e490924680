import { z } from 'zod'
import { failures, Id } from '../../http/shapes.ts'
import { ConversationState } from '../chat/contract.ts'
import { Address, Customer, Note, Tag, Task } from '../customers/contract.ts'
import { MailState } from '../mail/contract.ts'
import { OrderStatus } from '../orders/contract.ts'
import { Recommendations } from '../recommendations/contract.ts'
import { Score } from '../scoring/contract.ts'

const Moment = z.iso.datetime()

const CardOrders = z
  .object({
    count: z.int(),
    last: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        status: OrderStatus,
        totalMinor: z.int(),
        currency: z.string(),
        placedAt: Moment,
      }),
    ),
  })
  .meta({ id: 'CardOrders', description: 'Orders of one customer, the newest first.' })

const CardMail = z
  .object({ id: z.string(), kind: z.string(), subject: z.string(), state: MailState, createdAt: Moment, sentAt: Moment.nullable() })
  .meta({ id: 'CardMail', description: 'A mail to one customer.' })

const CardConversation = z
  .object({ id: z.string(), state: ConversationState, isMissed: z.boolean(), lastText: z.string(), createdAt: Moment })
  .meta({ id: 'CardConversation', description: 'A conversation of one customer in chat.' })

const CardSurvey = z
  .object({ id: z.string(), survey: z.object({ id: z.string(), name: z.string() }), at: Moment, isFinished: z.boolean() })
  .meta({ id: 'CardSurvey', description: 'What one customer answered in a survey.' })

export const Card = z
  .object({
    customer: Customer.nullable().describe('Null for a visitor of whom nobody knows who they are.'),
    visitor: z.string().nullable().describe('The browser last seen.'),
    score: Score.nullable(),
    addresses: z.array(Address).describe('The default ones first, then the newest.'),
    tags: z.array(Tag),
    notes: z.array(Note).describe('The newest first.'),
    tasks: z.array(Task).describe('The open ones, and what was done lately.'),
    mails: z.array(CardMail),
    orders: CardOrders.nullable().describe('Null for who may not read orders.'),
    conversations: z.array(CardConversation).nullable().describe('In chat, the newest first. Null for who may not serve it.'),
    surveys: z.array(CardSurvey).nullable().describe('Answered, the newest first. Null for who may not read surveys.'),
    reviews: z.int(),
    consents: z.array(z.object({ purpose: z.string(), granted: z.boolean(), at: Moment, source: z.string() })).describe('The last word on each purpose.'),
    visits: z.object({ count: z.int().describe('No more are counted than 100.'), firstAt: Moment.nullable(), lastAt: Moment.nullable() }),
    pages: z.array(z.object({ url: z.string(), at: Moment, product: z.string().nullable().describe('Name of the product viewed there.') })),
    device: z.string().nullable().describe('Browser and system last seen.'),
    recommendations: Recommendations,
  })
  .meta({ id: 'Card', description: 'What the staff know of one person.' })

export const showVisitorCard = { params: z.object({ shop: Id, visitor: Id }), response: { 200: Card, ...failures } }
export const showCustomerCard = { params: z.object({ shop: Id, customer: Id }), response: { 200: Card, ...failures } }

const Named = z.object({ id: z.string(), name: z.string() })

export const listProducts = {
  params: z.object({ shop: Id, customer: Id }),
  response: {
    200: z.object({
      viewed: z.array(z.object({ product: Named, times: z.int(), at: Moment })).describe('Viewed and not bought, the most often first.'),
      bought: z.array(z.object({ product: Named, pieces: z.int(), at: Moment })).describe('Of orders paid or delivered, the most pieces first.'),
    }),
    ...failures,
  },
}
