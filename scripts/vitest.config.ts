import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const server = ['server/**/*.test.ts', 'server/**/test.ts']
const admin = 'server/admin/**'

/** Nothing of the server outlives its test, so that test files may share what is loaded: half of their time went into loading it for each. */
const shared = { include: server, exclude: [admin], testTimeout: 30_000, isolate: false }

/** The same server tests run on both dialects; what a browser shows is driven as built, in Chromium. */
export default defineConfig({
  test: {
    projects: [
      { root, test: { name: 'sqlite', ...shared, env: { DATABASE_URL: 'test.db' } } },
      {
        root,
        test: {
          name: 'postgresql',
          ...shared,
          env: { DATABASE_URL: 'postgres://test' },
          globalSetup: 'scripts/testing/postgres.ts',
        },
      },
      {
        root,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser code',
          include: ['sdk/**/*.test.{ts,tsx}', 'widgets/**/{test,*.test}.{ts,tsx}', 'server/admin/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      { root, test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 120_000 } },
      {
        root,
        test: {
          name: 'chromium',
          include: ['examples/**/*.e2e.ts', 'server/admin/**/*.e2e.ts'],
          globalSetup: 'scripts/testing/chromium.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    maxWorkers: 3,
    expect: { poll: { timeout: 15_000 } },
  },
})
