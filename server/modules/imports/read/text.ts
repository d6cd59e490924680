import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const CHUNK = 64 * 1024
const SNIFFED = 4096

/** A file as text, chunk by chunk, in the encoding that it is found to have. */
export interface TextFile {
  chunks: AsyncIterable<string>
  bytesRead(): number
}

export async function openText(path: string): Promise<TextFile> {
  const encoding = await encodingOf(path)
  let read = 0
  async function* chunks() {
    const decoder = new TextDecoder(encoding)
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      read += bytes.length
      yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  }
  return { chunks: chunks(), bytesRead: () => read }
}

/** By its byte order mark, its zeros, the word of its XML declaration; else UTF-8 where all of it is, and windows-1250 where not. */
export async function encodingOf(path: string): Promise<string> {
  const start = await head(path)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const isMarked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf
  const wide = isMarked ? undefined : wideOf(start)
  if (wide) return wide
  const declared = isMarked ? undefined : /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(start.toString('latin1'))?.[1]
  if (declared && !/^utf-?(8|16.*)$/i.test(declared) && isKnown(declared)) return declared.toLowerCase()
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1250'
}

async function head(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED), 0, SNIFFED, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** UTF-16 without a mark: every second byte of plain letters is zero. */
function wideOf(start: Buffer) {
  let even = 0
  let odd = 0
  for (const [index, byte] of start.entries()) if (byte === 0) index % 2 ? odd++ : even++
  const many = start.length * 0.3
  if (odd > many && even < odd / 8) return 'utf-16le'
  return even > many && odd < even / 8 ? 'utf-16be' : undefined
}

function isKnown(label: string) {
  try {
    return new TextDecoder(label) !== undefined
  } catch {
    return false
  }
}

async function isUtf8(path: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) decoder.decode(bytes, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
