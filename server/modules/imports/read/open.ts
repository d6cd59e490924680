import { FileRefused } from '../errors.ts'
import { readCsv } from './csv.ts'
import type { FileRecord, OpenedFile } from './record.ts'
import { openText } from './text.ts'
import { XmlItems } from './xml.ts'

/**
 * Opens a file and finds out what it is; its records are read as they are asked for, so that no file is ever held whole.
 * @throws {FileRefused} FILE_EMPTY, FORMAT_UNKNOWN, XML_BROKEN, DOCTYPE_REFUSED; the records throw the same
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const { chunks, bytesRead } = await openText(path)
  const ahead = chunks[Symbol.asyncIterator]()
  const read: string[] = []
  let start = ''
  while (start.trim() === '') {
    const { done, value } = await ahead.next()
    if (done) throw new FileRefused('FILE_EMPTY')
    read.push(value)
    start += value
  }
  const whole = rest(read, ahead)
  if (!start.trimStart().startsWith('<')) return { format: 'csv', bytesRead, ...(await readCsv(whole, start)) }
  const { format, records } = await readXml(whole)
  return { format, header: [], bytesRead, records }
}

async function* rest(read: string[], ahead: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield* read.splice(0)
    for (let next = await ahead.next(); !next.done; next = await ahead.next()) yield next.value
  } finally {
    await ahead.return?.()
  }
}

async function readXml(chunks: AsyncIterator<string> & AsyncIterable<string>) {
  const items = new XmlItems()
  const first: FileRecord[] = []
  while (!items.format) {
    const { done, value } = await chunks.next()
    if (done) items.end()
    else first.push(...items.take(value))
  }
  async function* records() {
    yield* first.splice(0)
    for await (const chunk of chunks) yield* items.take(chunk)
    items.end()
  }
  return { format: items.format, records: records() }
}
