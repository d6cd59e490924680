import { connect, createServer, type Socket } from 'node:net'

/** A network of one's own: a TCP proxy whose connections can be cut, or die in silence as a phone's do in a tunnel. */
export class Network {
  readonly #server = createServer((near) => this.#join(near))
  readonly #target: () => number
  readonly #open = new Set<{ near: Socket; far: Socket; isDead: boolean }>()
  #state: 'good' | 'cut' | 'silent' = 'good'
  port = 0

  /** @param target the port on 127.0.0.1 that the next connection goes to */
  constructor(target: () => number) {
    this.#target = target
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.port = (this.#server.address() as { port: number }).port
    return this
  }

  /** Ends every connection and takes no other until `mend`. */
  cut() {
    this.#state = 'cut'
    for (const { near, far } of this.#open) {
      near.destroy()
      far.destroy()
    }
  }

  /** Nothing passes any more, and nobody is told: what is open stays open and dead, also after `mend`. */
  silence() {
    this.#state = 'silent'
    for (const pair of this.#open) pair.isDead = true
  }

  mend() {
    this.#state = 'good'
  }

  close() {
    this.cut()
    this.#server.close()
  }

  #join(near: Socket) {
    if (this.#state === 'cut') return near.destroy()
    const far = connect(this.#target(), '127.0.0.1')
    const pair = { near, far, isDead: this.#state === 'silent' }
    this.#open.add(pair)
    const end = () => {
      this.#open.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => pair.isDead || to.write(bytes))
      from.on('error', end)
      from.on('close', () => !pair.isDead && end())
    }
    return undefined
  }
}
