import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Media } from './media.ts'

const DAY = 24 * 60 * 60_000
const NAME = /^[0-9a-f]{64}$/
const END = '.webp'
/** Of file names in one question. */
const BATCH = 500

/** Photos in a folder, or in one that all nodes share: 256 folders by the first two digits of the names. */
export class MediaFolder implements Media {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /** A file is whole or not there: written aside, brought to disk, then named. */
  async keep(bytes: Buffer) {
    const name = createHash('sha256').update(bytes).digest('hex')
    const folder = this.#folderOf(name)
    await mkdir(folder, { recursive: true })
    const aside = join(folder, `${randomUUID()}.part`)
    const file = await open(aside, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, this.#fileOf(name))
    await syncFolder(folder)
    return name
  }

  async read(name: string) {
    if (!NAME.test(name)) return undefined
    return readFile(this.#fileOf(name)).catch(missing)
  }

  async sweep(inUse: (names: string[]) => Promise<ReadonlySet<string>>) {
    let dropped = 0
    for (const shelf of (await readdir(this.#root).catch(missing)) ?? []) {
      const old = await oldFiles(join(this.#root, shelf))
      for (let start = 0; start < old.length; start += BATCH) {
        const files = old.slice(start, start + BATCH)
        const used = await inUse(files.map((file) => basename(file, END)).filter((name) => NAME.test(name)))
        for (const file of files) if (!used.has(basename(file, END)) && (await drop(file))) dropped++
      }
    }
    return dropped
  }

  #folderOf(name: string) {
    return join(this.#root, name.slice(0, 2))
  }

  #fileOf(name: string) {
    return join(this.#folderOf(name), `${name}${END}`)
  }
}

/** Taken aside first: the same photo may come again at this moment, and then its new file goes back. */
async function drop(file: string) {
  const aside = `${file}.${randomUUID()}.part`
  const isThere = await rename(file, aside).then(() => true, missing)
  if (!isThere) return false
  if (await isOld(aside)) {
    await rm(aside, { force: true })
    return true
  }
  await rename(aside, file)
  return false
}

async function oldFiles(folder: string) {
  const old: string[] = []
  for (const name of (await readdir(folder).catch(missing)) ?? []) if (await isOld(join(folder, name))) old.push(join(folder, name))
  return old
}

const isOld = async (file: string) => Date.now() - ((await stat(file).catch(missing))?.mtimeMs ?? Number.POSITIVE_INFINITY) > DAY

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function missing(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
