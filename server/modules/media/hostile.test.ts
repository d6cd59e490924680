import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { testApp, testShop } from '../../testing.ts'
import { readPhoto } from './service/read.ts'
import { blackRows, cameraPhoto, drawn, pngOf, send, writtenReview } from './testing.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
const JPEG_START = Buffer.from('ffd8ffe000104a464946', 'hex')
const MB = 1024 * 1024

const gifOf = (frames: number) => {
  const frame = Buffer.from('2c0000000001000100000202440100', 'hex')
  return Buffer.concat([Buffer.from('474946383961010001008000000000ffffff', 'hex'), ...Array.from({ length: frames }, () => frame), Buffer.from(';')])
}

/** What strangers send in place of a photo, and why it is refused. */
const HOSTILE: [name: string, file: () => Buffer | Promise<Buffer>, code: string][] = [
  ['an SVG', () => Buffer.from(SVG), 'PHOTO_TYPE_REFUSED'],
  ['an SVG behind an XML declaration', () => Buffer.from(`<?xml version="1.0"?>${SVG}`), 'PHOTO_TYPE_REFUSED'],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'PHOTO_TYPE_REFUSED'],
  ['a page that begins as a JPEG', () => Buffer.concat([JPEG_START, Buffer.from('<html><script>alert(1)</script>')]), 'PHOTO_BROKEN'],
  ['a GIF of 10,000 frames', () => gifOf(10_000), 'PHOTO_TYPE_REFUSED'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'PHOTO_TYPE_REFUSED'],
  ['nothing', () => Buffer.alloc(0), 'PHOTO_TYPE_REFUSED'],
  ['a PNG that says it is 20,000 × 20,000', () => pngOf(20_000, 20_000, deflateSync(Buffer.alloc(64))), 'PHOTO_TOO_MANY_PIXELS'],
  ['a PNG that is 20,000 × 20,000', () => pngOf(20_000, 20_000, blackRows(20_000, 20_000)), 'PHOTO_TOO_MANY_PIXELS'],
  ['a PNG that says it is wider than any picture', () => pngOf(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(Buffer.alloc(64))), 'PHOTO_BROKEN'],
  ['an AVIF of over 16 million pixels', () => plain(4100, 4000).avif({ effort: 0 }).toBuffer(), 'PHOTO_TOO_MANY_PIXELS'],
  ['a PNG with half of its rows', () => pngOf(1000, 1000, blackRows(1000, 500)), 'PHOTO_BROKEN'],
  ['half a JPEG', async () => half(await drawn(800, 600).jpeg().toBuffer()), 'PHOTO_BROKEN'],
  ['half a WebP', async () => half(await drawn(800, 600).webp().toBuffer()), 'PHOTO_BROKEN'],
  ['half an AVIF', async () => half(await drawn(800, 600).avif({ effort: 0 }).toBuffer()), 'PHOTO_BROKEN'],
  ['30 MB', () => Buffer.concat([JPEG_START, Buffer.alloc(30 * MB)]), 'PHOTO_TOO_LARGE'],
]

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#369' } })
const half = (file: Buffer) => file.subarray(0, file.length / 2)

/** The names of a WebP file's chunks: pixels alone are one. https://www.rfc-editor.org/rfc/rfc9649#section-2.3 */
function chunksOf(webp: Buffer): string[] {
  const names: string[] = []
  for (let at = 12; at < webp.length; at += 8 + webp.readUInt32LE(at + 4) + (webp.readUInt32LE(at + 4) % 2)) names.push(webp.toString('latin1', at, at + 4))
  return names
}

