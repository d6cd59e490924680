import { toOwnPhoto, toPhoto } from '../../media/service/shapes.ts'
import type { PhotoRow } from '../../media/table.ts'
import { type Rules, waitsForEmail } from '../service/settings.ts'
import type { Reply, Review } from '../table.ts'
import { toReply } from './replies.ts'

/** What any shopper may see of a review. */
export const toPublic = ({ review, reply }: { review: Review; reply: Reply | null }, photos: PhotoRow[]) => {
  const { id, stars, title, text, author, verified, helpful, createdAt, editedAt } = review
  const moments = { createdAt: createdAt.toISOString(), editedAt: editedAt?.toISOString() ?? null }
  return { id, stars, title, text, author, verified, helpful, photos: photos.map(toPhoto), reply: toReply(reply), ...moments }
}

/** What its author may see of it. */
export const toOwn = (review: Review, { rules, photos, secret }: { rules: Rules; photos: PhotoRow[]; secret: string }) => {
  const { id, stars, title, text, author, status, createdAt } = review
  const seen = { id, stars, title, text, author, status, createdAt: createdAt.toISOString() }
  return { ...seen, waitsForEmail: waitsForEmail(review, rules), photos: photos.map((photo) => toOwnPhoto(secret, photo)) }
}
