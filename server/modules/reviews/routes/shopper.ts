import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fromCursor, toCursor } from '../../../http/cursor.ts'
import { InvalidRequest } from '../../../http/errors.ts'
import { hotAnswers } from '../../../http/hot-answers.ts'
import { inTenMinutes } from '../../../http/limits.ts'
import type { App } from '../../../http/zod.ts'
import { visitorOf, visitorToken } from '../../../scopes/shopper.ts'
import { groupingTopic } from '../../catalog/service/topics.ts'
import { customerBy } from '../../customers/service/recognise.ts'
import { photosOf } from '../../media/service/list.ts'
import * as contract from '../contract.ts'
import { SubmissionRefused, TooManyProducts } from '../errors.ts'
import { askToConfirm, toAsk } from '../service/confirm.ts'
import { checkForm, newForm } from '../service/form.ts'
import { policyOf } from '../service/policy.ts'
import { ownReviews, publishedReviews } from '../service/published.ts'
import { settingsOf } from '../service/settings.ts'
import { shopRating } from '../service/shop-rating.ts'
import { snippet } from '../service/snippet.ts'
import { policyTopic, ratingsOf, ratingsTopic, subjectTopic, summaryOf } from '../service/statistics.ts'
import { readReview, submitReview } from '../service/submit.ts'
import { sharedBy } from '../service/variants.ts'
import { toOwn, toPublic } from './shapes.ts'

const MOST_PRODUCTS = 50

export function shopperRoutes(app: App) {
  const { store, config } = app
  const answerHot = hotAnswers(app)
  const limited = inTenMinutes(config.SUBMISSIONS)

  app.get('/reviews', { schema: contract.listPublished }, async (request, reply) => {
    const { subject, product = '', stars, sort, after, limit } = request.query
    const of = { shopId: request.shop.id, subject, product }
    const position = after === undefined ? undefined : fromCursor(after)
    return answerHot(request, reply, async (db) => {
      const { products, names, topics } = await sharedBy(db, of)
      const summary = await summaryOf(db, of, products)
      const { rows, next } = await publishedReviews(db, { ...of, products, stars, sort, after: position, limit })
      const photos = await photosOf(
        db,
        rows.map(({ review }) => review),
        'published',
      )
      const reviews = rows.map((row) => ({
        ...toPublic(row, photos(row.review.id)),
        product: row.review.product === product ? null : { id: row.review.product, name: names.get(row.review.product) ?? '' },
      }))
      return { topics, answer: { summary, reviews, next: next && toCursor(next) } }
    })
  })

  app.get('/products/:product/snippet', { schema: contract.showSnippet }, async (request, reply) => {
    const { shop, params, query } = request
    const of = { shopId: shop.id, subject: 'product' as const, product: params.product }
    return answerHot(request, reply, async (db) => {
      const { products, topics } = await sharedBy(db, of)
      return { topics, answer: await snippet(db, { ...of, products, locale: query.lang ?? shop.locale }) }
    })
  })

  app.get('/shop-rating', { schema: contract.showShopRating }, (request, reply) => {
    const { id: shopId } = request.shop
    const topics = [subjectTopic({ shopId, subject: 'shop', product: '' })]
    return answerHot(request, reply, async (db) => ({ topics, answer: await shopRating(db, shopId) }))
  })

  app.get('/review-policy', { schema: contract.showPolicy }, (request, reply) =>
    answerHot(request, reply, async (db) => ({ topics: [policyTopic(request.shop.id)], answer: await policyOf(db, request.shop.id) })),
  )

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
    const { id: shopId } = request.shop
    const topics = [ratingsTopic(shopId), groupingTopic(shopId)]
    return answerHot(request, reply, async (db) => ({ topics, answer: { ratings: await ratingsOf(db, shopId, products) } }))
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
    const rules = await settingsOf(store.read, shop.id)
    if (rules.confirmsEmail && !email) throw new InvalidRequest('body', emailMissing)
    const asked = await toAsk(store.read, { shopId: shop.id, subject: said.subject, product, email })
    const { confirmsEmail: mustConfirm } = rules
    const submission = { ...said, ...readReview(said), shopId: shop.id, product, email, details, visitorId, formId, mustConfirm }
    const review = await store.write(async (tx) => {
      const customerId = known && (await customerBy(tx, shop.id, 'visitor', known))
      const kept = await submitReview(tx, { ...submission, customerId })
      await askToConfirm(tx, { ...asked, home: config, shop, review: kept, address: request.ip })
      return kept
    })
    const photos = await photosOf(store.read, [review])
    return reply.code(201).send({
      review: toOwn(review, { rules, photos: photos(review.id), secret: config.SECRET }),
      visitor: visitorToken(request, review.visitorId ?? visitorId),
    })
  })

  app.get('/visitor/reviews', { schema: contract.listOwn }, async (request, reply) => {
    const { subject, product = '' } = request.query
    const visitorId = visitorOf(request)
    reply.header('cache-control', 'private, no-store')
    if (!visitorId) return { reviews: [] }
    const rows = await ownReviews(store.read, { shopId: request.shop.id, subject, product, visitorId })
    const rules = await settingsOf(store.read, request.shop.id)
    const photos = await photosOf(store.read, rows)
    return { reviews: rows.map((review) => toOwn(review, { rules, photos: photos(review.id), secret: config.SECRET })) }
  })
}

function decode(part: string) {
  try {
    return decodeURIComponent(part).trim()
  } catch {
    return ''
  }
}

/** The same words as of a field that the contract itself requires. */
const emailMissing = new z.ZodError([{ code: 'invalid_type', expected: 'string', path: ['email'], message: 'the shop asks for an e-mail', input: undefined }])
