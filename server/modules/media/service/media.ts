import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dialect } from '../../../db/dialect.ts'
import { MediaFolder } from './folder.ts'
import type { ReadPhoto } from './read.ts'

/** Where the bytes of photos lie, under names that their content gives them. */
export interface Media {
  /** Resolves when they would outlive a crash. Until a row names them, a sweep may take them after a day. @returns their name */
  keep(bytes: Buffer): Promise<string>
  read(name: string): Promise<Buffer | undefined>
  /** Drops what has lain for a day and nobody uses. @returns how many went */
  sweep(inUse: (names: string[]) => Promise<ReadonlySet<string>>): Promise<number>
}

/** A photo whose bytes are kept: what `attachPhotos` takes. */
export interface KeptPhoto {
  large: string
  small: string
  width: number
  height: number
}

/** Opens `file:` and a folder, absolute or from where the server runs; nothing is made before the first photo. */
export const openMedia = (url: string): Media => new MediaFolder(url.startsWith('file:///') ? fileURLToPath(url) : url.replace(/^file:/, ''))

/** Where photos lie unless it was said: beside the data. */
export const mediaBeside = (databaseUrl: string) => `file:${join(dialect === 'sqlite' ? dirname(databaseUrl) : 'data', 'media')}`

/** Keeps a photo's bytes. Call it outside of a write, and before the write that names them. */
export async function keepPhoto(media: Media, { large, small, width, height }: ReadPhoto): Promise<KeptPhoto> {
  return { large: await media.keep(large), small: await media.keep(small), width, height }
}
