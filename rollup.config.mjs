// Builds what browsers load: dist/browser (the script tag and its chunks), dist/npm (the package) and dist/admin (the admin page).
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import nodeResolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { transform } from 'esbuild'
import esbuild from 'rollup-plugin-esbuild'

const root = import.meta.dirname
const run = promisify(execFile)
const inRoot = (id) => relative(root, id).split(sep).join('/')

/** Chunks are called after their room: `widgets/reviews/index.ts` makes `reviews`, `words.pl.ts` beside it `reviews-pl`. What all share is the core. */
const nameOf = ({ facadeModuleId, moduleIds, name }) => {
  if (moduleIds.includes(join(root, 'sdk/element.tsx'))) return 'core'
  const [, room, file] = /^widgets\/([^/]+)\/(.+)\.tsx?$/.exec(inRoot(facadeModuleId ?? root)) ?? []
  return room ? room + file.replace('index', '').replace('words.', '-') : name
}

/** All that `sdk/core.ts` imports makes one chunk, also where some widget needs only a part of it: two files weigh more than one. */
function inCore(id, { getModuleInfo }) {
  const reached = new Set([join(root, 'sdk/core.ts')])
  for (const module of reached) for (const next of getModuleInfo(module)?.importedIds ?? []) reached.add(next) // a Set also walks what is added on the way
  return reached.has(id) ? 'core' : undefined
}

/** Server code, zod and what only Node.js has would break in a browser, or tell what must stay on the server. */
const browserOnly = ({ admin = false } = {}) => ({
  name: 'browser-only',
  resolveId(source, from) {
    if (/^(node:|zod(\/|$))/.test(source) || builtinModules.includes(source)) this.error(`${from} pulls ${source} into the browser`)
  },
  load(id) {
    const file = inRoot(id)
    if (file.startsWith('server/') && !(admin && file.startsWith('server/admin/'))) this.error(`${file} is server code and is pulled into the browser`)
  },
})

const minify = async (file) =>
  (await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true, target: 'es2022', supported: { nesting: true } })).code
    .trim()
    .replace(/(?<=[:,]) /g, '')

/** `import css from './style.css'` is its text. */
const cssText = { name: 'css-text', load: async (id) => (id.endsWith('.css') ? `export default ${JSON.stringify(await minify(id))}` : null) }

/** `import './base.css'` goes into the one stylesheet of the admin page, in the order of the imports. */
const cssFile = {
  name: 'css-file',
  load: (id) => (id.endsWith('.css') ? { code: 'export {}', moduleSideEffects: 'no-treeshake' } : null),
  async generateBundle() {
    const ids = new Set(this.getModuleIds())
    const ordered = new Set()
    const seen = new Set()
    const walk = (id) => {
      if (seen.has(id) || !ids.has(id)) return
      seen.add(id)
      const { importedIds, dynamicallyImportedIds } = this.getModuleInfo(id)
      for (const next of [...importedIds, ...dynamicallyImportedIds]) walk(next)
      if (id.endsWith('.css')) ordered.add(id)
    }
    for (const id of ids) if (this.getModuleInfo(id).isEntry) walk(id)
    for (const id of ordered) this.addWatchFile(id)
    const source = (await Promise.all([...ordered].map(minify))).join('\n')
    this.emitFile({ type: 'asset', name: 'admin.css', source })
  },
}

const indexHtml = {
  name: 'index-html',
  async generateBundle(_, bundle) {
    const script = Object.values(bundle).find(({ isEntry }) => isEntry).fileName
    const style = Object.keys(bundle).find((file) => file.endsWith('.css'))
    const template = await readFile(join(root, 'server/admin/index.html'), 'utf8')
    const source = template.replaceAll('%SCRIPT%', `/admin/${script}`).replaceAll('%STYLE%', `/admin/${style}`)
    this.emitFile({ type: 'asset', fileName: 'index.html', source })
  },
}

/**
 * The script tag loads a classic script: it must not import statically, and leaves no name in the page.
 * Where it comes from another origin without `crossorigin`, browsers let it import only whole URLs: `__load` makes them of file names.
 */
const classicEntry = {
  name: 'classic-entry',
  renderDynamicImport: ({ chunk }) => (chunk.isEntry ? { left: '__load(', right: ')' } : null),
  renderChunk(code, { isEntry, imports, exports }) {
    if (!isEntry) return null
    if (imports.length || exports.length) this.error(`the loader must stand alone, but imports ${imports} and exports ${exports}`)
    const load = "const __load = (file) => import(globalThis[Symbol.for('kontuar')].url + 'assets/' + file)"
    return { code: `(() => {\n${load}\n${code.replace(/(?<=__load\(['"])\.\/assets\//g, '')}\n})()`, map: null }
  },
}

