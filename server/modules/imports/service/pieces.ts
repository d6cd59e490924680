import { FileRefused } from '../errors.ts'
import type { Read } from '../kinds/kind.ts'

export const MOST_ROWS = 1_000_000

/**
 * What was read, in pieces of at most `size` rows, from behind the row that is done already. What is ready when the file is found to be broken is
 * given before its refusal is thrown, so that the rows tell how far it was good.
 * @throws {FileRefused} TOO_MANY_ROWS, and what the reader throws
 */
export async function* inPieces<Item>(rows: AsyncIterable<Read<Item>>, size: number, done: number): AsyncGenerator<Read<Item>[]> {
  let piece: Read<Item>[] = []
  let refusal: unknown
  try {
    for await (const read of rows) {
      if (read.last > MOST_ROWS + 1) throw new FileRefused('TOO_MANY_ROWS')
      if (read.row <= done) continue
      piece.push(read)
      if (piece.length < size) continue
      yield piece
      piece = []
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    refusal = error
  }
  if (piece.length > 0) yield piece
  if (refusal) throw refusal
}
