import { type ClientHttp2Session, connect as connectHttp2, constants } from 'node:http2'
import { Agent, request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** What a push service said. `status` is 0 where it said nothing in time. */
export interface Answer {
  status: number
  retryAfter?: string | undefined
  /** The beginning of a refusal's text. */
  text: string
}

export interface Post {
  endpoint: string
  headers: Record<string, string>
  body: Buffer
}

export interface PostOptions {
  /** Judges and pins the address of each connection; see `outwardLookup`. */
  lookup: LookupFunction
  /** Origins that need no judging, and who vouches for them. */
  local: readonly string[]
  ca?: string | undefined
  /** How long an answer may take, in milliseconds. */
  timeout: number
}

type Line = { kind: 'http2'; session: ClientHttp2Session } | { kind: 'http1' }

const SILENT: Answer = { status: 0, text: '' }
const IDLE = 30_000
const MOST_TEXT = 512
const MOST_SOCKETS = 50

/** Connections to push services, one for each that speaks HTTP/2 and some for each that does not. No redirect is followed. */
export class PostOffice {
  readonly #options: PostOptions
  readonly #lines = new Map<string, Promise<Line>>()
  readonly #agent: Agent

  constructor(options: PostOptions) {
    this.#options = options
    this.#agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, lookup: options.lookup, ...this.#trust })
  }

  async post({ endpoint, headers, body }: Post): Promise<Answer> {
    const url = new URL(endpoint)
    try {
      const line = await this.#lineTo(url)
      const sent = { ...headers, 'content-length': String(body.length) }
      return await (line.kind === 'http2' ? this.#overHttp2(line.session, url, sent, body) : this.#overHttp1(url, sent, body))
    } catch (error) {
      return { ...SILENT, text: String((error as { code?: string }).code ?? error).slice(0, MOST_TEXT) }
    }
  }

  close() {
    this.#agent.destroy()
    for (const line of this.#lines.values()) line.then((open) => open.kind === 'http2' && open.session.destroy()).catch(() => {})
    this.#lines.clear()
  }

  get #trust() {
    return this.#options.ca === undefined ? {} : { ca: this.#options.ca }
  }

  #lineTo(url: URL): Promise<Line> {
    const { origin } = url
    const known = this.#lines.get(origin)
    if (known) return known
    const line = this.#open(url)
    this.#lines.set(origin, line)
    const forget = () => this.#lines.get(origin) === line && this.#lines.delete(origin)
    line.then((open) => open.kind === 'http2' && open.session.once('close', forget)).catch(forget)
    return line
  }

  #open(url: URL): Promise<Line> {
    const { timeout, local, lookup } = this.#options
    const { hostname: host, port, origin } = url
    return new Promise((resolve, reject) => {
      const isNamed = /[a-z]/i.test(host)
      const socket = connectTls({
        ...{ host, port: Number(port || 443), ALPNProtocols: ['h2', 'http/1.1'], timeout, ...this.#trust },
        ...(isNamed && { servername: host }),
        ...(!local.includes(origin) && { lookup }),
      })
      socket.once('error', reject)
      socket.once('timeout', () => socket.destroy(new Error('ETIMEDOUT')))
      socket.once('secureConnect', () => {
        socket.setTimeout(0)
        if (socket.alpnProtocol !== 'h2') {
          socket.destroy()
          return resolve({ kind: 'http1' })
        }
        const session = connectHttp2(origin, { createConnection: () => socket })
        session.on('error', () => session.destroy())
        session.on('goaway', () => session.close())
        session.setTimeout(IDLE, () => session.close())
        session.unref()
        resolve({ kind: 'http2', session })
      })
    })
  }

  #overHttp2(session: ClientHttp2Session, { pathname, search }: URL, headers: Record<string, string>, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const stream = session.request({ ':method': 'POST', ':path': pathname + search, ...headers })
      const timer = setTimeout(() => {
        resolve({ ...SILENT, text: 'ETIMEDOUT' })
        stream.close(constants.NGHTTP2_CANCEL)
      }, this.#options.timeout)
      let answer: Answer | undefined
      stream.once('response', (head) => {
        answer = { status: Number(head[':status']), retryAfter: head['retry-after'], text: '' }
        if (isDone(answer)) resolve(answer)
      })
      stream.on('data', (part: Buffer) => {
        if (answer && answer.text.length < MOST_TEXT) answer.text += part.toString('utf8').slice(0, MOST_TEXT)
        else stream.close(constants.NGHTTP2_CANCEL)
      })
      stream.once('error', reject)
      stream.once('close', () => {
        clearTimeout(timer)
        if (answer) resolve(answer)
        else reject(new Error('ECONNRESET'))
      })
      stream.end(body)
    })
  }

  #overHttp1(url: URL, headers: Record<string, string>, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { method: 'POST', agent: this.#agent, headers }, (reply) => {
        const answer: Answer = { status: reply.statusCode ?? 0, retryAfter: reply.headers['retry-after'], text: '' }
        if (isDone(answer)) resolve(answer)
        reply.on('data', (part: Buffer) => {
          if (answer.text.length < MOST_TEXT) answer.text += part.toString('utf8').slice(0, MOST_TEXT)
          else reply.destroy()
        })
        reply.once('error', () => resolve(answer))
        reply.once('close', () => resolve(answer))
      })
      const timer = setTimeout(() => {
        resolve({ ...SILENT, text: 'ETIMEDOUT' })
        asked.destroy()
      }, this.#options.timeout)
      asked.once('error', reject)
      asked.once('close', () => clearTimeout(timer))
      asked.end(body)
    })
  }
}

/** Only a refusal's text is waited for. */
const isDone = ({ status }: Answer) => status < 400 && status >= 200