const manifest = {
  name: 'manifest',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
    const rows = chunks.map((chunk) => [
      chunk.fileName,
      { name: nameOf(chunk), isEntry: chunk.isEntry, imports: chunk.imports, dynamicImports: chunk.dynamicImports },
    ])
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify(Object.fromEntries(rows.sort()), null, 2)}\n` })
  },
}

/** Hashed files of earlier builds would stay for ever. */
/** Drops what earlier builds left, once no open page can still ask for it. @param {number} days how long a file is kept */
const tidy = (days) => ({
  name: 'tidy',
  async writeBundle({ dir }, bundle) {
    for (const file of await readdir(dir, { recursive: true })) {
      if (
        !/\.(js|css)(\.br|\.gz)?$/.test(file) ||
        file
          .split(sep)
          .join('/')
          .replace(/\.(br|gz)$/, '') in bundle
      )
        continue
      const { mtimeMs } = await stat(join(dir, file))
      if (Date.now() - mtimeMs >= days * 24 * 60 * 60_000) await rm(join(dir, file))
    }
  },
})

/** Writes each file again as brotli and gzip, best compressed, for the server to send as they are. */
const compressed = {
  name: 'compressed',
  async writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!/\.(js|css)$/.test(name)) continue
      const text = await readFile(join(dir, name))
      await writeFile(join(dir, `${name}.br`), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      await writeFile(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }))
    }
  },
}

/** Types of the package: what the public entries reach, with specifiers that resolve in any project. */
const declarations = {
  name: 'declarations',
  async generateBundle() {
    const made = await mkdtemp(join(tmpdir(), 'kontuar-types-'))
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source })
    try {
      const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', root, '--outDir', made]
      await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'sdk/tsconfig.types.json'), ...options])
      const byHand = ['react', 'preact']
      const wanted = new Set(['index', ...byHand])
      for (const name of wanted) {
        const text = await readFile(join(byHand.includes(name) ? root : made, 'sdk', `${name}.d.ts`), 'utf8')
        for (const [, next] of text.matchAll(/from '\.\/([\w.]+)\.ts'/g)) wanted.add(next) // a Set also walks what is added on the way
        emit(`${name}.d.ts`, text.replaceAll(/(from '\.\/[\w.]+)\.ts'/g, "$1.js'"))
      }
      for (const name of byHand) emit(`${name}.js`, 'export {}\n')
    } catch (error) {
      this.error(error.stdout || error)
    } finally {
      await rm(made, { recursive: true })
    }
  },
}

/** JSX becomes calls of `h`: children as arguments take fewer bytes than the `children` of the automatic runtime. */
const typescript = () => [
  esbuild({ target: 'es2022', jsx: 'transform', jsxFactory: '__h', jsxFragment: '__Fragment', tsconfig: false, sourceMap: false }),
  {
    name: 'jsx-factory',
    transform: (code, id) => (id.endsWith('.tsx') ? { code: `import { h as __h, Fragment as __Fragment } from 'preact'\n${code}`, map: null } : null),
  },
]
const shared = {
  onwarn(warning, warn) {
    if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message)
    warn(warning)
  },
}
const squeeze = () => terser({ module: true, ecma: 2022, compress: { passes: 3, unsafe_arrows: true, sequences: false }, format: { comments: false } })

const browser = {
  ...shared,
  input: { kontuar: join(root, 'sdk/loader.ts') },
  preserveEntrySignatures: false,
  output: {
    dir: join(root, 'dist/browser'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `assets/${nameOf(chunk)}-[hash:6].js`,
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    manualChunks: inCore,
    freeze: false,
  },
  plugins: [browserOnly(), cssText, nodeResolve({ browser: true }), typescript(), classicEntry, squeeze(), manifest, compressed, tidy(90)],
}

/** The push worker has a name of its own for good: shops and browsers know it by that. */
const worker = {
  ...shared,
  input: join(root, 'sdk/push-worker.ts'),
  output: { file: join(root, 'dist/browser/push-worker.js'), format: 'iife' },
  plugins: [
    browserOnly(),
    typescript(),
    squeeze(),
    { ...compressed, writeBundle: (_, bundle) => compressed.writeBundle({ dir: join(root, 'dist/browser') }, bundle) },
  ],
}

const npm = {
  ...shared,
  input: { index: join(root, 'sdk/index.ts') },
  output: {
    dir: join(root, 'dist/npm'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `widgets/${nameOf(chunk)}.js`,
    hoistTransitiveImports: false,
    freeze: false,
  },
  plugins: [browserOnly(), cssText, nodeResolve({ browser: true }), typescript(), declarations, tidy(0)],
}

const admin = {
  ...shared,
  input: { main: join(root, 'server/admin/main.tsx') },
  output: {
    dir: join(root, 'dist/admin'),
    format: 'es',
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: 'assets/[name]-[hash].js',
    assetFileNames: 'assets/[name]-[hash][extname]',
  },
  plugins: [browserOnly({ admin: true }), cssFile, nodeResolve({ browser: true }), typescript(), squeeze(), indexHtml, compressed, tidy(90)],
}

export default existsSync(admin.input.main) ? [browser, worker, npm, admin] : [browser, worker, npm]
