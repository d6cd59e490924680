import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Options, Parser } from 'csv-parse'
import { FileRefused } from '../errors.ts'
import { type FileRecord, RECORD_LIMIT } from './record.ts'

const DELIMITERS = [',', ';', '\t', '|']
/** What a shop's password columns are called; they are left out before anything looks at them. */
export const isSecret = (header: string) => /pass(word|wd|phrase)|has[lł]o|user_?pass/i.test(header)

/** The sign between the cells of a line: the one that stands in it most often outside of quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((sign) => [sign, 0]))
  let isQuoted = false
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break
    else if (!isQuoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return DELIMITERS.reduce((best, sign) => ((counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best))
}

/**
 * The records of CSV text, its first row naming the columns.
 * @throws {FileRefused} LINE_TOO_LONG, CSV_BROKEN
 */
export async function readCsv(chunks: AsyncIterable<string>, start: string): Promise<{ header: string[]; records: AsyncIterable<FileRecord> }> {
  const lines = csvLines(chunks, delimiterOf(start.slice(0, RECORD_LIMIT)))
  const first = await lines.next()
  const header = (first.done ? [] : first.value).map((name) => name.replaceAll('\0', '').trim().slice(0, 200).toWellFormed())
  return { header, records: toRecords(lines, header) }
}

async function* toRecords(lines: AsyncIterable<string[]>, header: string[]): AsyncGenerator<FileRecord> {
  const kept = header.map((name) => name !== '' && !isSecret(name))
  let row = 1
  for await (const line of lines) {
    row++
    const cells = new Map<string, string>()
    for (const [index, name] of header.entries()) {
      const cell = line[index]
      if (kept[index] && cell !== undefined && !cells.has(name)) cells.set(name, cell)
    }
    if (line.some((cell) => cell !== '')) yield { row, cells }
  }
}

const OPTIONS: Options = { relax_column_count: true, relax_quotes: true, trim: true, max_record_size: RECORD_LIMIT, skip_empty_lines: false }

async function* csvLines(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[]> {
  const parser = new Parser({ ...OPTIONS, delimiter })
  const source = Readable.from(chunks)
  // What goes wrong in the source ends the parser with the same error, which the loop below throws.
  pipeline(source, parser).catch(() => {})
  try {
    for await (const line of parser) yield line as string[]
  } catch (error) {
    throw refusalOf(error)
  } finally {
    source.destroy()
  }
}

function refusalOf(error: unknown) {
  if (!(error instanceof CsvError)) return error
  return new FileRefused(error.code === 'CSV_MAX_RECORD_SIZE' ? 'LINE_TOO_LONG' : 'CSV_BROKEN')
}
