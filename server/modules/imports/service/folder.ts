import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../../../config.ts'
import { dialect } from '../../../db/dialect.ts'
import { ImportEmpty, ImportTooLarge } from '../errors.ts'

/** Where brought files wait; several nodes share it. */
export const importFolder = ({ IMPORT_FOLDER, DATABASE_URL }: Pick<Config, 'IMPORT_FOLDER' | 'DATABASE_URL'>) =>
  IMPORT_FOLDER ?? join(dialect === 'sqlite' ? dirname(DATABASE_URL) : 'data', 'imports')

/**
 * Writes a file under a name of its own as it comes in; one that does not come to its end leaves nothing.
 * @throws {ImportTooLarge} @throws {ImportEmpty}
 */
export async function keepFile(folder: string, source: Readable, limit: number): Promise<{ file: string; bytes: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = randomUUID()
  const part = join(folder, `${file}.part`)
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > limit ? new ImportTooLarge(limit) : null, chunk)
    },
  })
  try {
    await pipeline(source, counted, createWriteStream(part, { flags: 'wx', mode: 0o600 }))
    if (bytes === 0) throw new ImportEmpty()
    await rename(part, join(folder, file))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return { file, bytes }
}

export const dropFile = (folder: string, file: string) => rm(join(folder, file), { force: true })
