import { expect, test } from 'vitest'
import { check } from './boundaries.ts'

const rules = (files: Record<string, string>) => check(new Map(Object.entries(files))).map(({ file, line, rule }) => `${file}:${line}: ${rule}`)

interface Case {
  rule: string
  says: string
  breach: Record<string, string>
  twin: Record<string, string>
}

const cases: Case[] = [
  {
    rule: 'browser code never imports server code',
    says: 'widgets/chat/model.ts:1: browser code never imports server code: server/modules/chat/table.ts',
    breach: { 'widgets/chat/model.ts': `import type { Row } from '../../server/modules/chat/table.ts'` },
    twin: { 'widgets/chat/test.tsx': `import { testApp } from '../../server/testing.ts'`, 'widgets/chat/model.ts': `import { Live } from '../../sdk/live.ts'` },
  },
  {
    rule: 'browser code never imports what only Node.js has',
    says: 'sdk/visitor.ts:1: browser code never imports what only Node.js has: node:crypto',
    breach: { 'sdk/visitor.ts': `import { randomUUID } from 'node:crypto'` },
    twin: { 'sdk/visitor.test.ts': `import { randomUUID } from 'node:crypto'`, 'server/ids.ts': `import { randomUUID } from 'node:crypto'` },
  },
  {
    rule: 'browser code never imports zod',
    says: 'server/admin/api.ts:1: browser code never imports zod, not even its types: zod',
    breach: { 'server/admin/api.ts': `import type { infer as Infer } from 'zod'` },
    twin: { 'server/admin/api.ts': `import { z } from 'zodiac'`, 'server/config.ts': `import { z } from 'zod'` },
  },
  {
    rule: 'sdk and widgets never import the admin page',
    says: 'sdk/api.ts:1: sdk and widgets never import the admin page: server/admin/api.ts',
    breach: { 'sdk/api.ts': `import { get } from '../server/admin/api.ts'` },
    twin: { 'server/admin/main.tsx': `import { get } from './api.ts'` },
  },
  {
    rule: 'the admin page takes little of sdk',
    says: 'server/admin/main.tsx:1: the admin page imports only types and what is not drawn from sdk: sdk/words.ts',
    breach: { 'server/admin/main.tsx': `import { words } from '../../sdk/words.ts'` },
    twin: { 'server/admin/main.tsx': `import type { Words } from '../../sdk/words.ts'\nimport { Live } from '../../sdk/live.ts'` },
  },
  {
    rule: 'the admin page never imports widgets',
    says: 'server/admin/main.tsx:1: the admin page never imports widgets: widgets/chat/View.tsx',
    breach: { 'server/admin/main.tsx': `import { View } from '../../widgets/chat/View.tsx'` },
    twin: { 'server/admin/main.tsx': `import { View } from './parts/View.tsx'` },
  },
  {
    rule: 'sdk never imports widgets statically',
    says: 'sdk/loader.ts:1: sdk imports widgets only by import() in the maps of sdk/widgets.ts and sdk/panel.ts: widgets/chat/index.ts',
    breach: { 'sdk/loader.ts': `import '../widgets/chat/index.ts'` },
    twin: { 'sdk/panel.ts': `export const panel = () => import('../widgets/chat/index.ts')` },
  },
  {
    rule: 'sdk imports widgets lazily in its map alone',
    says: 'sdk/index.ts:2: sdk imports widgets only by import() in the maps of sdk/widgets.ts and sdk/panel.ts: widgets/chat/index.ts',
    breach: { 'sdk/index.ts': 'export const chat = () =>\n  import(`../widgets/chat/index.ts`)' },
    twin: { 'sdk/widgets.ts': `export const chat = () => import('../widgets/chat/index.ts')`, 'sdk/index.test.ts': `import '../widgets/chat/index.ts'` },
  },
  {
    rule: 'a module keeps its inner files to itself',
    says: `server/modules/orders/jobs.ts:1: a module imports only another's service, table, errors and contract: server/modules/reviews/jobs.ts`,
    breach: { 'server/modules/orders/jobs.ts': `import { inviteReview } from '../reviews/jobs.ts'` },
    twin: {
      'server/modules/orders/jobs.ts': `import { invite } from '../reviews/service.ts'\nimport { publish } from '../reviews/service/publish.ts'`,
      'server/modules/orders/service.ts': `import { ReviewNotFound } from '../reviews/errors.ts'\nimport { run } from './jobs.ts'`,
      'server/modules/orders/test.ts': `import { inviteReview } from '../reviews/jobs.ts'`,
    },
  },
  {
    rule: `a module never imports another's tests`,
    says: `server/modules/orders/test.ts:1: a module imports only another's service, table, errors and contract: server/modules/reviews/test.ts`,
    breach: { 'server/modules/orders/test.ts': `import { sample } from '../reviews/test.ts'` },
    twin: { 'server/modules/orders/test.ts': `import { testApp } from '../../testing.ts'` },
  },
  {
    rule: `a module never writes another's tables`,
    says: `server/modules/orders/service.ts:3: a module never writes another's tables: delete of reviews's found`,
    breach: {
      'server/modules/orders/service.ts': `import { reviews as found } from '../reviews/table.ts'\nexport const forget = (tx: Tx) =>\n  tx.delete(found).where(true)`,
    },
    twin: {
      'server/modules/orders/service.ts': `import { reviews } from '../reviews/table.ts'\nimport { orders } from './table.ts'
        export const close = (tx: Tx) => tx.update(orders).set({}).from(reviews)`,
      'server/modules/orders/test.ts': `import { reviews } from '../reviews/table.ts'\nawait tx.insert(reviews).values({})`,
    },
  },
  {
    rule: 'a contract imports only contracts',
    says: 'server/modules/orders/contract.ts:1: a contract imports only zod, other contracts and server/http/shapes.ts: server/modules/orders/table.ts',
    breach: { 'server/modules/orders/contract.ts': `import { orders } from './table.ts'` },
    twin: {
      'server/modules/orders/contract.ts': `import { z } from 'zod'\nimport { page } from '../../http/shapes.ts'\nimport { Review } from '../reviews/contract.ts'`,
      'scripts/contract.ts': `import { buildApp } from '../server/app.ts'`,
    },
  },
  {
    rule: 'server/db and server/http know no module',
    says: 'server/http/auth.ts:1: server/db and server/http never import modules: server/modules/accounts/service.ts',
    breach: { 'server/http/auth.ts': `import { session } from '../modules/accounts/service.ts'` },
    twin: {
      'server/app.ts': `import { session } from './modules/accounts/service.ts'`,
      'server/db/store.test.ts': `import { jobs } from '../modules/jobs/table.ts'`,
    },
  },
  {
    rule: 'no import cycles',
    says: 'sdk/c.ts:1: no import cycles: sdk/a.ts → sdk/b.ts → sdk/c.ts → sdk/a.ts',
    breach: { 'sdk/a.ts': `import { b } from './b.ts'`, 'sdk/b.ts': `export * from './c.ts'`, 'sdk/c.ts': `import { type A } from './a.ts'` },
    twin: {
      'sdk/a.ts': `import { b } from './b.ts'`,
      'sdk/b.ts': `import { c } from './c.ts'`,
      'sdk/c.ts': `import type { A } from './a.ts'\nexport const late = () => import('./a.ts')`,
    },
  },
  {
    rule: 'no barrels in the server',
    says: 'server/modules/reviews/index.ts:1: no barrels in the server: import from where it is written',
    breach: { 'server/modules/reviews/index.ts': `import { a } from './a.ts'\nexport { a }\nexport * from './service.ts'` },
    twin: {
      'sdk/index.ts': `export * from './api.ts'`,
      'server/live/hub.ts': `export * from './bus.ts'\nexport const hub = 1`,
      'server/live/types.d.ts': 'export {}',
    },
  },
  {
    rule: 'no file over 300 lines',
    says: 'sdk/long.ts:301: no file over 300 lines',
    breach: { 'sdk/long.ts': 'export {}\n'.repeat(301) },
    twin: {
      'sdk/long.ts': 'export {}\n'.repeat(300),
      'sdk/contract.gen.ts': 'export {}\n'.repeat(301),
      'server/migrations/sqlite/list.ts': 'export {}\n'.repeat(301),
    },
  },
  {
    rule: 'no any',
    says: 'sdk/loose.ts:1: no any',
    breach: { 'sdk/loose.ts': 'export const loose = (x: Array<any>) => x' },
    twin: { 'sdk/loose.ts': `export const any = 'x as any' // as any\nexport const loose = (x: unknown) => x` },
  },
  {
    rule: 'no default exports',
    says: 'sdk/api.ts:1: no default export, except of Fastify plugins, configurations and admin panels',
    breach: { 'sdk/api.ts': 'const api = 1; export { api as default }' },
    twin: {
      'server/modules/reviews/routes.ts': 'export default async function reviews() {}',
      'server/live/plugin.ts': 'export default 1',
      'server/http/limits.ts': 'export default 1',
      'server/admin/panels/reviews.tsx': 'export default () => <p/>',
      'examples/npm-vite/vite.config.ts': 'export default {}',
      'widgets/css.d.ts': `declare module '*.css' { const css: string; export default css }`,
    },
  },
]

test.each(cases)('$rule', ({ says, breach, twin }) => {
  expect(rules(breach)).toEqual([says])
  expect(rules(twin)).toEqual([])
})

test('comments, strings and text between tags name imports without importing', () => {
  const innocent = `// import { z } from 'zod'\n/* import('node:fs') */\nexport const text = "import { z } from 'zod'"\nexport const View = () => <p>Don't import 'zod' from 'zod'</p>`
  expect(rules({ 'widgets/chat/View.tsx': innocent })).toEqual([])
})

test('an import over several lines is found at its first line', () => {
  expect(rules({ 'sdk/a.ts': `const a = 1\nimport {\n  z,\n} from 'zod'` })).toEqual(['sdk/a.ts:2: browser code never imports zod, not even its types: zod'])
})

test('a type taken by import() counts as an import', () => {
  expect(rules({ 'sdk/a.ts': `export type Z = import('zod').ZodType` })).toEqual(['sdk/a.ts:1: browser code never imports zod, not even its types: zod'])
})

test('a file that does not parse is named', () => {
  expect(rules({ 'sdk/a.ts': 'export const a = 1\nexport const = 2' })).toEqual([expect.stringMatching(/^sdk\/a\.ts:2: not readable: /)])
})
