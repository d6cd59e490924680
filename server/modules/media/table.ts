import { sql } from 'drizzle-orm'
import { check, id, index, integer, now, table, text, uniqueIndex } from '../../db/columns.ts'
import { ofShop } from '../accounts/table.ts'
import { reviews } from '../reviews/table.ts'

export const photoStates = ['pending', 'published', 'rejected'] as const

/** How many photos a review may have; also what the check on `position` says. */
export const MOST_PHOTOS = 5

/** A photo of a review. Its bytes lie in the media store under `large` and `small`; who has the same bytes shares them. */
export const photos = table(
  'photos',
  {
    id: id(),
    shopId: ofShop(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    /** From 0, in the order in which they were sent; a place that became free is taken again. */
    position: integer().notNull(),
    state: text({ enum: photoStates }).notNull(),
    large: text().notNull(),
    small: text().notNull(),
    /** Of the large one, in pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    createdAt: now(),
  },
  (t) => [
    check('photos_position', sql`${t.position} between 0 and 4`),
    uniqueIndex('photos_by_review').on(t.reviewId, t.position),
    index('photos_by_large').on(t.large),
    index('photos_by_small').on(t.small),
  ],
)

export type PhotoRow = typeof photos.$inferSelect
export type PhotoState = PhotoRow['state']
