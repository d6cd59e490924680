// Weighs what a shop's page loads, as a browser gets it: each file in brotli by itself. Fails when a budget is broken.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { brotliCompressSync, constants } from 'node:zlib'

/** One built file. `imports` and `dynamicImports` are files of the same build. */
export interface Chunk {
  name: string
  imports: string[]
  dynamicImports: string[]
  isEntry: boolean
}

export interface Build {
  /** By file, `assets/reviews-1a2b3c.js`. */
  manifest: Record<string, Chunk>
  read(file: string): Buffer
}

/** `limit` is in bytes and holds for the named chunks with all that they import statically, or for everything with the words of one language. */
export interface Budget {
  name: string
  chunks: string[] | 'all'
  /** What is there already, with all that it imports. */
  without?: string[]
  limit: number
}

export interface Weight {
  name: string
  bytes: number
  limit: number
}

const LOADER = 'kontuar'
const KB = 1024

/** Nobody loads two languages, so everything is weighed with Polish, which is the heavier one. */
const OTHER_LANGUAGE = /[-.]en$/
/** Browsers load it apart from any page. */
const WORKER = 'push-worker'

/** Why a page and all that there is are weighed apart: docs/decisions/012-what-is-weighed-together.md. */
const WIDGETS = ['rating', 'reviews', 'review-form', 'shop-reviews', 'badge', 'poll', 'survey', 'push']
const PAGE = [LOADER, ...WIDGETS, ...WIDGETS.map((name) => `${name}-pl`), 'visitor', 'placed', 'launcher']

export const budgets: Budget[] = [
  { name: 'loader', chunks: [LOADER], limit: 2 * KB },
  { name: 'reviews page: loader + core + reviews + Polish', chunks: [LOADER, 'reviews', 'reviews-pl'], limit: 12 * KB },
  { name: 'reviews page with the votes that follow', chunks: [LOADER, 'reviews', 'reviews-pl', 'visitor'], limit: 14 * KB },
  { name: 'rating page: loader + core + rating + Polish', chunks: [LOADER, 'rating', 'rating-pl'], limit: 12 * KB },
  { name: 'review form page: loader + core + review-form + Polish', chunks: [LOADER, 'review-form', 'review-form-pl'], limit: 12 * KB },
  { name: 'shop reviews page: loader + core + shop-reviews + Polish', chunks: [LOADER, 'shop-reviews', 'shop-reviews-pl'], limit: 12 * KB },
  { name: 'badge page: loader + core + badge + Polish', chunks: [LOADER, 'badge', 'badge-pl'], limit: 12 * KB },
  { name: 'poll page: loader + core + poll + Polish', chunks: [LOADER, 'poll', 'poll-pl'], limit: 12 * KB },
  { name: 'what a poll adds: poll + Polish', chunks: ['poll', 'poll-pl'], without: ['core'], limit: 2 * KB },
  { name: 'core + votes and results of a poll, once it is touched', chunks: ['poll-desk'], limit: 10.5 * KB },
  { name: 'what puts polls on a page by rule', chunks: ['placed'], limit: 2 * KB },
  { name: 'what a survey adds: survey + Polish', chunks: ['survey', 'survey-pl'], without: ['core'], limit: 3 * KB },
  { name: 'the rules of surveys, where there are any', chunks: ['surveys'], without: ['placed'], limit: 2.5 * KB },
  { name: 'push: what the bell adds to a page that has the core', chunks: ['push', 'push-pl'], without: ['core'], limit: 2 * KB },
  { name: 'push, once the bell is touched: panel + Polish', chunks: ['push-panel', 'push-panel-pl'], without: ['core', 'push'], limit: 4 * KB },
  { name: 'push worker', chunks: ['push-worker'], limit: 1.5 * KB },
  { name: 'chat before a click: loader + launcher', chunks: [LOADER, 'launcher'], limit: 4 * KB },
  { name: 'chat opened: loader + launcher + core + chat + Polish', chunks: [LOADER, 'launcher', 'chat', 'chat-pl'], limit: 20 * KB },
  { name: 'what talks, from the first sign written', chunks: ['chat-talk'], limit: 4.5 * KB },
  { name: 'core + photos of reviews, once there are any', chunks: ['gallery'], limit: 9 * KB },
  { name: 'core + photos and sending of a review, once the form is touched', chunks: ['review-sender'], limit: 11 * KB },
  { name: 'a page with every widget and their Polish, before a touch', chunks: PAGE, limit: 31.75 * KB },
  { name: 'all that a shopper could ever touch, with the words of one language', chunks: 'all', limit: 69 * KB },
]