describe('R6 hostile photos', () => {
  test.each(HOSTILE)('%s is refused with a reason', async (_name, file, code) => {
    await expect(readPhoto(await file())).rejects.toMatchObject({ code })
  })

  test('refused and accepted files alike leave the memory as it was', { timeout: 120_000 }, async () => {
    const refused = await rise(await Promise.all(HOSTILE.map(([, file]) => file())))
    const bomb = await rise([pngOf(100, 100, deflateSync(Buffer.alloc(200 * MB)))])
    const widest = await rise([pngOf(7000, 7000, blackRows(7000, 7000)), await plain(4000, 3000).jpeg().toBuffer()])

    expect({ refused: refused < 64, bomb: bomb < 64, widest: widest < 128 }, `${refused}, ${bomb}, ${widest} MB`).toEqual({
      refused: true,
      bomb: true,
      widest: true,
    })
  })

  test('of a photo nothing but its pixels is kept: no place, no name, no profile, no script', async () => {
    const photo = await cameraPhoto()
    const comment = Buffer.concat([Buffer.from('fffe001b', 'hex'), Buffer.from('<script>alert(1)</script>')])
    const carrying = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), Buffer.from('<script>alert(2)</script>')])
    expect(await sharp(carrying).metadata()).toMatchObject({ exif: expect.anything(), xmp: expect.anything(), icc: expect.anything() })

    const { large, small } = await readPhoto(carrying)

    for (const kept of [large, small]) {
      const { format, exif, xmp, iptc, icc, comments } = await sharp(kept).metadata()
      expect({ format, exif, xmp, iptc, icc, comments }).toEqual({ format: 'webp' })
      expect(chunksOf(kept)).toEqual(['VP8 '])
      expect(['<script>', 'Sekretna'].filter((word) => kept.includes(word))).toEqual([])
    }
  })

  test('a photo taken sideways stands upright, a wide one is 1600 and 320 pixels wide, a small one stays as it is', async () => {
    const sideways = await readPhoto(await drawn(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer())
    const wide = await readPhoto(await plain(3000, 1500).jpeg().toBuffer())
    const small = await readPhoto(await drawn(40, 30).png().toBuffer())

    expect(sideways).toMatchObject({ width: 300, height: 400 })
    expect(wide).toMatchObject({ width: 1600, height: 800 })
    expect(await sharp(wide.small).metadata()).toMatchObject({ width: 320, height: 160 })
    expect(small).toMatchObject({ width: 40, height: 30 })
  })

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a photo in %s is taken', async (format) => {
    await expect(readPhoto(await drawn(60, 40).toFormat(format, { effort: 4 }).toBuffer())).resolves.toMatchObject({ width: 60, height: 40 })
  })

  test('the route refuses 30 MB before and while it reads them, and what is called no image', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const { id, author } = await writtenReview(app, shop)
    const url = `${shop.v1}/reviews/${id}/photos`
    const post = (payload: Buffer | Readable, headers: Record<string, string>) =>
      app.inject({ method: 'POST', url, headers: { ...author, ...headers }, payload })
    const large = Buffer.concat([JPEG_START, Buffer.alloc(30 * MB)])

    const told = await post(large, { 'content-type': 'image/jpeg' })
    const untold = await post(Readable.from([large.subarray(0, 8 * MB), large.subarray(8 * MB)]), { 'content-type': 'image/jpeg' })
    const script = await post(Buffer.from('{}'), { 'content-type': 'application/json' })
    const svg = await post(Buffer.from(SVG), { 'content-type': 'image/svg+xml' })

    expect([told.statusCode, told.json().code]).toEqual([413, 'PHOTO_TOO_LARGE'])
    expect([untold.statusCode, untold.json().code]).toEqual([413, 'PHOTO_TOO_LARGE'])
    expect([script.statusCode, script.json().code]).toEqual([415, 'PHOTO_TYPE_REFUSED'])
    expect([svg.statusCode, svg.json().code]).toEqual([415, 'PHOTO_TYPE_REFUSED'])
  })

  test('thirty photos sent at once are taken or asked to come later, and none is lost half-way', async () => {
    const app = await testApp()
    const shop = await testShop(app)
    const photo = await drawn(300, 200).jpeg().toBuffer()
    const reviews = await Promise.all(Array.from({ length: 6 }, (_, n) => writtenReview(app, shop, { product: `kubek-${n}` })))

    const replies = await Promise.all(reviews.flatMap(({ id, author }) => Array.from({ length: 5 }, () => send(app, shop, id, photo, author))))

    const codes = replies.map((reply) => reply.statusCode)
    expect(new Set(codes)).toEqual(new Set([201, 503]))
    const pages = await Promise.all(reviews.map(({ author }, n) => app.inject({ url: `${shop.v1}/visitor/reviews?product=kubek-${n}`, headers: author })))
    const kept = pages.flatMap((page) => page.json().reviews[0].photos)
    expect(kept).toHaveLength(codes.filter((code) => code === 201).length)
  })
})

/** By how many megabytes memory rises while these files are read in a process of their own. */
async function rise(files: Buffer[]) {
  const folder = mkdtempSync(join(tmpdir(), 'kontuar-photos-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [n, file] of files.entries()) writeFileSync(join(folder, `${n}`), file)
  return Number(execFileSync(process.execPath, [join(import.meta.dirname, 'testing.memory.ts'), folder], { encoding: 'utf8' }))
}
