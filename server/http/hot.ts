import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type Encoding = 'br' | 'gzip' | ''

/** One public answer, ready to leave: bytes in the encoding its key names. */
interface HotReply {
  topics: readonly string[]
  type: string
  body: Buffer
  etag: string
  encoding: Encoding
  cacheControl: string
  allows(origin: string | undefined): boolean
}

/** Below this, in bytes, compressing costs more than it saves. */
const WORTH_COMPRESSING = 512

/**
 * Public answers kept as ready bytes, `limit` bytes in all, the least recently asked dropped first.
 * Each belongs to one topic or several; `drop(topic)` forgets them, and also refuses answers computed from what was read before it.
 */
export class HotReplies {
  readonly #replies = new Map<string, HotReply>()
  readonly #keysOf = new Map<string, Set<string>>()
  readonly #limit: number
  #bytes = 0
  #era = 0
  readonly #droppedAt = new Map<string, number>()
  /** The newest drop that is no longer in `#droppedAt`. */
  #forgotten = 0

  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit
  }

  /** Answers from memory; false when there is nothing to answer with. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean {
    const { headers, url } = request.raw
    const key = keyOf(url ?? '', accepts(headers['accept-encoding']))
    const hot = this.#replies.get(key)
    if (!hot?.allows(headers.origin)) return false
    this.#replies.delete(key)
    this.#replies.set(key, hot)
    send(reply, hot, headers.origin, headers['if-none-match'])
    return true
  }

  /** Remember this before reading what `keep` will be given. */
  get era() {
    return this.#era
  }

  /** Compresses `text`, keeps it unless one of its topics was dropped since `era`, and sends it. */
  async keep(
    request: FastifyRequest,
    reply: FastifyReply,
    text: string,
    about: { topics: readonly string[]; era: number; cacheControl: string; allows: HotReply['allows']; type?: string },
  ) {
    const { headers, url } = request.raw
    const wanted = text.length < WORTH_COMPRESSING ? '' : accepts(headers['accept-encoding'])
    const body = await compress(Buffer.from(text), wanted)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const { topics, cacheControl, allows, type = JSON_TYPE } = about
    const hot: HotReply = { topics, type, body, etag, encoding: wanted, cacheControl, allows }
    const isFresh = topics.every((topic) => (this.#droppedAt.get(topic) ?? this.#forgotten) <= about.era)
    if (isFresh) this.#put(keyOf(url ?? '', accepts(headers['accept-encoding'])), hot)
    return send(reply, hot, headers.origin, headers['if-none-match'])
  }

  drop(topic: string) {
    this.#era++
    this.#droppedAt.delete(topic)
    this.#droppedAt.set(topic, this.#era)
    if (this.#droppedAt.size > 100_000) this.#forgetOldestDrop()
    for (const key of this.#keysOf.get(topic) ?? []) this.#remove(key)
  }

  /** Forgets everything, and refuses every answer that is being computed now. */
  dropAll() {
    this.#forgotten = ++this.#era
    this.#droppedAt.clear()
    this.#replies.clear()
    this.#keysOf.clear()
    this.#bytes = 0
  }

  #put(key: string, hot: HotReply) {
    this.#remove(key)
    this.#replies.set(key, hot)
    this.#bytes += hot.body.length + key.length
    for (const topic of hot.topics) this.#keysOf.set(topic, (this.#keysOf.get(topic) ?? new Set()).add(key))
    for (const oldest of this.#replies.keys()) {
      if (this.#bytes <= this.#limit) break
      this.#remove(oldest)
    }
  }

  #remove(key: string) {
    const hot = this.#replies.get(key)
    if (!hot) return
    this.#replies.delete(key)
    this.#bytes -= hot.body.length + key.length
    for (const topic of hot.topics) {
      const keys = this.#keysOf.get(topic)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysOf.delete(topic)
    }
  }

  #forgetOldestDrop() {
    const [oldest] = this.#droppedAt
    if (!oldest) return
    this.#droppedAt.delete(oldest[0])
    this.#forgotten = oldest[1]
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

const keyOf = (url: string, encoding: Encoding) => `${encoding} ${url}`

function accepts(header: string | string[] | undefined): Encoding {
  const text = String(header ?? '')
  if (/\bbr\b/.test(text)) return 'br'
  return /\bgzip\b/.test(text) ? 'gzip' : ''
}

function compress(body: Buffer, encoding: Encoding): Buffer | Promise<Buffer> {
  if (encoding === 'br') return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return encoding === 'gzip' ? zip(body) : body
}

function send(reply: FastifyReply, hot: HotReply, origin: string | undefined, known: string | undefined) {
  reply
    .header('content-type', hot.type)
    .header('cache-control', hot.cacheControl)
    .header('etag', hot.etag)
    .header('vary', 'origin, accept-encoding')
    .header('x-content-type-options', 'nosniff')
  if (origin) reply.header('access-control-allow-origin', origin)
  if (known === hot.etag) return reply.code(304).send()
  if (hot.encoding) reply.header('content-encoding', hot.encoding)
  return reply.send(hot.body)
}
