import createError from '@fastify/error'
import type { Remark } from './table.ts'

export const ImportNotFound = createError('IMPORT_NOT_FOUND', 'The shop has no import %s', 404)
export const ImportNotReady = createError('IMPORT_NOT_READY', 'An import that is %s cannot be %s', 409)
export const ImportEmpty = createError('IMPORT_FILE_EMPTY', 'The file is empty', 400)
export const ImportTooLarge = createError('IMPORT_FILE_TOO_LARGE', 'A file may have %s bytes', 413)

/** A file that cannot be read, or not to its end; `row` is the last one that could. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly remark: Remark

  constructor(code: string, field: string | null = null) {
    super(`${code}${field ? ` (${field})` : ''}`)
    this.remark = { code, field }
  }
}

/** Another has taken the import over, or it was cancelled. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}
