import { readFileSync } from 'node:fs'
import { asc, eq, inArray } from 'drizzle-orm'
import sharp from 'sharp'
import type { App } from '../server/http/zod.ts'
import { attachPhotos } from '../server/modules/media/service/attach.ts'
import { publishPhotos } from '../server/modules/media/service/decide.ts'
import { type KeptPhoto, keepPhoto } from '../server/modules/media/service/media.ts'
import { readPhoto } from '../server/modules/media/service/read.ts'
import { photos } from '../server/modules/media/table.ts'
import { type Review, reviews } from '../server/modules/reviews/table.ts'

/** Products some of whose reviews have photos, and how many reviews. */
const PRODUCTS: Record<string, number> = { 'kubek-jagoda': 3, 'kubek-dwa-lyki': 2 }

/** Of a drawing, in pixels. */
const SIDE = 600

/** How a buyer holds the camera, from shot to shot: the side of the cut in the drawing of 600 × 600, and the light. */
const SHOTS = [
  { left: 40, top: 60, width: 520, height: 390, angle: -3, brightness: 1.04, hue: 0 },
  { left: 120, top: 90, width: 390, height: 480, angle: 4, brightness: 0.93, hue: 8 },
  { left: 190, top: 170, width: 300, height: 300, angle: -7, brightness: 1.08, hue: -6 },
]

/** Gives a few reviews of the demo photos, drawn from the pictures of their products; once. */
export async function seedPhotos({ store, media }: Pick<App, 'store' | 'media'>) {
  if ((await store.read.$count(photos)) > 0) return
  const rows = await store.read
    .select()
    .from(reviews)
    .where(inArray(reviews.product, Object.keys(PRODUCTS)))
    .orderBy(asc(reviews.createdAt), asc(reviews.id))
  for (const [product, count] of Object.entries(PRODUCTS)) {
    const told = rows.filter((row) => row.product === product && row.text.length > 40 && row.stars > 2)
    const waiting = told.filter(({ status }) => status === 'pending').slice(0, 1)
    const shown = told.filter(({ status }) => status === 'published').slice(-count)
    for (const [n, review] of [...waiting, ...shown].entries()) await give(review, SHOTS.slice(0, (n % SHOTS.length) + 1))
  }

  async function give(review: Review, shots: typeof SHOTS) {
    const kept: KeptPhoto[] = []
    for (const shot of shots) kept.push(await keepPhoto(media, await readPhoto(await take(review.product, shot))))
    await store.write(async (tx) => {
      const [now] = await tx.select().from(reviews).where(eq(reviews.id, review.id))
      if (!now) return
      await attachPhotos(tx, { shopId: now.shopId, reviewId: now.id, photos: kept })
      if (now.status === 'published') await publishPhotos(tx, now)
    })
  }
}

async function take(product: string, { left, top, width, height, angle, brightness, hue }: (typeof SHOTS)[number]) {
  const drawing = readFileSync(new URL(`../examples/storefront/pictures/${product}.svg`, import.meta.url))
  const turned = await sharp(drawing, { density: 72 })
    .resize(SIDE, SIDE)
    .rotate(angle, { background: '#e5d3ba' })
    .resize(SIDE, SIDE)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(turned.data, { raw: turned.info }).extract({ left, top, width, height }).modulate({ brightness, hue }).jpeg({ quality: 85 }).toBuffer()
}
