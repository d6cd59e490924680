import { close, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'

const toDisk = promisify(fdatasync)

/** Puts SQLite's write-ahead log on disk beside the event loop. */
export class LogSync {
  readonly #path: string
  #file: number | undefined

  /** @param path of the database, which must be open in WAL mode */
  constructor(path: string) {
    this.#path = `${path}-wal`
  }

  /** Resolves when what is in the log now would outlive a power cut. */
  async sync() {
    this.#file ??= openSync(this.#path, 'r+')
    await toDisk(this.#file)
  }

  close() {
    if (this.#file !== undefined) close(this.#file)
  }
}