/** @throws when nothing is built. */
export function openBuild(dist: string): Build {
  try {
    const pages = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Build['manifest']
    const manifest = { ...pages, [`${WORKER}.js`]: { name: WORKER, imports: [], dynamicImports: [], isEntry: true } }
    return { manifest, read: (file) => readFileSync(join(dist, file)) }
  } catch (cause) {
    throw new Error('There is no build to weigh. Run npm run build first.', { cause })
  }
}

/** What the build weighs against each budget, and one sentence for each thing that is wrong. */
export function weigh({ manifest, read }: Build, against: Budget[] = budgets): { weights: Weight[]; problems: string[] } {
  const problems: string[] = []
  const known = new Map<string, number>()
  const weightOf = (file: string) => {
    const weight = known.get(file) ?? brotli(read(file))
    known.set(file, weight)
    return weight
  }
  const fileOf = (name: string) => {
    const files = Object.keys(manifest).filter((file) => manifest[file]?.name === name)
    if (!files.length) problems.push(`The build has no chunk called ${name}.`)
    if (files.length > 1) problems.push(`The build has ${files.length} chunks called ${name}: ${files.join(', ')}.`)
    return files
  }

  const weights = against.map(({ name, chunks, without = [], limit }) => {
    const known = closure(manifest, without.flatMap(fileOf))
    const files = chunks === 'all' ? inOneLanguage(manifest) : closure(manifest, chunks.flatMap(fileOf)).filter((file) => !known.includes(file))
    const bytes = files.reduce((sum, file) => sum + weightOf(file), 0)
    if (bytes > limit) problems.push(`Too heavy: ${name} weighs ${bytes} bytes and may weigh ${limit}.`)
    return { name, bytes, limit }
  })
  return { weights, problems: [...new Set([...loaderProblems(manifest, read), ...problems])] }
}

const inOneLanguage = (manifest: Build['manifest']) =>
  Object.keys(manifest).filter((file) => !OTHER_LANGUAGE.test(manifest[file]?.name ?? '') && manifest[file]?.name !== WORKER)

function closure(manifest: Build['manifest'], start: string[]): string[] {
  const reached = new Set(start)
  for (const file of reached) for (const next of manifest[file]?.imports ?? []) reached.add(next) // a Set also walks what is added on the way
  return [...reached]
}

function loaderProblems(manifest: Build['manifest'], read: Build['read']): string[] {
  const loaders = Object.keys(manifest).filter((file) => manifest[file]?.name === LOADER)
  return loaders.flatMap((file) => {
    const imports = manifest[file]?.imports ?? []
    if (imports.length) return [`The loader imports ${imports.join(', ')} on every page: it may import only by import().`]
    try {
      new Script(read(file).toString()) // compiles only, and as a classic script, where a static import is an error
      return []
    } catch (error) {
      return [`The loader is no classic script: ${(error as Error).message}.`]
    }
  })
}

function brotli(content: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  return brotliCompressSync(content, { params }).length
}

export function table(weights: Weight[]): string {
  const rows = [
    ['', 'brotli', 'limit', 'share'],
    ...weights.map(({ name, bytes, limit }) => [name, `${bytes}`, `${limit}`, `${Math.round((bytes / limit) * 100)} %`]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ')).join('\n')
}

if (import.meta.main) {
  try {
    const { weights, problems } = weigh(openBuild(process.argv[2] ?? join(import.meta.dirname, '../dist/browser')))
    console.log(table(weights))
    for (const problem of problems) console.error(problem)
    if (problems.length) process.exitCode = 1
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
