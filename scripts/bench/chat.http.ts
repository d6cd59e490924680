import { connect, type Socket } from 'node:net'

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** One connection that asks one thing after the other, with as little work as can be: what is measured is the server. */
export class Connection {
  readonly #socket: Socket
  readonly #host: string
  #bytes: Buffer = Buffer.alloc(0)
  #answered: { resolve(status: number): void; reject(error: Error): void } | undefined

  constructor(origin: string) {
    const { hostname, port, host } = new URL(origin)
    this.#host = host
    this.#socket = connect(Number(port), hostname)
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (bytes) => this.#take(bytes))
    this.#socket.on('error', (error) => this.#answered?.reject(error))
    this.#socket.on('close', () => this.#answered?.reject(new Error('the connection was closed')))
  }

  /** @returns the answer's status */
  put(path: string, headers: string, body: string): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    this.#answered = { resolve, reject }
    const length = Buffer.byteLength(body)
    this.#socket.write(`PUT ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${headers}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`)
    return promise
  }

  close() {
    this.#answered = undefined
    this.#socket.destroy()
  }

  #take(bytes: Buffer) {
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, bytes]) : bytes
    const end = this.#bytes.indexOf(END_OF_HEAD)
    if (end < 0) return
    const head = this.#bytes.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#bytes.length < end + 4 + length) return
    this.#bytes = this.#bytes.subarray(end + 4 + length)
    const answered = this.#answered
    this.#answered = undefined
    answered?.resolve(Number(head.slice(9, 12)))
  }
}
