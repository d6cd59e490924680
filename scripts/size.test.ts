import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Budget, type Chunk, openBuild, table, weigh } from './size.ts'

type Files = Record<string, Partial<Chunk> & { name: string; content?: string }>

/** Hexadecimal noise: n characters weigh about n / 2 bytes in brotli. */
const noise = (characters: number) => `'${randomBytes(characters / 2).toString('hex')}'`

function build(files: Files) {
  const dist = mkdtempSync(join(tmpdir(), 'kontuar-size-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  mkdirSync(join(dist, 'assets'))
  const manifest: Record<string, Chunk> = {}
  for (const [file, { content = '1', ...chunk }] of Object.entries(files)) {
    writeFileSync(join(dist, file), content)
    manifest[file] = { imports: [], dynamicImports: [], isEntry: false, ...chunk }
  }
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(dist, 'push-worker.js'), '1')
  return dist
}

const shop = (): Files => ({
  'kontuar.js': { name: 'kontuar', isEntry: true, dynamicImports: ['assets/reviews-1.js', 'assets/rating-1.js'], content: `import('./assets/reviews-1.js')` },
  'assets/reviews-1.js': { name: 'reviews', imports: ['assets/core-1.js'], content: noise(2000) },
  'assets/rating-1.js': { name: 'rating', imports: ['assets/core-1.js'], content: noise(1000) },
  'assets/review-form-1.js': { name: 'review-form', imports: ['assets/core-1.js'], content: noise(1000) },
  'assets/gallery-1.js': { name: 'gallery', imports: ['assets/core-1.js'] },
  'assets/review-sender-1.js': { name: 'review-sender', imports: ['assets/core-1.js'] },
  'assets/visitor-1.js': { name: 'visitor', imports: ['assets/core-1.js'] },
  'assets/reviews-pl-1.js': { name: 'reviews-pl', content: noise(200) },
  'assets/rating-pl-1.js': { name: 'rating-pl' },
  'assets/review-form-pl-1.js': { name: 'review-form-pl' },
  'assets/shop-reviews-1.js': { name: 'shop-reviews', imports: ['assets/core-1.js'] },
  'assets/shop-reviews-pl-1.js': { name: 'shop-reviews-pl' },
  'assets/badge-1.js': { name: 'badge', imports: ['assets/core-1.js'] },
  'assets/badge-pl-1.js': { name: 'badge-pl' },
  'assets/survey-1.js': { name: 'survey', imports: ['assets/core-1.js'] },
  'assets/survey-pl-1.js': { name: 'survey-pl' },
  'assets/surveys-1.js': { name: 'surveys', imports: ['assets/placed-1.js'] },
  'assets/placed-1.js': { name: 'placed' },
  'assets/poll-1.js': { name: 'poll', imports: ['assets/core-1.js'] },
  'assets/poll-pl-1.js': { name: 'poll-pl' },
  'assets/poll-desk-1.js': { name: 'poll-desk', imports: ['assets/core-1.js'] },
  'assets/push-1.js': { name: 'push', imports: ['assets/core-1.js'] },
  'assets/push-pl-1.js': { name: 'push-pl' },
  'assets/push-panel-1.js': { name: 'push-panel', imports: ['assets/core-1.js'] },
  'assets/push-panel-pl-1.js': { name: 'push-panel-pl' },
  'assets/launcher-1.js': { name: 'launcher' },
  'assets/chat-1.js': { name: 'chat', imports: ['assets/core-1.js'] },
  'assets/chat-pl-1.js': { name: 'chat-pl' },
  'assets/chat-talk-1.js': { name: 'chat-talk', imports: ['assets/core-1.js'] },
  'assets/core-1.js': { name: 'core', imports: ['assets/preact-1.js'], content: noise(2000) },
  'assets/preact-1.js': { name: 'preact', imports: ['assets/core-1.js'], content: noise(4000) },
})

const sizes = (dist: string) => spawnSync(process.execPath, [join(import.meta.dirname, 'size.ts'), dist], { encoding: 'utf8' })

test('a page weighs its chunks and all that they import, once', () => {
  const budgets: Budget[] = [['kontuar', 'reviews'], ['kontuar'], 'all' as const].map((chunks) => ({ name: 'budget', chunks, limit: 9999 }))
  const [page, lone, all] = weigh(openBuild(build(shop())), budgets).weights.map(({ bytes }) => bytes)

  expect(lone).toBeLessThan(50)
  expect(page).toBeGreaterThan(4000)
  expect(page).toBeLessThan(4600)
  expect(all).toBeGreaterThan(5000)
})

test('what a widget adds leaves out what is there already', () => {
  const adds: Budget[] = [{ name: 'adds', chunks: ['reviews', 'reviews-pl'], without: ['core'], limit: 9999 }]
  const [added] = weigh(openBuild(build(shop())), adds).weights

  expect(added?.bytes).toBeGreaterThan(1000)
  expect(added?.bytes).toBeLessThan(1400)
})

test('a build within its budgets passes and shows its weights', () => {
  const { status, stdout, stderr } = sizes(build(shop()))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^reviews page: loader \+ core \+ reviews \+ Polish +4\d{3} +12288 +3\d %$/m)
})

test('everything is weighed with the words of one language', () => {
  const everything: Budget[] = [{ name: 'everything', chunks: 'all', limit: 99_999 }]
  const weightOf = (files: Files) => weigh(openBuild(build(files)), everything).weights[0]?.bytes
  const polish = { ...shop(), 'kontuar.js': { name: 'kontuar', content: '1' } }
  const english = { 'assets/reviews-en-1.js': { name: 'reviews-en', content: noise(400) } }

  expect(weightOf({ ...polish, ...english })).toBe(weightOf(polish))
})

test('a broken budget fails with its name and weight', () => {
  const { status, stderr } = sizes(build({ ...shop(), 'kontuar.js': { name: 'kontuar', content: noise(5000) } }))
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Too heavy: loader weighs 2\d{3} bytes and may weigh 2048\.$/m)
})

test('the words that a page downloads weigh too', () => {
  const { status, stderr } = sizes(build({ ...shop(), 'assets/reviews-pl-1.js': { name: 'reviews-pl', content: noise(18_000) } }))
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Too heavy: reviews page: loader \+ core \+ reviews \+ Polish weighs 1\d{4} bytes and may weigh 12288\.$/m)
})

test('a loader with a static import fails', () => {
  const listed = weigh(openBuild(build({ ...shop(), 'kontuar.js': { name: 'kontuar', imports: ['assets/core-1.js'] } })))
  const unlisted = weigh(openBuild(build({ ...shop(), 'kontuar.js': { name: 'kontuar', content: `import './assets/core-1.js'` } })))

  expect(listed.problems).toContain('The loader imports assets/core-1.js on every page: it may import only by import().')
  expect(unlisted.problems).toEqual(['The loader is no classic script: Cannot use import statement outside a module.'])
})

test('a chunk that is not built fails once, whatever budgets name it', () => {
  const { 'kontuar.js': _, ...files } = shop()
  expect(weigh(openBuild(build(files))).problems).toEqual(['The build has no chunk called kontuar.'])
})

test('without a build it says what to run', () => {
  const { status, stderr } = sizes(join(tmpdir(), 'kontuar-never-built'))
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'There is no build to weigh. Run npm run build first.\n' })
})

test('the table is aligned', () => {
  expect(table([{ name: 'loader', bytes: 512, limit: 2048 }])).toBe('        brotli  limit  share\nloader     512   2048   25 %')
})
