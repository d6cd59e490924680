import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { PhotoTooLarge } from '../../media/errors.ts'
import { type KeptPhoto, keepPhoto, type Media } from '../../media/service/media.ts'
import { PHOTO_BYTES, readPhoto } from '../../media/service/read.ts'
import { MOST_PHOTOS } from '../../media/table.ts'
import type { Fields } from '../pages/answers.ts'
import type { Block } from '../pages/blocks.ts'
import { PHOTO_REASONS, type PhotoReason } from '../pages/words.ts'

/** Bytes of one text of the form: the longest that is taken has a quarter of it, and a longer one is told so. */
const TEXT_BYTES = 64 * 1024
const FIELDS = 500

/** How much of a form is read; what is beyond is refused. */
export const FORM_LIMITS = { fileSize: PHOTO_BYTES, files: 50, fieldSize: TEXT_BYTES, fields: FIELDS, fieldNameSize: 300 }

export interface Sent {
  fields: Fields
  /** By the key of their block. */
  photos: ReadonlyMap<string, KeptPhoto[]>
  /** Why photos were left out, each once. */
  refused: ReadonlySet<PhotoReason>
}

/** Reads a form, with photos or without. A photo that cannot be taken is left out and harms nothing beside it. */
export async function readSent(request: FastifyRequest, blocks: readonly Block[], media: Media): Promise<Sent> {
  if (!request.isMultipart()) return { fields: (request.body as Fields | null) ?? {}, photos: new Map(), refused: new Set() }
  const fields: Record<string, unknown> = Object.create(null)
  const photos = new Map<string, KeptPhoto[]>()
  const refused = new Set<PhotoReason>()
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] ??= part.value
      continue
    }
    const block = blocks.find(({ key, isOpen }) => isOpen && part.fieldname === `photos:${key}`)
    const known = photos.get(block?.key ?? '') ?? []
    const photo = block && known.length < MOST_PHOTOS ? await take(part, media, refused) : await leave(part)
    if (block && photo) photos.set(block.key, [...known, photo])
    else if (block && known.length >= MOST_PHOTOS) refused.add('limit')
  }
  return { fields, photos, refused }
}

async function take(part: MultipartFile, media: Media, refused: Set<PhotoReason>): Promise<KeptPhoto | undefined> {
  try {
    const bytes = await part.toBuffer()
    if (bytes.length === 0) return undefined // no file was chosen
    if (part.file.truncated) throw new PhotoTooLarge(PHOTO_BYTES)
    return await keepPhoto(media, await readPhoto(bytes))
  } catch (error) {
    const { code = '' } = error as { code?: string }
    const reason = PHOTO_REASONS[code]
    if (!reason) throw error
    refused.add(reason)
    return undefined
  }
}

async function leave({ file }: MultipartFile): Promise<undefined> {
  file.resume()
}
