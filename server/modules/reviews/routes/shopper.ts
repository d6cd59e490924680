import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fromCursor, toCursor } from '../../../http/cursor.ts'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf, visitorToken } from '../../../scopes/shopper.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import * as contract from '../contract.ts'
import { SubmissionRefused, TooManyProducts } from '../errors.ts'
import { checkForm, newForm } from '../service/form.ts'
import { ownReviews, publishedReviews } from '../service/published.ts'
import { snippet } from '../service/snippet.ts'
import { ratingsOf, ratingsTopic, subjectTopic, summaryOf } from '../service/statistics.ts'
import { readReview, submitReview } from '../service/submit.ts'
import type { Review } from '../table.ts'

/** A browser asks each time and mostly hears 304; a cache in front may answer for ten seconds. */
const FRESH = 'public, max-age=0, s-maxage=10, must-revalidate'
const MOST_PRODUCTS = 50

export function shopperRoutes(app: App) {
  const { store, hot, config } = app
  const limited = inTenMinutes(config.SUBMISSIONS)

  /** Keeps an answer's bytes under its topic; `read` runs after the moment from which changes count. */
  async function answerHot(request: FastifyRequest, reply: FastifyReply, topic: string, read: () => Promise<Record<string, unknown>>) {
    const { era } = hot
    const json = reply.serializeInput(await read(), '200') as string
    const opened = await app.keys.open((request.params as { shop: string }).shop)
    const allows = (origin?: string) => opened?.allows(origin) ?? false
    return hot.keep(request, reply, json, { topic, era, cacheControl: FRESH, allows })
  }

  app.get('/reviews', { schema: contract.listPublished }, async (request, reply) => {
    const { subject, product = '', stars, sort, after, limit } = request.query
    const of = { shopId: request.shop.id, subject, product }
    const position = after === undefined ? undefined : fromCursor(after)
    return answerHot(request, reply, subjectTopic(of), () =>
      store.snapshot(async (db) => {
        const summary = await summaryOf(db, of)
        const { rows, next } = await publishedReviews(db, { ...of, stars, sort, after: position, limit })
        return { summary, reviews: rows.map(toPublic), next: next && toCursor(next) }
      }),
    )
  })

  app.get('/products/:product/snippet', { schema: contract.showSnippet }, async (request, reply) => {
    const { shop, params, query } = request
    const of = { shopId: shop.id, subject: 'product' as const, product: params.product }
    const { era } = hot
    const html = await store.snapshot((db) => snippet(db, { ...of, locale: query.lang ?? shop.locale }))
    const opened = await app.keys.open(params.shop)
    const allows = (origin?: string) => opened?.allows(origin) ?? false
    return hot.keep(request, reply, html, { topic: subjectTopic(of), era, cacheControl: FRESH, allows, type: 'text/html; charset=utf-8' })
  })

  app.get('/ratings', { schema: contract.rate }, async (request, reply) => {
    const products = [
      ...new Set(
        request.query.products
          .split(',')
          .map(decode)
          .filter((id) => id !== '' && !id.includes('\0')),
      ),
    ]
    if (products.length > MOST_PRODUCTS) throw new TooManyProducts(MOST_PRODUCTS)
    return answerHot(request, reply, ratingsTopic(request.shop.id), async () => ({ ratings: await ratingsOf(store.read, request.shop.id, products) }))
  })

  app.post('/review-forms', { schema: contract.openForm, ...inTenMinutes(config.SUBMISSIONS * 4) }, async ({ shop }, reply) =>
    reply.code(201).send({ form: newForm(config.SECRET, shop.id), readyIn: config.FORM_MIN_AGE }),
  )

  app.post('/reviews', { schema: contract.submitReview, ...limited }, async (request, reply) => {
    const { form, website, product = '', email = null, locale, details = {}, ...words } = request.body
    if (website) throw new SubmissionRefused()
    const { shop } = request
    const formId = checkForm(config.SECRET, shop.id, form, config.FORM_MIN_AGE)
    const known = visitorOf(request)
    const visitorId = known ?? randomUUID()
    const said = { ...words, locale: locale ?? shop.locale }
    const submission = { ...said, ...readReview(said), shopId: shop.id, product, email, details, visitorId, formId }
    const review = await store.write(async (tx) => submitReview(tx, { ...submission, customerId: known && (await customerBy(tx, shop.id, 'visitor', known)) }))
    return reply.code(201).send({ review: toOwn(review), visitor: visitorToken(request, review.visitorId ?? visitorId) })
  })

  app.get('/visitor/reviews', { schema: contract.listOwn }, async (request, reply) => {
    const { subject, product = '' } = request.query
    const visitorId = visitorOf(request)
    reply.header('cache-control', 'private, no-store')
    const rows = visitorId ? await ownReviews(store.read, { shopId: request.shop.id, subject, product, visitorId }) : []
    return { reviews: rows.map(toOwn) }
  })
}

function decode(part: string) {
  try {
    return decodeURIComponent(part).trim()
  } catch {
    return ''
  }
}

const toPublic = ({ id, stars, title, text, author, verified, helpful, createdAt, editedAt }: Review) => ({
  id,
  stars,
  title,
  text,
  author,
  verified,
  helpful,
  photos: [],
  reply: null,
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
})

const toOwn = ({ id, stars, title, text, author, status, createdAt }: Review) => ({
  id,
  stars,
  title,
  text,
  author,
  status,
  createdAt: createdAt.toISOString(),
})
