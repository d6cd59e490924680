import type { Reader } from '../../../db/store.ts'
import { fromCursor, toCursor } from '../../../http/cursor.ts'
import type { App } from '../../../http/zod.ts'
import { may } from '../../../scopes/rights.ts'
import { photosOf } from '../../media/service/list.ts'
import { toStaffPhoto } from '../../media/service/shapes.ts'
import type { PhotoRow } from '../../media/table.ts'
import { moderate, type Refusal } from '../service/moderate.ts'
import { setSentiment } from '../service/sentiment.ts'
import { type Rules, settingsOf, waitsForEmail } from '../service/settings.ts'
import { countUnchecked, reviewForStaff, reviewsForStaff } from '../service/staff.ts'
import { statusCounts } from '../service/statistics.ts'
import * as contract from '../staff/contract.ts'
import type { Reply, Review } from '../table.ts'
import { toReply } from './replies.ts'

export function staffRoutes(app: App) {
  const { store } = app

  app.get('/reviews', { schema: contract.listForStaff, ...may('reviews.read') }, async ({ shop, query }) => {
    const { from, until, after, ...filters } = query
    const range = { from: from ? new Date(from) : undefined, until: until ? new Date(until) : undefined }
    const position = after === undefined ? undefined : fromCursor(after)
    return store.snapshot(async (db) => {
      const { rows, next } = await reviewsForStaff(db, { ...filters, ...range, shopId: shop.id, after: position })
      const rules = await settingsOf(db, shop.id)
      const photos = await photosOf(
        db,
        rows.map(({ review }) => review),
      )
      const [counts, unchecked] = [await statusCounts(db, shop.id), await countUnchecked(db, shop.id)]
      return { reviews: rows.map((row) => toStaff(row, { rules, photos: photos(row.review.id) })), next: next && toCursor(next), counts, unchecked }
    })
  })

  app.get('/reviews/:review', { schema: contract.showReview, ...may('reviews.read') }, async ({ shop, params }) => {
    const { row, ...beside } = await store.snapshot((db) => shownToStaff(db, shop.id, params.review))
    return { review: toStaff(row, beside), history: row.history.map(dated), reply: toReply(row.reply), replies: row.replies.map(dated) }
  })

  app.put('/reviews/:review/sentiment', { schema: contract.setSentiment, ...may('reviews.moderate') }, async ({ shop, actor, params, body }) => {
    const of = { shopId: shop.id, id: params.review, sentiment: body.sentiment, by: actor }
    const { row, ...beside } = await store.write(async (tx) => {
      await setSentiment(tx, of)
      return shownToStaff(tx, shop.id, params.review)
    })
    return toStaff(row, beside)
  })

  app.post('/reviews/actions', { schema: contract.moderate, ...may('reviews.moderate') }, async ({ shop, actor, body }) =>
    store.write(async (tx) => {
      const changed: string[] = []
      const refused: { id: string; code: Refusal }[] = []
      for (const id of new Set(body.reviews)) {
        const code = await moderate(tx, id, { shopId: shop.id, by: actor, action: body.action, reason: body.reason })
        if (code) refused.push({ id, code })
        else changed.push(id)
      }
      return { changed, refused }
    }),
  )
}

interface Row {
  review: Review
  productName: string | null
  reply: Reply | null
}

async function shownToStaff(db: Reader, shopId: string, id: string) {
  const row = await reviewForStaff(db, shopId, id)
  const photos = await photosOf(db, [row.review])
  return { row, rules: await settingsOf(db, shopId), photos: photos(id) }
}

const toStaff = ({ review, productName, reply }: Row, { rules, photos }: { rules: Rules; photos: PhotoRow[] }) => {
  const { id, subject, product, stars, title, text, author, email, details, status, rejectionReason, verified } = review
  const { sentiment, sentimentScore, source, helpful, unhelpful, editedAt, isUnchecked } = review
  return {
    ...{ id, subject, stars, title, text, author, email, details, status, rejectionReason, verified, sentiment, sentimentScore, source, helpful, unhelpful },
    product: subject === 'product' ? { id: product, name: productName } : null,
    photos: photos.map(toStaffPhoto),
    replied: Boolean(reply?.text),
    waitsForEmail: waitsForEmail(review, rules),
    edited: isUnchecked ? ('unchecked' as const) : editedAt ? ('checked' as const) : ('no' as const),
    withdrawn: review.withdrawnAt !== null,
    confirmedAt: review.confirmedAt?.toISOString() ?? null,
    createdAt: review.createdAt.toISOString(),
    publishedAt: review.publishedAt?.toISOString() ?? null,
  }
}

const dated = <Line extends { at: Date }>({ at, ...line }: Line) => ({ ...line, at: at.toISOString() })
