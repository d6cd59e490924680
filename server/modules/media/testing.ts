import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { submit, type TestApp, type TestShop } from '../../testing.ts'

/** A photo as a camera would send it, with everything that a camera tells of its owner. */
export const cameraPhoto = (width = 400, height = 300) =>
  drawn(width, height)
    .withExif({ IFD0: { Artist: 'Anna Sekretna', Copyright: 'Anna Sekretna' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 13/1 47/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><sekret>Anna Sekretna</sekret></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()

/** A picture of noise, so that no two are alike. */
export const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })

/** A PNG of one bit a pixel with this header, and whatever stands for its pixels. */
export function pngOf(width: number, height: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** All the rows of a black picture of one bit a pixel, as PNG packs them. */
export const blackRows = (width: number, height: number) => deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height))

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Sends a review; answers its id, and the headers of the visitor who wrote it. */
export async function writtenReview(app: TestApp, shop: TestShop, changes: object = {}) {
  const { review, visitor } = (await submit(app, shop, changes)).json()
  return { id: review.id as string, author: { authorization: `Bearer ${visitor}` } }
}

export const send = (app: TestApp, shop: TestShop, review: string, photo: Buffer, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: `${shop.v1}/reviews/${review}/photos`, headers: { 'content-type': 'image/jpeg', ...headers }, payload: photo })
