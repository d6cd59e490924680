import sharp, { type Sharp } from 'sharp'
import { PhotoBroken, PhotosBusy, PhotoTooLarge, PhotoTooManyPixels, PhotoTypeRefused } from '../errors.ts'
import { kindOf } from './kind.ts'
import { Turns } from './turns.ts'

/** In bytes. */
export const PHOTO_BYTES = 12 * 1024 * 1024
/** The widest phones take 50 million. AVIF is decoded whole, at 18 bytes a pixel. */
const PIXELS = { jpeg: 50_000_000, png: 50_000_000, webp: 50_000_000, heif: 16_000_000 }
/** The longer side, in pixels. */
const LARGE = 1600
const SMALL = 320
/** In seconds; a photo of a phone takes less than one. */
const LONGEST = 20

/** A photo as it is kept and shown: pixels alone, drawn anew as WebP in sRGB. */
export interface ReadPhoto {
  large: Buffer
  small: Buffer
  /** Of the large one, in pixels. */
  width: number
  height: number
}

/** In pixels. */
export function sizeOfSmall({ width, height }: Pick<ReadPhoto, 'width' | 'height'>) {
  const scale = Math.min(1, SMALL / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

sharp.cache(false)
sharp.concurrency(1)

/** One at a time: the largest that is taken needs some 300 MB while it is decoded. */
const turns = new Turns({ running: 1, waiting: 24 }, () => new PhotosBusy())

/**
 * Reads what a stranger says is a photo. Nothing of the file but its pixels comes through: no EXIF, XMP, ICC, comment or tail.
 * Takes some hundred milliseconds: call it outside of a write.
 * @throws {PhotoTooLarge} over 12 MB
 * @throws {PhotoTypeRefused} for what is no JPEG, PNG, WebP or AVIF by its first bytes
 * @throws {PhotoTooManyPixels} over 50 million, or 16 of an AVIF, known from the header before anything is decoded
 * @throws {PhotoBroken} for a file that is cut short or damaged
 * @throws {PhotosBusy} when too many wait for their turn
 */
export async function readPhoto(bytes: Buffer): Promise<ReadPhoto> {
  if (bytes.length > PHOTO_BYTES) throw new PhotoTooLarge(PHOTO_BYTES)
  const kind = kindOf(bytes)
  if (!kind) throw new PhotoTypeRefused()
  return turns.take(async () => {
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(broken)
    if (width * height > PIXELS[kind]) throw new PhotoTooManyPixels(PIXELS[kind])
    if (format !== kind) throw new PhotoBroken()
    return draw(sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS[kind], pages: 1 })).catch(broken)
  })
}

async function draw(photo: Sharp): Promise<ReadPhoto> {
  const { data, info } = await photo
    .timeout({ seconds: LONGEST })
    .autoOrient()
    .resize({ width: LARGE, height: LARGE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const drawn = () => sharp(data, { raw: { width, height, channels } })
  return {
    large: await drawn().webp({ quality: 80 }).toBuffer(),
    small: await drawn().resize({ width: SMALL, height: SMALL, fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 }).toBuffer(),
    width,
    height,
  }
}

function broken(): never {
  throw new PhotoBroken()
}
