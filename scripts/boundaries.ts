// Checks the house rules in every source file: who imports whom, who writes which table, how a file looks.
import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'

export interface Breach {
  file: string
  line: number
  rule: string
}

interface Import {
  /** A path from the top of the house, or the name of a package. */
  target: string
  kind: 'static' | 'dynamic' | 'type'
  line: number
  /** The names that it gives to things in this file. */
  names: string[]
}

interface Source {
  file: string
  imports: Import[]
  breaches: Breach[]
}

const MOST_LINES = 300

/** All breaches in a house given as sources by path. */
export function check(files: Map<string, string>): Breach[] {
  const sources = [...files].map(([file, text]) => read(file, text, files)).sort((a, b) => (a.file < b.file ? -1 : 1))
  const found = sources.flatMap((source) => [...source.breaches, ...importBreaches(source)].sort((a, b) => a.line - b.line))
  return [...found, ...cycles(sources)]
}

const isTest = (file: string) => /(^|[./])test\.tsx?$|\.e2e\.ts$/.test(file)
const isForTests = (file: string) => isTest(file) || /(^|\/)testing\.tsx?$/.test(file)
const isAdmin = (file: string) => file.startsWith('server/admin/')
const isServer = (file: string) => file.startsWith('server/') && !isAdmin(file)
const isBrowser = (file: string) => /^(sdk|widgets|server\/admin)\//.test(file) && !isForTests(file)
const isContract = (file: string) => file.startsWith('server/') && file.endsWith('/contract.ts')
const isZod = (target: string) => target === 'zod' || target.startsWith('zod/')
const isGenerated = (file: string) => file.endsWith('.gen.ts') || file.includes('/migrations/')
const moduleOf = (file: string) => /^server\/modules\/([^/]+)\//.exec(file)?.[1]

const ADMIN_TAKES_OF_SDK = ['sdk/contract.gen.ts', 'sdk/api.ts', 'sdk/live.ts', 'sdk/messages.ts', 'sdk/conversation.ts']
const LAZY_MAPS = ['sdk/widgets.ts', 'sdk/panel.ts']
const OPEN_PARTS = /^server\/modules\/[^/]+\/((service|table|errors|contract)\.ts$|service\/)/
const DEFAULT_EXPORTS = [
  /(^|\/)(routes|plugin)\.ts$/,
  /^server\/modules\/[^/]+\/routes\//,
  /^server\/http\/[^/]+\.ts$/,
  /^server\/admin\/panels\/[^/]+\.tsx$/,
  /\.config\.(ts|mjs)$/,
  /\.d\.ts$/,
]

/** The rules about one import, each with what breaks it. */
const importRules: Record<string, (file: string, to: Import) => boolean> = {
  'browser code never imports server code': (file, { target }) => isBrowser(file) && isServer(target),
  'browser code never imports what only Node.js has': (file, { target }) => isBrowser(file) && isBuiltin(target),
  'browser code never imports zod, not even its types': (file, { target }) => isBrowser(file) && isZod(target),
  'sdk and widgets never import the admin page': (file, { target }) => isBrowser(file) && !isAdmin(file) && isAdmin(target),
  'the admin page never imports widgets': (file, { target }) => isBrowser(file) && isAdmin(file) && target.startsWith('widgets/'),
  'the admin page imports only types and what is not drawn from sdk': (file, { target, kind }) =>
    isBrowser(file) && isAdmin(file) && target.startsWith('sdk/') && kind !== 'type' && !ADMIN_TAKES_OF_SDK.includes(target),
  'sdk imports widgets only by import() in the maps of sdk/widgets.ts and sdk/panel.ts': (file, { target, kind }) =>
    isBrowser(file) && file.startsWith('sdk/') && target.startsWith('widgets/') && !(kind === 'dynamic' && LAZY_MAPS.includes(file)),
  "a module imports only another's service, table, errors and contract": (file, { target }) => {
    const isForeign = moduleOf(file) !== undefined && moduleOf(target) !== undefined && moduleOf(file) !== moduleOf(target)
    return isForeign && (isTest(target) || !(isForTests(file) || OPEN_PARTS.test(target)))
  },
  'a contract imports only zod, other contracts and server/http/shapes.ts': (file, { target }) =>
    isContract(file) && !isZod(target) && !isContract(target) && target !== 'server/http/shapes.ts',
  'server/db and server/http never import modules': (file, { target }) =>
    /^server\/(db|http)\//.test(file) && !isForTests(file) && target.startsWith('server/modules/'),
}

function importBreaches({ file, imports }: Source): Breach[] {
  return imports.flatMap((to) =>
    Object.entries(importRules).flatMap(([rule, breaks]) => (breaks(file, to) ? [{ file, line: to.line, rule: `${rule}: ${to.target}` }] : [])),
  )
}

