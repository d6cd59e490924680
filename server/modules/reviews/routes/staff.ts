import type { Reader } from '../../../db/store.ts'
import { fromCursor, toCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { photosOf } from '../../media/service/list.ts'
import { toStaffPhoto } from '../../media/service/shapes.ts'
import type { PhotoRow } from '../../media/table.ts'
import * as contract from '../contract.ts'
import { moderate } from '../service/moderate.ts'
import { setSentiment } from '../service/sentiment.ts'
import { reviewForStaff, reviewsForStaff } from '../service/staff.ts'
import { statusCounts } from '../service/statistics.ts'
import type { Review } from '../table.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/reviews', { schema: contract.listForStaff, ...may('reviews.read') }, async ({ shop, query }) => {
    const { from, until, after, ...filters } = query
    const range = { from: from ? new Date(from) : undefined, until: until ? new Date(until) : undefined }
    const position = after === undefined ? undefined : fromCursor(after)
    return store.snapshot(async (db) => {
      const { rows, next } = await reviewsForStaff(db, { ...filters, ...range, shopId: shop.id, after: position })
      const photos = await photosOf(
        db,
        rows.map(({ review }) => review),
      )
      return { reviews: rows.map((row) => toStaff(row, photos(row.review.id))), next: next && toCursor(next), counts: await statusCounts(db, shop.id) }
    })
  })

  app.get('/reviews/:review', { schema: contract.showReview, ...may('reviews.read') }, async ({ shop, params }) => {
    const { history, photos, ...row } = await store.snapshot((db) => shownToStaff(db, shop.id, params.review))
    return { review: toStaff(row, photos), history: history.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })) }
  })

  app.put('/reviews/:review/sentiment', { schema: contract.setSentiment, ...may('reviews.moderate') }, async ({ shop, actor, params, body }) => {
    const of = { shopId: shop.id, id: params.review, sentiment: body.sentiment, by: actor }
    const { photos, ...row } = await store.write(async (tx) => {
      await setSentiment(tx, of)
      return shownToStaff(tx, shop.id, params.review)
    })
    return toStaff(row, photos)
  })

  app.post('/reviews/actions', { schema: contract.moderate, ...may('reviews.moderate') }, async ({ shop, actor, body }) =>
    store.write(async (tx) => {
      const changed: string[] = []
      const refused: { id: string; code: 'REVIEW_NOT_FOUND' | 'REVIEW_STATUS_CONFLICT' }[] = []
      for (const id of new Set(body.reviews)) {
        const code = await moderate(tx, id, { shopId: shop.id, by: actor, action: body.action, reason: body.reason })
        if (code) refused.push({ id, code })
        else changed.push(id)
      }
      return { changed, refused }
    }),
  )
}

async function shownToStaff(db: Reader, shopId: string, id: string) {
  const row = await reviewForStaff(db, shopId, id)
  const photos = await photosOf(db, [row.review])
  return { ...row, photos: photos(id) }
}

const toStaff = ({ review, productName }: { review: Review; productName: string | null }, photos: PhotoRow[]) => {
  const {
    id,
    subject,
    product,
    stars,
    title,
    text,
    author,
    email,
    details,
    status,
    rejectionReason,
    verified,
    sentiment,
    sentimentScore,
    source,
    helpful,
    unhelpful,
  } = review
  return {
    ...{ id, subject, stars, title, text, author, email, details, status, rejectionReason, verified, sentiment, sentimentScore, source, helpful, unhelpful },
    product: subject === 'product' ? { id: product, name: productName } : null,
    photos: photos.map(toStaffPhoto),
    createdAt: review.createdAt.toISOString(),
    publishedAt: review.publishedAt?.toISOString() ?? null,
  }
}