function read(file: string, text: string, files: Map<string, string>): Source {
  const { program, errors } = parseSync(file, text)
  const imports: Import[] = []
  const breaches: Breach[] = []
  const writes: Array<{ name: string; verb: string; line: number }> = []
  const lineOf = (position: number) => text.slice(0, position).split('\n').length
  const breach = (position: number, rule: string) => breaches.push({ file, line: lineOf(position), rule })
  const imported = (kind: Import['kind'], specifier: string, position: number, names: string[] = []) => {
    imports.push({ target: resolve(file, specifier, files), kind, line: lineOf(position), names })
  }
  const reexported = ({ source, exportKind, start }: ESTree.ExportNamedDeclaration | ESTree.ExportAllDeclaration) => {
    if (source) imported(exportKind === 'type' ? 'type' : 'static', source.value, start)
  }
  const noDefault = (position: number) => {
    if (!DEFAULT_EXPORTS.some((pattern) => pattern.test(file)))
      breach(position, 'no default export, except of Fastify plugins, configurations and admin panels')
  }

  if (errors[0]) breach(errors[0].labels[0]?.start ?? 0, `not readable: ${errors[0].message}`)
  new Visitor({
    ImportDeclaration({ importKind, source, specifiers, start }) {
      imported(
        importKind === 'type' ? 'type' : 'static',
        source.value,
        start,
        specifiers.map(({ local }) => local.name),
      )
    },
    ExportAllDeclaration(node) {
      reexported(node)
    },
    ExportNamedDeclaration(node) {
      reexported(node)
      if (node.specifiers.some(({ exported }) => (exported.type === 'Literal' ? exported.value : exported.name) === 'default')) noDefault(node.start)
    },
    ExportDefaultDeclaration({ start }) {
      noDefault(start)
    },
    ImportExpression({ source, start }) {
      if (source.type === 'Literal' && typeof source.value === 'string') imported('dynamic', source.value, start)
      if (source.type === 'TemplateLiteral' && source.quasis.length === 1) imported('dynamic', source.quasis[0]?.value.cooked ?? '', start)
    },
    TSImportType({ source, start }) {
      imported('type', source.value, start)
    },
    TSAnyKeyword({ start }) {
      breach(start, 'no any')
    },
    CallExpression({ callee, arguments: [table], start }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) return
      const verb = callee.property.name
      const name = table?.type === 'MemberExpression' ? table.object : table
      if (name?.type === 'Identifier' && ['insert', 'update', 'delete'].includes(verb)) writes.push({ name: name.name, verb, line: lineOf(start) })
    },
  }).visit(program)

  const lines = text.trimEnd().split('\n').length
  if (lines > MOST_LINES && !isGenerated(file)) breaches.push({ file, line: lines, rule: `no file over ${MOST_LINES} lines` })
  if (file.startsWith('server/') && isBarrel(program)) breach(0, 'no barrels in the server: import from where it is written')
  return { file, imports, breaches: [...breaches, ...foreignWrites(file, imports, writes)] }
}

function foreignWrites(file: string, imports: Import[], writes: Array<{ name: string; verb: string; line: number }>): Breach[] {
  const mine = moduleOf(file)
  if (!mine || isForTests(file)) return []
  return writes.flatMap(({ name, verb, line }) => {
    const from = imports.find(({ names, target }) => names.includes(name) && target.endsWith('/table.ts'))?.target
    const theirs = from && moduleOf(from)
    return theirs && theirs !== mine ? [{ file, line, rule: `a module never writes another's tables: ${verb} of ${theirs}'s ${name}` }] : []
  })
}

function isBarrel({ body }: ESTree.Program) {
  const isReexport = (node: ESTree.Program['body'][number]) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration && node.specifiers.length > 0)
  return body.some(isReexport) && body.every((node) => isReexport(node) || node.type === 'ImportDeclaration')
}

/** The path of the file that a relative specifier means, as bundlers would find it; anything else unchanged. */
function resolve(file: string, specifier: string, files: Map<string, string>) {
  if (!specifier.startsWith('.')) return specifier
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => files.has(candidate)) ?? path
}

/** Types vanish and `import()` runs later, so only static imports close a cycle. */
function cycles(sources: Source[]): Breach[] {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const finished = new Set<string>()
  const breaches: Breach[] = []
  const walk = (source: Source, way: string[]) => {
    for (const { target, kind, line } of source.imports) {
      const next = byFile.get(target)
      if (kind !== 'static' || !next || finished.has(target)) continue
      const known = way.indexOf(target)
      if (known < 0) walk(next, [...way, target])
      else breaches.push({ file: source.file, line, rule: `no import cycles: ${[...way.slice(known), target].join(' → ')}` })
    }
    finished.add(source.file)
  }
  for (const source of sources) if (!finished.has(source.file)) walk(source, [source.file])
  return breaches
}

if (import.meta.main) {
  const house = join(import.meta.dirname, '..')
  const paths = globSync('{sdk,widgets,server,examples,scripts}/**/*.{ts,tsx,mjs}', { cwd: house, exclude: ['**/node_modules/**', '**/dist/**'] })
  const breaches = check(new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(house, path), 'utf8')])))
  for (const { file, line, rule } of breaches) console.error(`${file}:${line}: ${rule}`)
  if (breaches.length) process.exitCode = 1
  else console.log(`Boundaries: ${paths.length} files keep the rules.`)
}
